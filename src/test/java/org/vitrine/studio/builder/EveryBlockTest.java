package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.interchange.ImportReport;
import org.vitrine.journeys.Chromium;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.media.Recordings;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// Every kind of block goes the whole way: it is made as a curator makes it, filled, undone and done again, published,
/// read, printed, exported, taken in elsewhere and published there. A kind that is new has to go it too.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
@ExtendWith(Chromium.class)
class EveryBlockTest {
    private static final DocumentId REPORT = new DocumentId("halvern-wiebrecht-letter-1937-10-14");
    private static final BlockId UNPRINTED = new BlockId("on-the-screen-only");

    /// What of a page is not on paper: blocks without a place, words that nobody sees there, and what is cut off.
    private static final String PRINTED = """
            ([ids, words]) => {
              const lost = [];
              for (const id of ids) {
                const block = document.getElementById(id);
                const box = block.getBoundingClientRect();
                if (box.width === 0 || box.height === 0 || box.right > innerWidth + 1) {
                  lost.push(id + ' has no place: ' + JSON.stringify(box));
                }
                const seen = block.innerText.toLowerCase();
                words[id].filter(word => !seen.includes(word.toLowerCase())).forEach(word => lost.push(id + ' lacks ' + word));
                for (const part of block.querySelectorAll('*')) {
                  const style = getComputedStyle(part);
                  if (style.overflow !== 'visible' && part.clientHeight > 1 && !(part instanceof SVGElement)
                      && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)) {
                    lost.push(id + ' is cut off in ' + part.className);
                  }
                }
              }
              return lost;
            }""";

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private org.vitrine.media.Media media;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Publisher publisher;

    @Autowired
    private ExhibitExport export;

    @Autowired
    private ExhibitImport imports;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyKindOfBlockGoesTheWholeWay(Chromium.Window window) throws Exception {
        var giving = new Giving();
        var made = made(giving);
        var filled = filled(giving, made);

        var draft = arranged(made, filled);
        var edition = publisher.publish(draft.id(), draft.revision(), null);
        assertThat(edition.number()).isEqualTo(1);
        var page = read(draft);
        printed(window, draft, filled);

        var zip = zip(draft);
        var again = takenIn(imports.importZip(new ByteArrayInputStream(zip), "everything.zip"));
        assertThat(again.content()).isEqualTo(draft.content());
        publisher.publish(again.id(), again.revision(), null);
        assertThat(read(again)).isEqualTo(page);
        assertThat(unzipped(zip(again))).isEqualTo(unzipped(zip));

        var third = takenIn(imports.importFolder(export.writeFolder(again.id(), folder)));
        assertThat(third.content()).isEqualTo(draft.content());
        publisher.publish(third.id(), third.revision(), null);
        assertThat(read(third)).isEqualTo(page);
    }

    /// One of every kind, as the menu of blocks makes it.
    private static List<Block> made(Giving giving) {
        var made = new ArrayList<Block>();
        for (var kind : BlockKind.values()) {
            new BlockMaking(giving).make(kind, block -> {
                assertThat(BlockKind.of(block)).isEqualTo(kind);
                assertThat(block.mayStandInColumn()).as(kind.type()).isEqualTo(kind.mayStandInColumn());
                made.add(block);
            });
        }
        assertThat(made)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(kinds(Block.class).toList());
        return made;
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EveryBlockTest::kinds)
                : Stream.of(family);
    }

    /// The same blocks with something in each of their parts.
    private Map<BlockId, Block> filled(Giving giving, List<Block> made) {
        var number = new AtomicInteger();
        var specimens = new EveryBlock(
                        giving.report,
                        giving.passage(),
                        giving.leaf(),
                        giving.leaf(),
                        Layout.DEFAULT,
                        () -> "Said thing " + number.incrementAndGet() + ".")
                .all();
        var filled = new LinkedHashMap<BlockId, Block>();
        for (var block : made) {
            var specimen = EveryBlock.only(specimens, block.getClass());
            filled.put(
                    block.id(),
                    switch (specimen) {
                        case Attachment.Recording recording ->
                            new Attachment.Recording(
                                    block.id(),
                                    block.layout(),
                                    giving.file(FileUse.RECORDING).id(),
                                    recording.poster(),
                                    List.of(new Attachment.Captions(
                                            giving.file(FileUse.CAPTIONS).id(), new LanguageTag("en"), "Lamps")),
                                    recording.transcript(),
                                    recording.caption(),
                                    recording.credit(),
                                    recording.rights());
                        case Attachment.Download download ->
                            new Attachment.Download(
                                    block.id(),
                                    block.layout(),
                                    giving.file(FileUse.DOWNLOAD).id(),
                                    "lamps.txt",
                                    download.label(),
                                    download.description());
                        case Structure.Divider _, Structure.Contents _, Structure.Columns _ ->
                            block.withLayout(block.layout().withHeading("Said over it."));
                        default -> specimen.withId(block.id()).withLayout(block.layout());
                    });
        }
        return filled;
    }

    /// On one page, each of them undone and done again; the questions and the task in the columns.
    private Draft arranged(List<Block> made, Map<BlockId, Block> filled) {
        var unique = UUID.randomUUID().toString();
        var draft = exhibits.create(Fixtures.anExhibit("Everything"), new Slug("everything-" + unique), Change.CREATED);
        var bench = new Workbench(exhibits, draft);
        for (var block : made) {
            bench.insertAll(List.of(block), null, Change.BLOCK_ADDED);
            bench.replace(Objects.requireNonNull(filled.get(block.id())));
            var after = bench.content();
            bench.undo();
            assertThat(bench.content().block(block.id())).contains(block);
            bench.redo();
            assertThat(bench.content()).isEqualTo(after);
        }
        var row = EveryBlock.only(made, Structure.Columns.class).id();
        var inColumns = Stream.of("questions", "task", "document-card", "passage", "image", "gallery")
                .map(type -> BlockKind.of(type).orElseThrow())
                .toList();
        for (var block : made) {
            if (inColumns.contains(BlockKind.of(block))) {
                bench.moveToColumn(block.id(), row, 1 + inColumns.indexOf(BlockKind.of(block)) % 2);
            }
        }
        bench.insertIn(
                Gap.END,
                List.of(new Block.Text(UNPRINTED, Layout.DEFAULT.withPrint(false), "Press the key.")),
                Change.BLOCK_ADDED,
                false);
        assertThat(bench.content().blocks().filter(block -> block.column() > 0)).hasSize(inColumns.size());
        return bench.draft();
    }

    /// The page as readers get it, without what follows from its address.
    private String read(Draft draft) throws IOException, InterruptedException {
        var page = draft.content().pages().findFirst().orElseThrow();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address(draft))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var html = answer.body();
        page.blocks().forEach(block -> assertThat(html).contains("id=\"" + block.id() + "\""));
        return html.replace(draft.slug().value(), "everything");
    }

    private String address(Draft draft) {
        return "http://localhost:" + port + "/exhibits/" + draft.slug() + "/"
                + draft.content().pages().findFirst().orElseThrow().slug();
    }

    private void printed(Chromium.Window window, Draft draft, Map<BlockId, Block> filled) {
        try (var reader = window.open(660, 1000, ColorScheme.LIGHT, true)) {
            var page = reader.newPage();
            page.navigate(address(draft));
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var words = filled.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> seen(entry.getValue())));

            assertThat((List<?>) page.evaluate(
                            PRINTED, List.of(words.keySet().stream().toList(), words)))
                    .as("what is lost on paper")
                    .isEmpty();
            assertThat(page.locator("#" + UNPRINTED).isVisible()).isFalse();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing is wider than the paper")
                    .isLessThanOrEqualTo(660);
        }
    }

    /// What a curator says in a block for everybody to see.
    private static List<String> seen(Block block) {
        var unseen = Set.of("alt", "title", "label");
        return block.wordings()
                .filter(wording -> !unseen.contains(wording.place().field()) || !(block instanceof Attachment))
                .filter(wording -> !wording.place().field().equals("alt"))
                .map(wording -> wording.text())
                .toList();
    }

    private byte[] zip(Draft draft) {
        var output = new ByteArrayOutputStream();
        export.writeZip(draft.id(), output);
        return output.toByteArray();
    }

    /// Its files without the folder, which is called as the exhibit's address.
    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var input = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(
                        entry.getName().substring(entry.getName().indexOf('/')),
                        new String(input.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static Draft takenIn(ImportReport report) {
        assertThat(report).isInstanceOf(ImportReport.Imported.class);
        return ((ImportReport.Imported) report).draft();
    }

    /// Answers at once what a curator is asked, with a report of the sample exhibit.
    private class Giving extends Asking {
        private final Document report =
                documents.find(REPORT).map(Catalogued::document).orElseThrow();

        @SuppressWarnings("NullAway") // nobody is asked
        Giving() {
            super(null);
        }

        Passage passage() {
            var text = report.texts().findFirst().orElseThrow().text();
            return Passage.ofSegment(text, text.segments().get(1).id()).orElseThrow();
        }

        MediaId leaf() {
            return report.scanPages().findFirst().orElseThrow().file();
        }

        KeptFile file(FileUse use) {
            var words = "Lamps of every kind of block";
            var bytes = switch (use) {
                case RECORDING -> Recordings.wav(1);
                case CAPTIONS -> EveryBlock.CAPTIONS_TEXT.getBytes(StandardCharsets.UTF_8);
                case DOWNLOAD -> words.getBytes(StandardCharsets.UTF_8);
            };
            return attachments.store(
                    new ByteArrayInputStream(bytes),
                    "lamps."
                            + switch (use) {
                                case RECORDING -> "wav";
                                case CAPTIONS -> "vtt";
                                case DOWNLOAD -> "txt";
                            },
                    use);
        }

        @Override
        void document(Need need, Consumer<Document> chosen) {
            chosen.accept(report);
        }

        @Override
        void passage(String title, Builder.WithPassage act) {
            act.accept(report, report.texts().findFirst().orElseThrow(), passage());
        }

        @Override
        void region(
                Document document, @Nullable MediaId page, @Nullable Region now, BiConsumer<MediaId, Region> chosen) {
            chosen.accept(leaf(), new Region(10, 10, 200, 100));
        }

        @Override
        void picture(Consumer<Picture> stored) {
            stored.accept(media.find(leaf()).orElseThrow());
        }

        @Override
        void file(FileUse use, Consumer<KeptFile> stored) {
            stored.accept(file(use));
        }
    }
}
