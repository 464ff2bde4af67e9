package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// Houses with many pages on display: exhibits of 25 pages each, every page of some 400 words, with a card of one of
/// the documents of the samples.
final class ManyPages {
    private static final int IN_AN_EXHIBIT = 25;
    private static final String WORDS =
            "The lamp on the rock was lit at four in the afternoon and was not seen from the harbour. ".repeat(4)
                    + "\n\n";

    private ManyPages() {}

    /// Publishes, and keeps what there is each time one of the numbers is reached.
    ///
    /// @return a folder with one data folder for each number of pages
    static Path publish(List<Integer> pages, Path work) {
        var houses = work.resolve("houses");
        try (var house = House.open()) {
            var exhibits = house.bean(Exhibits.class);
            var publisher = house.bean(Publisher.class);
            var documents = new AtomicReference<List<Block>>(List.of());
            HouseWork.run(() -> {
                documents.set(exhibits.list().stream()
                        .flatMap(draft -> draft.content().blocks())
                        .filter(Block.DocumentCard.class::isInstance)
                        .toList());
                // The samples are not counted: what is compared has the pages of this bench only.
                exhibits.list().forEach(draft -> publisher.withdraw(draft.id(), null));
            });
            var published = 0;
            var begin = System.nanoTime();
            var last = 0.0;
            for (var number : pages) {
                while (published < number) {
                    var some = Math.min(IN_AN_EXHIBIT, number - published);
                    var first = published;
                    var before = System.nanoTime();
                    HouseWork.run(() -> {
                        var draft = exhibits.create(
                                exhibit(first, some, documents.get()), new Slug("many-" + first), Change.CREATED);
                        publisher.publish(draft.id(), draft.revision(), null);
                    });
                    last = (System.nanoTime() - before) / 1e6;
                    published += some;
                }
                keep(house, houses.resolve(String.valueOf(number)));
            }
            System.out.printf(
                    "%n%,d pages published in %.0f s; the last exhibit, of %d pages, took %.0f ms%n",
                    published, (System.nanoTime() - begin) / 1e9, IN_AN_EXHIBIT, last);
        }
        return houses;
    }

    private static ExhibitContent exhibit(int first, int pages, List<Block> documents) {
        return new ExhibitContent(
                "Lamps, from number " + first,
                null,
                LanguageTag.ENGLISH,
                "What the harbour office wrote down.",
                List.of(),
                Theme.READING_ROOM,
                Cover.EMPTY,
                List.of(new Section(
                        new SectionId("s1"),
                        "The nights",
                        null,
                        IntStream.range(0, pages)
                                .mapToObj(number -> page(first + number, documents))
                                .toList())));
    }

    private static Page page(int number, List<Block> documents) {
        var words = new Block.Text(
                new BlockId("words-" + number), Layout.DEFAULT, ("Night " + number + ". " + WORDS).repeat(6));
        var card = (Block.DocumentCard) documents.get(number % documents.size());
        return new Page(
                new PageId("p" + number),
                new Slug("night-" + number),
                "Night " + number,
                null,
                List.of(
                        words,
                        new Block.DocumentCard(
                                new BlockId("card-" + number), Layout.DEFAULT, card.document(), card.caption())));
    }

    private static void keep(House house, Path data) {
        try {
            Files.createDirectories(data);
            var backup = data.resolve("backup.zip");
            house.bean(JdbcClient.class).sql("backup to '" + backup + "'").update();
            try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Files.copy(
                            zip,
                            data.resolve(Path.of(entry.getName()).getFileName().toString()));
                }
            }
            Files.delete(backup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A script for wrk that asks for all pages in turn, and the list of them beside it.
    static Path script(Packaged vitrine, Path work, int pages) throws IOException {
        var folder = Files.createDirectories(work.resolve("asking-" + pages));
        var paths = ServerBench.paths(vitrine).stream()
                .filter(path -> path.matches("/exhibits/many-\\d+(/night-\\d+)?"))
                .toList();
        Files.writeString(folder.resolve("paths"), paths.stream().collect(Collectors.joining("\n")));
        return Files.writeString(folder.resolve("ask.lua"), """
                local paths = {}
                for path in io.lines("%s") do paths[#paths + 1] = path end
                local next = 0
                request = function()
                  next = next %% #paths + 1
                  return wrk.format("GET", paths[next])
                end
                """.formatted(folder.resolve("paths")));
    }
}
