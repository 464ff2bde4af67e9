package org.vitrine.interchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;
import org.vitrine.text.SegmentedText;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ImportsTest {
    @TempDir
    Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Documents documents;

    @Autowired
    private Exhibits exhibits;

    private final String mark = "b" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void tenThousandRowsAreStoppedGoneOnWithAndTakenBack() throws IOException {
        var table = new StringBuilder("identifier,title,date,transcript\n");
        for (var i = 1; i <= 10_000; i++) {
            table.append(mark)
                    .append('-')
                    .append(i)
                    .append(",Note ")
                    .append(mark)
                    .append(',')
                    .append(1900 + i % 50)
                    .append(",\"The lamp was lit ")
                    .append(i)
                    .append(" times.\"\n");
        }
        var id = checked(begin("notes.csv", table.toString()));
        assertThat(imports.find(id).orElseThrow().counts().fresh()).isEqualTo(10_000);
        assertThat(count()).as("a dry run keeps nothing").isZero();

        imports.start(id);
        await(id, job -> job.passed() >= 1000 || !job.state().isBusy());
        imports.stop(id);
        var stopped = await(id, job -> !job.state().isBusy());
        assertThat(stopped.state()).isIn(ImportState.STOPPED, ImportState.DONE);
        assertThat((long) count()).isEqualTo(stopped.counts().fresh());
        assertThat(stopped.counts().fresh()).isEqualTo(stopped.passed()).isBetween(1000L, 9999L);

        imports.resume(id);
        var done = await(id, job -> job.state() == ImportState.DONE);
        assertThat(done.counts().fresh()).isEqualTo(10_000);
        assertThat(count()).isEqualTo(10_000);
        assertThat(documents.find(new DocumentId("note-" + mark + "-1910"))).isPresent();

        // The same again: nothing is new, nothing changes.
        var again = checked(begin("notes.csv", table.toString()));
        assertThat(imports.find(again).orElseThrow().counts().unchanged()).isEqualTo(10_000);
        imports.discard(again);
        assertThat(imports.list().stream().map(ImportJob::id)).doesNotContain(again);

        imports.undo(id);
        var undone = await(id, job -> job.state() == ImportState.UNDONE);
        assertThat(undone.counts().undone()).isEqualTo(10_000);
        assertThat(count()).isZero();
    }

    @Test
    void anUpdateChangesWhatItSpeaksOfAndIsTakenBack() throws IOException {
        run(begin(
                "first.csv",
                "handle,title,author,recipient,transcript.en\n%s-a,First %s,Marlow,Harbour Board,One\n"
                        .formatted(mark, mark)));
        var handle = new DocumentId(mark + "-a");
        var update = run(begin(
                "second.csv", "handle,author,extent\n%s-a,Ansgar,3 leaves\n%s-b,Nobody,\n".formatted(mark, mark)));
        var job = imports.find(update).orElseThrow();
        assertThat(job.counts().updated()).isEqualTo(1);
        assertThat(job.counts().refused()).isEqualTo(1);
        var changed = documents.find(handle).orElseThrow();
        assertThat(changed.document().title()).isEqualTo("First " + mark);
        assertThat(changed.document().description().agents().stream().map(agent -> agent.name()))
                .containsExactly("Ansgar", "Harbour Board");
        assertThat(changed.document().description().extent()).isEqualTo("3 leaves");
        assertThat(changed.document().texts()).hasSize(1);
        assertThat(changed.document().source().provider()).isEqualTo("first");

        imports.undo(update);
        await(update, one -> one.state() == ImportState.UNDONE);
        var restored = documents.find(handle).orElseThrow();
        assertThat(restored.document().description().extent()).isNull();
        assertThat(restored.version()).as("taking back is a new state").isEqualTo(3);
    }

    @Test
    void whatSomebodyBuiltOnStaysAndIsSaid() throws IOException {
        var id = run(begin("kept.csv", """
                handle,title
                %1$s-changed,Changed %1$s
                %1$s-shown,Shown %1$s
                %1$s-free,Free %1$s
                """.formatted(mark)));
        var changed = documents.find(new DocumentId(mark + "-changed")).orElseThrow();
        documents.save(changed.document().withHoldings(Fixtures.aDocument("x").holdings()), changed.version());
        exhibits.create(
                Fixtures.anExhibit(
                        "Shows " + mark,
                        new Block.DocumentCard(
                                new BlockId("b1"), Layout.DEFAULT, new DocumentId(mark + "-shown"), null)),
                new Slug("shows-" + mark),
                Change.CREATED);
        imports.undo(id);
        var undone = await(id, job -> job.state() == ImportState.UNDONE);
        assertThat(undone.counts().undone()).isEqualTo(1);
        assertThat(undone.counts().kept()).isEqualTo(2);
        assertThat(documents.find(new DocumentId(mark + "-free"))).isEmpty();
        assertThat(documents.find(new DocumentId(mark + "-changed"))).isPresent();
        assertThat(documents.find(new DocumentId(mark + "-shown"))).isPresent();
        assertThat(failures(id))
                .contains("An exhibit or an edition shows the document", "Somebody changed the document");
    }

    @Test
    void rowsThatFailAreListedWithWhatToDo() throws IOException {
        var id = run(begin("faulty.csv", """
                identifier,title,date,ink
                %1$s-1,Good %1$s,1931,
                %1$s-1,Twice %1$s,1931,
                ,,,
                %1$s-2,=cmd|calc %1$s,the day of the storm,blue
                Bad Handle,,,green
                """.formatted(mark)));
        var job = imports.find(id).orElseThrow();
        assertThat(job.counts().fresh()).isEqualTo(2);
        assertThat(job.counts().refused()).isEqualTo(3);
        var lines = failures(id);
        assertThat(lines).startsWith("\uFEFFRow,What it is,Document,What became of it,What was wrong,What to do");
        assertThat(lines)
                .contains("Row 1 has the same handle or identifier.,\"Give each row its own")
                .contains("4,'=cmd|calc")
                .contains("Write it as 1953-07-29");
        assertThat(Arrays.stream(lines.split("\r?\n"))
                        .filter(line -> line.matches("[=+@-].*"))
                        .toList())
                .isEmpty();
    }

    @Test
    void aRecordThatComesAgainChangesItsDocumentUnlessSomebodyHereDid() throws IOException {
        var table = "identifier,title,transcript.en\n%s,Log %s,%s\n";
        run(begin("log.csv", table.formatted(mark, mark, "\"First.\n\nSecond.\"")));
        var found = documents.list(DocumentQuery.ALL.withWords("Log " + mark), 0, 10);
        assertThat(found).hasSize(1);
        var id = found.getFirst().id();

        var longer = run(begin("log.csv", table.formatted(mark, mark, "\"Before.\n\nFirst.\n\nSecond.\"")));
        assertThat(imports.find(longer).orElseThrow().counts().updated()).isEqualTo(1);
        var kept = documents.find(id).orElseThrow();
        var text = kept.document().texts().findFirst().orElseThrow().text();
        assertThat(text.segments().get(1).id())
                .as("a paragraph that stayed keeps its id")
                .isEqualTo("p1");

        documents.save(
                kept.document()
                        .withVersions(List.of(kept.document()
                                .texts()
                                .findFirst()
                                .orElseThrow()
                                .withText(SegmentedText.EMPTY))),
                kept.version());
        var third = run(begin("log.csv", table.formatted(mark, mark, "Another")));
        assertThat(imports.find(third).orElseThrow().counts().refused()).isEqualTo(1);
        assertThat(failures(third)).contains("Somebody here changed");
    }

    @Test
    void aZipOfATableAndPicturesBecomesDocumentsWithScans() throws IOException {
        var zip = folder.resolve("box.zip");
        try (var output = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            entry(
                    output,
                    "table.csv",
                    ("identifier,title\n%1$s-1,Scanned %1$s\n%1$s-2,Bare %1$s\n".formatted(mark))
                            .getBytes(StandardCharsets.UTF_8));
            entry(output, "scans/%s-1_1.png".formatted(mark), picture(1));
            entry(output, "scans/%s-1_2.png".formatted(mark), picture(2));
            entry(output, "scans/%s-2_1.png".formatted(mark), "no picture".getBytes(StandardCharsets.UTF_8));
            entry(output, "scans/stray.png", picture(3));
        }
        var id = run(((Beginning.Begun) imports.begin(List.of(new Uploaded("box.zip", zip))))
                .job()
                .id());
        var job = imports.find(id).orElseThrow();
        assertThat(job.counts().fresh()).isEqualTo(2);
        assertThat(job.findings()).hasSize(1);
        var scanned = documents
                .list(DocumentQuery.ALL.withWords("Scanned " + mark), 0, 2)
                .getFirst();
        assertThat(documents
                        .find(scanned.id())
                        .orElseThrow()
                        .document()
                        .scanPages()
                        .map(page -> page.label()))
                .containsExactly("1", "2");
        assertThat(failures(id)).contains("The file is no picture");
    }

    @Test
    void recordsInAZipBecomeDocumentsAndABadOneDoesNotStopTheOthers() throws IOException {
        var record = new String(
                ImportsTest.class
                        .getResourceAsStream("/org/vitrine/interchange/record.txt")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var zip = folder.resolve("records.zip");
        try (var output = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            entry(
                    output,
                    "records/a.txt",
                    record.replaceFirst("https?://\\S+?(?=[>\\s])", "https://archive.example.org/" + mark)
                            .getBytes(StandardCharsets.UTF_8));
            entry(output, "records/b.txt", "Bread, lamp oil".getBytes(StandardCharsets.UTF_8));
        }
        var begun = ((Beginning.Begun) imports.begin(List.of(new Uploaded("records.zip", zip)))).job();
        assertThat(begun.kind()).isEqualTo(ImportKind.RECORDS);
        await(begun.id(), job -> job.state() == ImportState.CHECKED);
        imports.start(begun.id());
        var done = await(begun.id(), job -> job.state() == ImportState.DONE);
        assertThat(done.counts().fresh()).isEqualTo(1);
        assertThat(done.counts().refused()).isEqualTo(1);
        imports.undo(begun.id());
        await(begun.id(), job -> job.state() == ImportState.UNDONE);
    }

    @Test
    void whatCannotBeReadIsRefusedAndLeavesNothing() throws IOException {
        var file = Files.write(folder.resolve("x.bin"), new byte[] {1, 0, 2});
        assertThat(imports.begin(List.of(new Uploaded("x.bin", file)))).isInstanceOf(Beginning.Refused.class);
        var zip = folder.resolve("escape.zip");
        try (var output = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            entry(output, "../escape.csv", "title,date\na,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports.begin(List.of(new Uploaded("escape.zip", zip)))).isInstanceOf(Beginning.Refused.class);
        assertThat(imports.fetch("https://127.0.0.1/manifest.json")).isInstanceOf(Beginning.Refused.class);
    }

    @Test
    void othersImportsAreClosedToACuratorAndOpenToAnEditor() throws IOException {
        var mine = begin("mine.csv", "title,date\nMine %s,1931\n".formatted(mark));
        HouseWork.run(() -> assertThat(imports.find(mine)).isPresent());
        var others = new ImportId[1];
        var text = "title,date\nTheirs %s,1931\n".formatted(mark);
        HouseWork.run(() -> others[0] = beginUnchecked("theirs.csv", text));
        assertThat(imports.find(mine)).isPresent();
        assertThatThrownBy(() -> imports.find(others[0])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.start(others[0])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.undo(others[0])).isInstanceOf(AccessDeniedException.class);
        assertThat(imports.list().stream().map(ImportJob::id)).contains(mine).doesNotContain(others[0]);
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotImport() {
        assertThatThrownBy(() -> imports.begin(List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.list()).isInstanceOf(AccessDeniedException.class);
    }

    private ImportId begin(String name, String text) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "upload", null), text);
        return ((Beginning.Begun) imports.begin(List.of(new Uploaded(name, file))))
                .job()
                .id();
    }

    private ImportId beginUnchecked(String name, String text) {
        try {
            return begin(name, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImportId checked(ImportId id) {
        imports.check(id);
        await(id, job -> job.state() == ImportState.CHECKED);
        return id;
    }

    private ImportId run(ImportId id) {
        checked(id);
        imports.start(id);
        await(id, job -> job.state() == ImportState.DONE);
        return id;
    }

    private ImportJob await(ImportId id, Predicate<ImportJob> condition) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> imports.find(id).orElseThrow(), condition);
    }

    private int count() {
        return documents.count(DocumentQuery.ALL.withWords(mark));
    }

    private String failures(ImportId id) {
        var output = new ByteArrayOutputStream();
        imports.writeFailures(id, output, Locale.ENGLISH);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void entry(java.util.zip.ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private byte[] picture(int shade) throws IOException {
        var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, mark.hashCode() + shade);
        var bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
