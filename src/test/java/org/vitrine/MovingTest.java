package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.ExhibitExport;

/// An exhibit moves to another house.
@ApplicationTest
class MovingTest {
    @TempDir
    Path folder;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private ExhibitExport exports;

    @ParameterizedTest
    @ValueSource(strings = {"armistice-korea-1953", "halvern-strait"})
    @Timeout(180)
    void anExhibitArrivesInAnEmptyHouseToTheLastByte(String sample) throws Exception {
        var left = folder.resolve("left.zip");
        var arrived = folder.resolve("arrived.zip");
        HouseWork.run(() -> write(sample, left));

        var process = OwnProcess.start(
                MovingIn.class, folder, "--" + MovingIn.FROM + "=" + left, "--" + MovingIn.TO + "=" + arrived);
        try (var output = OwnProcess.output(process)) {
            assertThat(output.lines().filter(line -> line.startsWith(MovingIn.MOVED)))
                    .containsExactly(MovingIn.MOVED + "into a house of 0 exhibits", MovingIn.MOVED + "with 0 remarks");
            process.waitFor();
        }
        assertThat(arrived).hasSameBinaryContentAs(left);
    }

    private void write(String sample, Path file) {
        var draft = exhibits.list().stream()
                .filter(candidate -> candidate.slug().equals(new Slug(sample)))
                .findFirst()
                .orElseThrow();
        try (var output = Files.newOutputStream(file)) {
            exports.writeZip(draft.id(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
