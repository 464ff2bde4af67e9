package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.interchange.ZipFolder.Limits;

class ZipFolderTest {
    private static final Limits SMALL = new Limits(20, 32L * 1024 * 1024, 16L * 1024 * 1024, 100);

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    ZipFolderTest(@TempDir Path around) throws IOException {
        folder = Files.createDirectory(around.resolve("unpacked"));
    }

    @Test
    void theFolderWithTheExhibitIsFound() throws IOException {
        var root = unpack(
                zip("a-light/", "a-light/exhibit.yaml", "a-light/images/x.png", "__MACOSX/a-light/._exhibit.yaml"));
        assertThat(root).map(ZipFolder.Root::name).contains(java.util.Optional.of("a-light"));
        assertThat(folder.resolve("a-light/images/x.png")).exists();
        assertThat(folder.resolve("__MACOSX")).doesNotExist();
    }

    @Test
    void theFilesMayLieInTheZipFileWithoutAFolder() throws IOException {
        assertThat(unpack(zip("exhibit.yaml", "images/x.png")))
                .map(ZipFolder.Root::name)
                .contains(java.util.Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../exhibit.yaml",
                "a/../../exhibit.yaml",
                "a/..",
                "/etc/exhibit.yaml",
                "C:/exhibit.yaml",
                "c:exhibit.yaml",
                "..\\exhibit.yaml",
                "a\\b",
                "\\\\server\\share",
                "a//b",
                "./exhibit.yaml",
                "a/./b",
                "a\u0000b",
                "a\nb"
            })
    void noNameLeadsOut(String name) throws IOException {
        assertThat(unpack(zip("a/exhibit.yaml", name))).isEmpty();
        assertThat(findings).extracting(Finding::key).containsExactly("zip.outside");
        try (var around = Files.list(folder.getParent())) {
            assertThat(around).containsExactly(folder);
        }
    }

    @Test
    void noNameComesTwice() throws IOException {
        assertThat(unpack(zip("a/exhibit.yaml", "a/Exhibit.yaml"))).isEmpty();
        assertThat(unpack(zip("e\u0301/b", "\u00e9/b"))).isEmpty();
        assertThat(unpack(zip("a/b", "a/b/c"))).isEmpty();
        assertThat(unpack(zip("x/b/c", "x/b"))).isEmpty();
        assertThat(findings)
                .extracting(Finding::key)
                .containsOnly("zip.same-name")
                .hasSize(4);
    }

    @Test
    void bombsDoNotGoOff() throws IOException {
        var zeros = new byte[12 * 1024 * 1024];
        assertThat(unpack(zipOf("a/exhibit.yaml", zeros))).isEmpty();
        assertThat(unpack(zipOf("b/exhibit.yaml", new byte[17 * 1024 * 1024]))).isEmpty();
        var many = new String[30];
        Arrays.setAll(many, number -> "c/" + number);
        assertThat(unpack(zip(many))).isEmpty();
        assertThat(findings)
                .extracting(Finding::key)
                .contains("zip.too-large", "folder.too-many-files")
                .hasSize(3);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(16L * 1024 * 1024);
        }
    }

    @Test
    void aLinkComesOutAsAFileThatLeadsNowhere() throws IOException {
        var bytes = zip("a/exhibit.yaml", "a/link");
        // In the central directory the last entry's external attributes become those of a link on Unix.
        var record = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[record + 5] = 3;
        bytes[record + 40] = 0;
        bytes[record + 41] = (byte) 0xA1;
        assertThat(unpack(bytes)).isPresent();
        assertThat(Files.isRegularFile(folder.resolve("a/link"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void whatIsNoZipFileOrNotAWholeOneIsRefused() throws IOException {
        assertThat(unpack("not a zip".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(unpack(new byte[0])).isEmpty();
        var noise = new byte[200_000];
        new java.util.Random(1).nextBytes(noise);
        var whole = zipOf("a/exhibit.yaml", noise);
        assertThat(unpack(Arrays.copyOf(whole, 100_000))).isEmpty();
        var damaged = whole.clone();
        damaged[100_000] ^= 0x55;
        damaged[100_001] ^= 0x55;
        assertThat(unpack(damaged)).isEmpty();
        assertThat(findings)
                .extracting(Finding::key)
                .containsExactly("zip.unreadable", "zip.unreadable", "zip.cut-off", "zip.unreadable");
    }

    @Test
    void oneExhibitComesAtATime() throws IOException {
        assertThat(unpack(zip("a/x"))).isEmpty();
        assertThat(unpack(zip("b/exhibit.yaml", "c/exhibit.yaml"))).isEmpty();
        assertThat(findings).extracting(Finding::key).containsExactly("zip.no-exhibit", "zip.several-exhibits");
    }

    private java.util.Optional<ZipFolder.Root> unpack(byte[] zip) {
        return ZipFolder.unpack(new ByteArrayInputStream(zip), folder, SMALL, findings);
    }

    private static byte[] zip(String... names) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(output)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(1);
                }
            }
        }
        return output.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] bytes) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(output)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return output.toByteArray();
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (var at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError();
    }
}
