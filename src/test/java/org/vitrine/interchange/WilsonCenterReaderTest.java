package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Place;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Segment;

class WilsonCenterReaderTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    private final Records records = new Records(Clock.fixed(Instant.parse("2026-05-06T12:00:00Z"), ZoneOffset.UTC));
    private final String record = fixture();

    @Test
    void everyFieldLandsInItsPlace() {
        var document = proposal(record).document();

        assertThat(document.id().value()).isEqualTo("ostrava-telegram-1938-03-04");
        var description = document.description();
        assertThat(description.title())
                .isEqualTo("Telegram from Ostrava to the Lindenhaven Harbour Board"
                        + " regarding a Meeting with Captain Imre Wachtel");
        assertThat(description.kind()).isEqualTo("Telegram");
        assertThat(description.date()).hasToString("1938-03-04");
        assertThat(description.languages()).containsExactly(new LanguageTag("de"));
        assertThat(description.summary()).startsWith("An invented record").endsWith("about the light.");
        assertThat(description.agents())
                .containsExactly(
                        new Agent("Ostrava", Agent.Role.SENDER, null),
                        new Agent("HARBOUR BOARD LINDENHAVEN", Agent.Role.RECIPIENT, null),
                        new Agent("Abel", Agent.Role.COPIED_TO, null),
                        new Agent("Brandt", Agent.Role.COPIED_TO, null),
                        new Agent("Corvin", Agent.Role.COPIED_TO, null),
                        new Agent("Dahl", Agent.Role.COPIED_TO, null));
        assertThat(description.places()).containsExactly(new Place("Port Quill", null));
        assertThat(document.holdings())
                .containsExactly(
                        new Holding(
                                "HSAL",
                                List.of(
                                        new Holding.Part("Fond", "12"),
                                        new Holding.Part("Opis", "4"),
                                        new Holding.Part("Delo", "77")),
                                new Holding.Leaves("Listy", "31-33")),
                        new Holding(
                                "NAQ",
                                List.of(
                                        new Holding.Part("Record Group", "9"),
                                        new Holding.Part("Series", "2b"),
                                        new Holding.Part("Box", "14"),
                                        new Holding.Part("Folder", "3")),
                                new Holding.Leaves("pp.", "5-7")));
    }

    @Test
    void theSourceRecordSaysWhereItCameFrom() {
        var source = Objects.requireNonNull(proposal(record).document().source());
        assertThat(source.provider()).isEqualTo("Wilson Center Digital Archive");
        assertThat(source.address()).isEqualTo(URI.create("https://digitalarchive.example.org/document/000001"));
        assertThat(source.citation()).startsWith("\"Telegram from Ostrava").endsWith("Box 14, Folder 3, pp. 5-7");
        assertThat(source.retrieved()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(source.checksum()).matches("sha256:[0-9a-f]{64}");
        assertThat(source.unread()).isEmpty();
    }

    @Test
    void theTextComesInSegmentsOfItsKinds() {
        var version =
                (Version.Translation) proposal(record).document().versions().getFirst();
        assertThat(version.id()).isEqualTo("translation.en");
        assertThat(version.language()).isEqualTo(LanguageTag.ENGLISH);
        assertThat(version.text().segments())
                .extracting(Segment::id)
                .containsExactly("h1", "a1", "a2", "a3", "r1", "p1", "p2", "p3", "s1");
        assertThat(version.text().segment("h1")).map(Segment::kind).contains(Segment.Kind.HEADING);
        assertThat(version.text().segment("a2")).map(Segment::text).contains("To HARBOUR BOARD LINDENHAVEN URGENT");
        assertThat(version.text().segment("r1")).map(Segment::kind).contains(Segment.Kind.REMARK);
        assertThat(version.text().segment("s1")).map(Segment::text).contains("OSTRAVA");
    }

    @Test
    void theRecordOfTheHouseIsReadAsItIs() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS));
        try (var seeds = Files.list(SEEDS)) {
            for (var seed :
                    seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
                var proposal = (Reading.Proposal) records.read(
                        Files.readAllBytes(seed), seed.getFileName().toString());
                assertNothingIsLost(proposal);
                assertThat(proposal.findings()).isEmpty();
                var document = proposal.document();
                assertThat(document.id().value()).isEqualTo("kuznetsov-telegram-1953-07-29");
                assertThat(document.description().agents(Agent.Role.COPIED_TO)).hasSize(13);
                assertThat(document.description().agents(Agent.Role.SENDER))
                        .containsExactly(new Agent("Kuznetsov", Agent.Role.SENDER, null));
                assertThat(document.description().agents(Agent.Role.RECIPIENT))
                        .containsExactly(new Agent("MID USSR", Agent.Role.RECIPIENT, null));
                assertThat(document.description().places()).containsExactly(new Place("Beijing", null));
                assertThat(document.holdings())
                        .extracting(Holding::reference)
                        .containsExactly(
                                "APRF, fond 3, opis 65, delo 830, listy 187–189",
                                "AVPRF, fond 059a, opis 5a, delo 5, papka 11, listy 156–158");
                assertThat(document.texts().findFirst().orElseThrow().text().segments())
                        .hasSize(12);
            }
        }
    }

    @Test
    void lineEndsByteOrderMarksAndNoBreakSpacesMakeNoDifference() {
        var document = proposal(record).document();
        Stream.of(
                        record.replace("\n", "\r\n"),
                        record.replace("\n", "\r"),
                        "\uFEFF" + record,
                        record.replace("\n\n", "\n \u00A0\n"),
                        record.replace("Original Language:", "Original\u00A0Language:\u00A0")
                                .replace("Original\u00A0", "Original "),
                        record.replace("**", ""),
                        record.replace("Citation:", "**Citation:**").replace("Summary:", "SUMMARY"),
                        record.replace("<https", "https").replace("000001>", "000001"),
                        record.replace("Translation - English", "Translation – English"),
                        record.replace("German", "German \t"))
                .forEach(variant ->
                        assertThat(unsigned(proposal(variant).document())).isEqualTo(unsigned(document)));
        var utf16 =
                (Reading.Proposal) records.read(("\uFEFF" + record).getBytes(StandardCharsets.UTF_16BE), "record.txt");
        assertThat(unsigned(utf16.document())).isEqualTo(unsigned(document));
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        var changed = record.replace("Summary:", "Credits:\n\nKept by a friend of the light.\n\nSummary:")
                .replace("March 4, 1938\n\n**", "Digital Archive\n\nMarch 4, 1938\n\n**")
                .replace("Citation:\n", "See also the harbour log.\n\nCitation:\n")
                .replace("German", "German; Harbourish")
                .replace("<https://digitalarchive.example.org/document/000001>", "<javascript:alert(1)>")
                .replace("pp. 5-7", "pp. 5-7. Obtained by the Quill Society and translated by Ada Brandt.");
        var proposal = proposal(changed);
        var source = Objects.requireNonNull(proposal.document().source());
        assertThat(source.unread())
                .containsExactlyInAnyOrder(
                        "Digital Archive",
                        "See also the harbour log.",
                        "Credits:",
                        "Kept by a friend of the light.",
                        "Harbourish",
                        "javascript:alert(1)",
                        "Obtained by the Quill Society");
        assertThat(source.address()).isNull();
        assertThat(proposal.document().description().agents(Agent.Role.TRANSLATOR))
                .extracting(Agent::name)
                .containsExactly("Ada Brandt");
        assertThat(proposal.findings())
                .extracting(Finding::key)
                .contains("record.language-unknown", "record.address-unusable", "record.unread");
        assertNothingIsLost(proposal);
    }

    @Test
    void citationsComeInMoreThanOneShape() {
        var other = record.replace("Wachtel\", March 4", "Wachtel,” March 4").replace("\"Telegram", "“Telegram");
        assertThat(proposal(other).document().holdings()).hasSize(2);
        assertThat(proposal(other).findings()).isEmpty();

        var plain = citation("\"On the \"Light\" at Quill\", circa March 1938, A Digital Archive");
        assertThat(plain.title()).isEqualTo("On the \"Light\" at Quill");
        assertThat(plain.date()).hasToString("1938-03~");
        assertThat(plain.provider()).isEqualTo("A Digital Archive");
        assertThat(plain.holdings()).isEmpty();

        var german = citation(
                "\"A note\", 1938, A Digital Archive, National Archive, Lindenhaven, f. 3, op. 2, d. 7, ll. 5-7, 9ob.; HSA, DY 30/3496, Bl. 4");
        assertThat(german.holdings())
                .extracting(Holding::reference)
                .containsExactly(
                        "National Archive, Lindenhaven, f. 3, op. 2, d. 7, ll. 5–7, 9ob.",
                        "HSA, reference DY 30/3496, bl. 4");
        assertThat(Citation.address("HTTPS://Example.ORG:443/a/../b?c=d#e"))
                .contains(URI.create("https://example.org/b?c=d#e"));
        assertThat(Citation.address("ftp://example.org/a")).isEmpty();
        assertThat(Citation.address("https://user@example.org/a")).isEmpty();
    }

    @Test
    void severalLanguagesAndTextsAreToldApart() {
        var both = record.replace("German", "German, French and Chinese (Mandarin)")
                        .replace(
                                "Translation - English\n",
                                "Original Scan\n\nTranslation - English\n\nTranscript - German\n")
                + "\nTranscript - German\n\nTELEGRAMM\n\nDer Kapitän empfing mich in der Küche.\n";
        var proposal = proposal(both);
        assertThat(proposal.document().description().languages())
                .extracting(LanguageTag::value)
                .containsExactly("de", "fr", "zh");
        assertThat(proposal.document().versions())
                .extracting(Version::id)
                .containsExactly("translation.en", "transcript.de");
        assertThat(proposal.findings()).extracting(Finding::key).containsExactly("record.scan-elsewhere");
        assertNothingIsLost(proposal);
    }

    @Test
    void aRecordWithoutItsTextIsADescription() {
        var proposal = proposal(record.substring(0, record.indexOf("CIPHERED")));
        assertThat(proposal.document().versions()).isEmpty();
        assertThat(proposal.findings()).extracting(Finding::key).contains("record.no-text");
        assertThat(proposal.document().description().agents())
                .extracting(Agent::name)
                .containsExactly("Ostrava", "the Lindenhaven Harbour Board");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Citation:", "Contents:"})
    void whatIsNoSuchRecordIsToldWhatItLacks(String label) {
        var finding = refusal(record.replace(label, "").getBytes(StandardCharsets.UTF_8));
        assertThat(finding.key()).isEqualTo("record.not-recognised");
        assertThat(finding.text(Locale.ENGLISH)).startsWith("record.txt: ").contains(label);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(refusal(new byte[0]).key()).isEqualTo("text.empty");
        assertThat(refusal(" \n\n\t".getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("text.empty");
        assertThat(refusal(new byte[50 * 1024 * 1024]).key()).isEqualTo("text.too-large");
        assertThat(refusal(new byte[] {1, 2, 0, 4}).key()).isEqualTo("text.binary");
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("text.other-format");
        assertThat(refusal("<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8))
                        .key())
                .isEqualTo("text.other-format");

        var control = refusal(record.replace("kitchen", "kit\u0007chen").getBytes(StandardCharsets.UTF_8));
        assertThat(control.key()).isEqualTo("text.control-character");
        assertThat(control.line()).isEqualTo(lineOf("kitchen"));
        assertThat(control.text(Locale.ENGLISH))
                .startsWith("record.txt, line " + lineOf("kitchen") + ": ")
                .contains("U+0007");

        for (var encoding : List.of("windows-1251", "windows-1252")) {
            var word = encoding.equals("windows-1251") ? "Кузнецов" : "Küche";
            var finding = refusal(record.replace("kitchen", word).getBytes(java.nio.charset.Charset.forName(encoding)));
            assertThat(finding.key()).isEqualTo("text.not-utf-8");
            assertThat(finding.line()).isEqualTo(lineOf("kitchen"));
        }
        assertThat(refusal(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'})
                        .key())
                .isEqualTo("text.not-utf-16");
    }

    @Test
    @Timeout(20)
    void noRecordTakesForEver() {
        for (var filling : List.of(" ", "\"", "\", 19", "a", "from A to ", ", ", "<a:", "- ", "[", "A")) {
            var filled = filling.repeat(1_000_000 / filling.length());
            records.read(record.replace("Wachtel\", March", filled + "x, March").getBytes(StandardCharsets.UTF_8), "r");
            records.read(record.replace("regarding", filled + "x").getBytes(StandardCharsets.UTF_8), "r");
            records.read(record.replace("CIPHERED", "From " + filled + "x").getBytes(StandardCharsets.UTF_8), "r");
            records.read(record.replace("Summary:", filled + "x\nSummary:").getBytes(StandardCharsets.UTF_8), "r");
        }
    }

    @Test
    void nothingOfAMangledRecordIsLost() {
        var random = new java.util.Random(20);
        var lines = record.split("\n");
        for (var run = 0; run < 300; run++) {
            var mangled = new java.util.ArrayList<>(List.of(lines));
            for (var change = 0; change <= run % 4; change++) {
                var at = random.nextInt(mangled.size());
                switch (random.nextInt(4)) {
                    case 0 -> mangled.remove(at);
                    case 1 -> mangled.add(at, "Odd words " + run);
                    case 2 -> mangled.add(at, "");
                    default -> mangled.add(random.nextInt(mangled.size()), mangled.remove(at));
                }
            }
            var bytes = String.join("\n", mangled).getBytes(StandardCharsets.UTF_8);
            if (records.read(bytes, "record.txt") instanceof Reading.Proposal proposal) {
                assertNothingIsLost(proposal);
            }
        }
    }

    private static void assertNothingIsLost(Reading.Proposal proposal) {
        var document = proposal.document();
        var source = Objects.requireNonNull(document.source());
        var kept = plain(Stream.of(
                        document.toString(),
                        document.texts().map(text -> text.text().plain()).collect(Collectors.joining(" ")),
                        String.join(" ", source.unread()))
                .collect(Collectors.joining(" ")));
        var understood = List.of(
                "Citation:",
                "Summary:",
                "Original Language:",
                "Contents:",
                "Translation - English",
                "Transcript - German",
                "Original Scan");
        proposal.rawText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isBlank() && !understood.contains(line))
                .filter(line -> LanguageNames.find(line.split("[;,]")[0]).isEmpty())
                .filter(line -> WrittenDate.read(line).isEmpty())
                .forEach(line -> assertThat(kept).contains(plain(line)));
    }

    private static String plain(String text) {
        return text.replaceAll("[*<>\\s\\u00A0]+", " ").strip();
    }

    /// What does not depend on the file's bytes.
    private static Document unsigned(Document document) {
        var source = Objects.requireNonNull(document.source());
        return new Document(
                document.id(),
                document.description(),
                document.holdings(),
                new SourceRecord(
                        source.provider(),
                        source.address(),
                        source.citation(),
                        source.retrieved(),
                        null,
                        source.unread()),
                document.rights(),
                document.versions());
    }

    private int lineOf(String word) {
        return (int) record.substring(0, record.indexOf(word)).lines().count();
    }

    private static Citation citation(String line) {
        return Citation.read(List.of(line));
    }

    private Reading.Proposal proposal(String text) {
        return (Reading.Proposal) records.read(text.getBytes(StandardCharsets.UTF_8), "record.txt");
    }

    private Finding refusal(byte[] bytes) {
        var refused = (Reading.Refused) records.read(bytes, "record.txt");
        assertThat(refused.findings()).hasSize(1);
        return refused.findings().getFirst();
    }

    private static String fixture() {
        try (var file = WilsonCenterReaderTest.class.getResourceAsStream("record.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
