package org.vitrine.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.publishing.Facet;
import org.vitrine.publishing.Inquiry;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// How fast documents are indexed, and how long readers wait, eight at once.
///
///     ./vitrine bench SearchBench
///
/// Arguments: how many documents, and a folder where the index is kept for the next run.
public final class IndexBench {
    private static final int READERS = 8;
    private static final int SEARCHES_EACH = 100;
    private static final int VOCABULARY = 20_000;
    private static final List<String> LANGUAGES = List.of("en", "de", "ru", "fr", "es", "zh");
    private static final List<String> KINDS =
            List.of("Telegram", "Letter", "Minutes", "Memorandum", "Report", "Newspaper", "Map", "Photograph");

    private IndexBench() {}

    public static void main(String[] arguments) throws Exception {
        var documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("search-bench-");
        var settings = new SearchSettings(SearchSettings.Backend.LUCENE, folder, List.of(), "http", null, null);
        System.out.printf("%-44s %s%n", "documents", documents);
        try (var index = Index.open(settings, "bench")) {
            if (index.held().size() < documents) {
                fill(index, documents);
            }
            System.out.printf("%-44s %d MB%n", "on disk", size(folder) / 1_000_000);
            run(index, "warming up", IndexBench::oneWord, 50);
            System.out.printf("%-44s %8s %8s %8s%n", READERS + " readers at once", "p50", "p95", "most");
            run(index, "one word", IndexBench::oneWord, SEARCHES_EACH);
            run(index, "two words", IndexBench::twoWords, SEARCHES_EACH);
            run(index, "a phrase", IndexBench::phrase, SEARCHES_EACH);
            run(index, "a word and two facets", IndexBench::faceted, SEARCHES_EACH);
            run(index, "everything", _ -> Inquiry.everything(), 20);
            run(index::reply, "everything, when others have asked for it", _ -> Inquiry.everything(), SEARCHES_EACH);
        } finally {
            if (arguments.length < 2) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void fill(Index index, int documents) {
        var began = System.nanoTime();
        for (var from = 0; from < documents; from += Indexing.TOGETHER) {
            index.write(IntStream.range(from, Math.min(documents, from + Indexing.TOGETHER))
                    .mapToObj(IndexBench::document)
                    .toList());
        }
        var seconds = seconds(began);
        System.out.printf(Locale.ROOT, "%-44s %.1f s, %.0f a second%n", "indexed in", seconds, documents / seconds);
        index.settle();
        System.out.printf(Locale.ROOT, "%-44s %.1f s%n", "and put in order after", seconds(began));
    }

    private interface Asker {
        Inquiry ask(Random random);
    }

    /// None of the answers was kept from before.
    private static void run(Index index, String name, Asker asker, int searches) throws Exception {
        run(inquiry -> Asking.ask(index, inquiry), name, asker, searches);
    }

    private static void run(Function<Inquiry, Asking.Reply> answers, String name, Asker asker, int searches)
            throws Exception {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var work = new ArrayList<Callable<long[]>>();
            for (var reader = 0; reader < READERS; reader++) {
                var random = new Random(reader * 31L + name.hashCode());
                work.add(() -> {
                    var times = new long[searches];
                    for (var i = 0; i < searches; i++) {
                        var inquiry = asker.ask(random);
                        var began = System.nanoTime();
                        var _ = answers.apply(inquiry);
                        times[i] = System.nanoTime() - began;
                    }
                    return times;
                });
            }
            var all = new ArrayList<long[]>();
            for (var done : readers.invokeAll(work)) {
                all.add(done.get());
            }
            var sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            System.out.printf(
                    "%-44s %5d ms %5d ms %5d ms%n",
                    name,
                    milliseconds(sorted[sorted.length / 2]),
                    milliseconds(sorted[sorted.length * 95 / 100]),
                    milliseconds(sorted[sorted.length - 1]));
        }
    }

    private static Inquiry oneWord(Random random) {
        return Inquiry.of(word(random, language(random)));
    }

    private static Inquiry twoWords(Random random) {
        var language = language(random);
        return Inquiry.of(word(random, language) + " " + word(random, language));
    }

    private static Inquiry phrase(Random random) {
        var language = language(random);
        return Inquiry.of('"' + word(random, language) + " " + word(random, language) + '"');
    }

    private static Inquiry faceted(Random random) {
        return oneWord(random)
                .with(Facet.KIND, List.of(KINDS.get(random.nextInt(KINDS.size()))))
                .withDates(1920, 1960);
    }

    /// Two text versions of four paragraphs of sixty words: the original, and a translation.
    private static Entry document(int number) {
        var random = new Random(number);
        var language = LANGUAGES.get(number % LANGUAGES.size());
        var description = new Description(
                "Document " + number + " " + word(random, "en"),
                KINDS.get(random.nextInt(KINDS.size())),
                ArchivalDate.of(
                        LocalDate.of(1900 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                List.of(new LanguageTag(language)),
                "Speaks of " + word(random, "en") + " and " + word(random, "en") + ".",
                null,
                null,
                List.of(new Agent("Person " + random.nextInt(2_000), Agent.Role.AUTHOR, null)),
                List.of(new Subject("Subject " + random.nextInt(300), null)),
                List.of(new Place("Place " + random.nextInt(500), null)));
        var document = new Document(
                new DocumentId("document-" + number),
                description,
                List.of(),
                null,
                null,
                List.of(
                        new Version.Transcript("transcript", new LanguageTag(language), text(random, language), null),
                        new Version.Translation("translation", new LanguageTag("en"), null, text(random, "en"), null)));
        return Display.entry(
                "document:document-" + number,
                document,
                LanguageTag.ENGLISH,
                Set.of("exhibit-" + number / 500),
                "stamp");
    }

    private static SegmentedText text(Random random, String language) {
        return new SegmentedText(IntStream.range(0, 4)
                .mapToObj(paragraph -> {
                    var words = new StringBuilder();
                    for (var i = 0; i < 60; i++) {
                        words.append(word(random, language)).append(language.equals("zh") ? "" : " ");
                    }
                    return new Segment(
                            "p" + paragraph,
                            Segment.Kind.PARAGRAPH,
                            words.toString().strip());
                })
                .toList());
    }

    private static String language(Random random) {
        return LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    }

    /// A word as often as words are: the second half as often as the first, and so on.
    private static String word(Random random, String language) {
        var rank = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
        return switch (language) {
            case "ru" -> syllables(rank, "а о и е у я", "в н т р с л к м п д");
            case "zh" ->
                new String(Character.toChars(0x4E00 + rank % 3_000)) + new String(Character.toChars(0x4E00 + rank / 7));
            case "de" -> syllables(rank, "a e i o u ei", "sch n t r s l k m b d") + "en";
            case "fr" -> syllables(rank, "a é i ou u è", "v n t r s l qu m p d") + "ent";
            case "es" -> syllables(rank, "a e i o u ía", "v n t rr s ll c m p d") + "ción";
            default -> syllables(rank, "a e i o u ea", "w n t r s l k m th d") + "ing";
        };
    }

    private static String syllables(int rank, String vowels, String consonants) {
        var v = vowels.split(" ");
        var c = consonants.split(" ");
        var word = new StringBuilder();
        var rest = rank + 60;
        while (rest > 0) {
            word.append(c[rest % c.length]);
            rest /= c.length;
            word.append(v[rest % v.length]);
            rest /= v.length;
        }
        return word.toString();
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
    }

    private static long milliseconds(long nanoseconds) {
        return Duration.ofNanos(nanoseconds).toMillis();
    }

    private static long size(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
