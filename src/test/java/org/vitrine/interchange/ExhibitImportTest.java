package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.FileSystemUtils;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.ImportReport.Fate;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Publisher;

@ApplicationTest
class ExhibitImportTest {
    private static final Path ARMISTICE = Path.of("exhibits/armistice-korea-1953");

    @TempDir
    private Path folder;

    @Autowired
    private ExhibitImport imports;

    @Autowired
    private ExhibitExport exports;

    @Autowired
    private SampleExhibits samples;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    static List<Path> samples() throws IOException {
        return PortableFolderTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    @SignedInAs(Role.EDITOR)
    void theSamplesAreThereFromTheFirstStartOn(Path sample) {
        assertThat(exhibits.list())
                .extracting(draft -> draft.slug().value())
                .contains(sample.getFileName().toString());
        assertThat(count("edition")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theSamplesAreTakenInOnlyOnce() {
        var before = count("exhibit");
        samples.start();
        assertThat(count("exhibit")).isEqualTo(before);
    }

    @Test
    void theSamplesAreInTheProgramToo() throws IOException {
        SampleExhibits.unpack(folder);
        for (var sample : PortableFolderTest.samples()) {
            assertThat(read(folder.resolve(sample.getFileName().toString()))).isEqualTo(read(sample));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @SignedInAs(Role.CURATOR)
    void whatIsHereAlreadyIsUsedAgainAndTheAddressIsTheNextFree(Path sample) {
        var report = imported(imports.importFolder(sample));
        assertThat(report.documents()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.fate()).isEqualTo(Fate.REUSED);
            assertThat(document.id()).isEqualTo(document.wish());
        });
        assertThat(report.draft().slug().value()).startsWith(sample.getFileName() + "-");
        assertThat(report.findings()).extracting(Finding::key).containsExactly("import.slug-taken");
    }

    @ParameterizedTest
    @MethodSource("samples")
    @SignedInAs(Role.CURATOR)
    void anExportThatIsTakenInAndExportedAgainIsTheSame(Path sample) throws IOException {
        var first = imported(imports.importFolder(sample)).draft();
        var zip = zip(first.id());
        assertThat(zip(first.id())).isEqualTo(zip);
        var second = imported(imports.importZip(new ByteArrayInputStream(zip), "other.zip"))
                .draft();
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(unzip(zip(second.id()))).containsExactlyInAnyOrderEntriesOf(unzip(zip));
        assertThat(read(exports.writeFolder(second.id(), folder))).isEqualTo(unzip(zip));
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void anExhibitKeepsItsCaseNumbersInAnotherHouse() throws IOException {
        var first = imported(imports.importFolder(ARMISTICE)).draft();
        var content = first.content();
        publisher.publish(first.id(), first.revision(), null);
        var given = exhibits.caseNumbers(first.id());
        assertThat(given.given()).isNotEmpty();
        // Behind the numbers the pages change places.
        var moved = exhibits.save(
                first.id(),
                first.revision(),
                content.withSections(content.sections().reversed()),
                Change.PAGE_MOVED);
        var zip = zip(first.id());

        var second = imported(imports.importZip(new ByteArrayInputStream(zip), "other.zip"))
                .draft();
        assertThat(second.content()).isEqualTo(moved.content());
        assertThat(exhibits.caseNumbers(second.id())).isEqualTo(given);
        assertThat(unzip(zip(second.id()))).containsExactlyInAnyOrderEntriesOf(unzip(zip));
        publisher.publish(second.id(), second.revision(), null);
        assertThat(exhibits.caseNumbers(second.id())).isEqualTo(given);
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void aDocumentThatDiffersGetsAHandleOfItsOwnAndTheExhibitFollows() throws IOException {
        var changed = copy("changed-armistice");
        var yaml = changed.resolve("documents/kuznetsov-telegram-1953-07-29/document.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("extent: 3 leaves", "extent: 4 leaves"));

        var wish = new DocumentId("kuznetsov-telegram-1953-07-29");
        var free = documents.freeId(wish);
        var report = imported(imports.importFolder(changed));
        var renamed = report.documents().stream()
                .filter(one -> one.wish().equals(wish))
                .findFirst()
                .orElseThrow();
        assertThat(renamed.fate()).isEqualTo(Fate.RENAMED);
        assertThat(free).isNotEqualTo(wish);
        assertThat(renamed.id()).isEqualTo(free);
        assertThat(report.findings()).extracting(Finding::key).containsExactly("import.document-renamed");
        var content = report.draft().content();
        assertThat(content.documents()).contains(renamed.id()).doesNotContain(wish);
        assertThat(content.toString())
                .contains("(/documents/" + renamed.id() + ")")
                .doesNotContain("(/documents/kuznetsov-telegram-1953-07-29)");
        assertThat(documents.find(wish).orElseThrow().document().description().extent())
                .isEqualTo("3 leaves");

        var again = imported(imports.importFolder(changed));
        assertThat(again.documents()).extracting(ImportReport.TakenIn::id).contains(renamed.id());
        assertThat(again.documents()).extracting(ImportReport.TakenIn::fate).containsOnly(Fate.REUSED);
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void aMistakeAnywhereSavesNothing() throws IOException {
        var broken = copy("broken-armistice");
        var yaml = broken.resolve("documents/korean-armistice-agreement-1953-07-27/document.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("kind: Agreement", "kind: Treaty"));
        var picture = broken.resolve("images/korea-1953.jpg");
        Files.writeString(picture, "no picture");
        var before = List.of(count("exhibit"), count("document"), count("document_state"), count("media"));

        var report = imports.importFolder(broken);
        assertThat(report).isInstanceOf(ImportReport.Refused.class);
        assertThat(report.findings())
                .extracting(Finding::file, Finding::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("images/korea-1953.jpg", "folder.picture-not-a-picture"));
        assertThat(List.of(count("exhibit"), count("document"), count("document_state"), count("media")))
                .isEqualTo(before);
        assertThat(imports.importZip(new ByteArrayInputStream(new byte[] {1, 2, 3}), "no.zip"))
                .isInstanceOf(ImportReport.Refused.class);
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersTakeNothingInAndOut() {
        assertThatThrownBy(() -> imports.importFolder(ARMISTICE)).isInstanceOf(AccessDeniedException.class);
        var exhibit = new org.vitrine.exhibits.ExhibitId(jdbc.sql("select id from exhibit limit 1")
                .query(java.util.UUID.class)
                .single());
        assertThatThrownBy(() -> exports.writeZip(exhibit, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void curatorsTakeOutOnlyWhatTheyMayRead() {
        var sample = jdbc.sql("select id from exhibit where slug = :slug")
                .param("slug", new Slug("armistice-korea-1953").value())
                .query(java.util.UUID.class)
                .single();
        assertThatThrownBy(
                        () -> exports.writeZip(new org.vitrine.exhibits.ExhibitId(sample), new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Path copy(String name) throws IOException {
        var copy = folder.resolve(name);
        FileSystemUtils.copyRecursively(ARMISTICE, copy);
        return copy;
    }

    private static ImportReport.Imported imported(ImportReport report) {
        assertThat(report).as(report.findings().toString()).isInstanceOf(ImportReport.Imported.class);
        return (ImportReport.Imported) report;
    }

    private byte[] zip(org.vitrine.exhibits.ExhibitId exhibit) {
        var output = new ByteArrayOutputStream();
        exports.writeZip(exhibit, output);
        return output.toByteArray();
    }

    /// Every file of a zip file by its path under the folder, as text that compares.
    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), text(zip.readAllBytes()));
            }
        }
        return files;
    }

    private static Map<String, String> read(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), text(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
