package org.vitrine.interchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportSettings.Column;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Segment;

/// What others' formats say becomes documents; what is not understood is kept and said.
class ReadersTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/vitrine/interchange/intake");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    @Test
    void aTableIsUnderstoodByTheNamesOfItsColumns() throws IOException {
        var file = FIXTURES.resolve("letters.csv");
        assertThat(Recognition.of(file)).isEqualTo(ImportKind.TABLE);
        var settings = TableFormat.guess(file, "Harbour letters");
        assertThat(settings.delimiter()).isEqualTo(";");
        assertThat(settings.separator()).isEqualTo("|");
        assertThat(settings.charset()).isEqualTo("UTF-8");
        assertThat(settings.columns().stream().map(Column::term))
                .containsExactly(
                        Term.IDENTIFIER,
                        Term.TITLE,
                        Term.DATE,
                        Term.AUTHOR,
                        Term.RECIPIENT,
                        Term.SUBJECT,
                        Term.LANGUAGE,
                        Term.REPOSITORY,
                        Term.REFERENCE,
                        Term.RIGHTS,
                        Term.TRANSCRIPT,
                        Term.UNREAD);

        var rows = read(ImportKind.TABLE, settings, Map.of("letters.csv", file));
        var letter = rows.getFirst().document();
        assertThat(letter.title()).isEqualTo("Letter on the lamp oil");
        assertThat(letter.description().date()).isEqualTo(new ArchivalDate("1931-03-02"));
        assertThat(letter.description().agents(Agent.Role.RECIPIENT).map(Agent::name))
                .containsExactly("Harbour Board", "Lamp Office");
        assertThat(letter.description().languages()).containsExactly(new LanguageTag("da"));
        assertThat(letter.description().subjects())
                .containsExactly(new Subject("lamps", null), new Subject("oil", null));
        assertThat(letter.holdings().getFirst().reference()).isEqualTo("Harbour Office, series 9, box 14, folder 3");
        assertThat(letter.rights().statement()).isEqualTo(URI.create("https://creativecommons.org/licenses/by/4.0/"));
        assertThat(paragraphs(letter, "transcript.da"))
                .containsExactly("The oil will last until Thursday.", "Send two wicks.");
        assertThat(letter.source().provider()).isEqualTo("Harbour letters");
        assertThat(letter.source().checksum()).startsWith("sha256:");
        assertThat(letter.source().unread()).containsExactly("Ink: blue");
        assertThat(rows.getFirst().identifier()).isEqualTo("HL-1");
        assertThat(letter.id().value()).isEqualTo("letter-on-the-lamp-oil-1931-03-02");

        assertThat(rows.get(1).findings()).isEmpty();
        assertThat(rows.get(2).untitled()).as("enough to change a document").isTrue();
        assertThat(keys(rows.get(3).findings()))
                .containsExactly(
                        "intake.date-unknown", "intake.language-unknown", "intake.rights-unknown", "intake.unread");
        assertThat(rows.get(3).document().source().unread())
                .containsExactlyInAnyOrder(
                        "Date: the day of the storm",
                        "Language: Quillish",
                        "Rights: All rights reserved by the keeper",
                        "Ink: green");
    }

    @ParameterizedTest
    @CsvSource({
        "dcterms:creator, AUTHOR",
        "DC.Creator, AUTHOR",
        "Dublin Core:Title, TITLE",
        "http://purl.org/dc/terms/spatial, PLACE",
        "dateCreated, DATE",
        "Rights_Statement, RIGHTS",
        "Transcript (ru), TRANSCRIPT",
        "translation.en, TRANSLATION",
        "English translation, TRANSLATION",
        "Handle, HANDLE",
        "Opis, REFERENCE_PART",
        "File name, SCAN",
    })
    void headersAreGuessed(String header, Term term) {
        assertThat(TermNames.find(header).orElseThrow().term()).isEqualTo(term);
    }

    @Test
    void aHeaderMayNameALanguage() {
        assertThat(TermNames.find("Transcript (ru)").orElseThrow().language()).isEqualTo(new LanguageTag("ru"));
        assertThat(TermNames.find("English translation").orElseThrow().language())
                .isEqualTo(LanguageTag.ENGLISH);
        assertThat(TermNames.find("Colour of the ink")).isEmpty();
    }

    @Test
    void aTableInAnOldEncodingIsReadAsSuchOrAsSomebodySays() throws IOException {
        var text =
                "Название;Дата;Автор\nТелеграмма о маяке и о лампах;1931;Марлоу\nЗаписка о масле для маяка;1932;Кузнецов\n";
        var file = write("cyrillic.csv", text.getBytes(Charset.forName("windows-1251")));
        var settings = TableFormat.guess(file, "x");
        assertThat(settings.charset()).isEqualToIgnoringCase("windows-1251");
        assertThat(TableFormat.rows(file, "windows-1251", ";", 2).get(1).getFirst())
                .isEqualTo("Телеграмма о маяке и о лампах");
        assertThatThrownBy(() -> TableFormat.rows(file, "UTF-8", ";", 5))
                .isInstanceOfSatisfying(
                        UnreadableImportException.class,
                        e -> assertThat(e.finding().key()).isEqualTo("intake.wrong-encoding"));
        var wide = write("wide.csv", "title\tdate\nA\t1931\n".getBytes(StandardCharsets.UTF_16));
        assertThat(Recognition.of(wide)).isEqualTo(ImportKind.TABLE);
        assertThat(TableFormat.guess(wide, "x").delimiter()).isEqualTo("\t");
    }

    @Test
    void hostileTablesAreRefusedInWords() throws IOException {
        var wide = write("wide.csv", ("a" + ",a".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
        refused(() -> TableFormat.rows(wide, "UTF-8", ",", 5), "intake.table-limits");
        var cell = write("cell.csv", ("title,date\n\"" + "x".repeat(9_000_000)).getBytes(StandardCharsets.UTF_8));
        refused(() -> TableFormat.rows(cell, "UTF-8", ",", 5), "intake.table-limits");
        var control = write("control.csv", "title,date\nA\u0001B,1931\nC,1932\n".getBytes(StandardCharsets.UTF_8));
        var rows = read(ImportKind.TABLE, TableFormat.guess(control, "x"), Map.of("control.csv", control));
        assertThat(keys(rows.getFirst().findings())).containsExactly("intake.control-character");
        assertThat(rows.get(1).document()).isNotNull();
        refused(() -> Recognition.of(write("binary", new byte[] {1, 0, 2, 0, 3})), "intake.binary");
        refused(
                () -> Recognition.of(write("a.xml", "<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8))),
                "intake.markup");
        refused(
                () -> Recognition.of(write("deep.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))),
                "intake.json");
        refused(
                () -> Recognition.of(write("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
                "intake.other-format");
        refused(
                () -> Recognition.of(write("shopping.txt", "Bread. Lamp oil.".getBytes(StandardCharsets.UTF_8))),
                "intake.unknown");
    }

    @Test
    void itemsOfOmekaSBecomeDocuments() throws IOException {
        var file = FIXTURES.resolve("omeka-s.json");
        assertThat(Recognition.of(file)).isEqualTo(ImportKind.OMEKA_S);
        var rows = read(ImportKind.OMEKA_S, plain("archive.example.org"), Map.of("omeka-s.json", file));
        var log = rows.getFirst().document();
        assertThat(log.title()).isEqualTo("Log of the pilot cutter");
        assertThat(log.description().kind()).isEqualTo("Text");
        assertThat(log.description().date()).isEqualTo(new ArchivalDate("1929-11"));
        assertThat(log.description().subjects())
                .containsExactly(
                        new Subject("Pilots", URI.create("https://vocabulary.example.org/pilots")),
                        new Subject("Weather", null));
        assertThat(log.description().places()).containsExactly(new Place("Port Quill", null));
        assertThat(log.description().languages()).containsExactly(LanguageTag.ENGLISH);
        assertThat(log.rights().statement()).isEqualTo(URI.create("http://rightsstatements.org/vocab/NoC-US/1.0/"));
        assertThat(paragraphs(log, "transcript.en")).containsExactly("Wind from the north.", "No ship was seen.");
        assertThat(log.source().address()).isEqualTo(URI.create("https://archive.example.org/api/items/12"));
        assertThat(log.source().unread())
                .contains("Is Part Of: Papers of the cutter", "o:media: https://archive.example.org/api/media/31")
                .noneMatch(line -> line.contains("widow"));
        assertThat(keys(rows.getFirst().findings()))
                .contains("intake.private-value", "intake.media-elsewhere", "intake.unread");
        assertThat(keys(rows.get(1).findings())).containsExactly("intake.omeka-no-item");
    }

    @Test
    void itemsOfOmekaClassicBecomeDocuments() throws IOException {
        var file = FIXTURES.resolve("omeka-classic.json");
        assertThat(Recognition.of(file)).isEqualTo(ImportKind.OMEKA_CLASSIC);
        var minutes = read(ImportKind.OMEKA_CLASSIC, plain("old.example.org"), Map.of("items.json", file))
                .getFirst();
        assertThat(minutes.document().title()).isEqualTo("Minutes of the fog committee");
        assertThat(minutes.document().description().summary()).isEqualTo("The committee met twice.");
        assertThat(minutes.document().description().subjects()).containsExactly(new Subject("fog", null));
        assertThat(minutes.document().texts()).hasSize(1);
        assertThat(minutes.document().source().unread())
                .anyMatch(line -> line.startsWith("collection: "))
                .contains("Original Format: carbon copy", "files: https://old.example.org/api/files?item=7");
        assertThat(minutes.identifier()).isEqualTo("https://old.example.org/api/items/7");
    }

    @Test
    void manifestsOfBothVersionsBecomeDocuments() throws IOException {
        var two = FIXTURES.resolve("manifest-2.json");
        var three = FIXTURES.resolve("manifest-3.json");
        assertThat(Recognition.of(two)).isEqualTo(ImportKind.IIIF);
        assertThat(Recognition.of(three)).isEqualTo(ImportKind.IIIF);
        var rows =
                read(ImportKind.IIIF, plain("iiif.example.org"), new TreeMap<>(Map.of("2.json", two, "3.json", three)));
        var chart = rows.getFirst().document();
        assertThat(chart.title()).isEqualTo("Chart of the Quill Sands");
        assertThat(chart.description().date()).isEqualTo(new ArchivalDate("1890~"));
        assertThat(chart.description().summary()).isEqualTo("A chart in two sheets.");
        assertThat(chart.rights().note()).isEqualTo("Held by the Harbour Office");
        assertThat(chart.texts().findFirst().orElseThrow().text().plain()).isEqualTo("Soundings in fathoms");
        assertThat(chart.source().unread())
                .contains("Scale: 1:20 000", "description (de): Eine Karte in zwei Blättern.")
                .contains("Page: sheet 2, https://iiif.example.org/image/c2/full/full/0/default.jpg");

        var letter = rows.get(1).document();
        assertThat(letter.title()).isEqualTo("Letter to the Lamp Office");
        assertThat(letter.description().summary()).isEqualTo("Asks for oil.");
        assertThat(letter.description().languages()).containsExactly(new LanguageTag("da"), LanguageTag.ENGLISH);
        assertThat(letter.source().address()).isEqualTo(URI.create("https://www.example.org/letter"));
        assertThat(paragraphs(letter, "transcript.da")).containsExactly("Send two barrels.");
        assertThat(letter.source().unread())
                .contains(
                        "label (de): Brief an das Lampenamt",
                        "Watermark: an anchor",
                        "annotation: Who wrote this in the margin?");
        assertThat(letter.rights().statement())
                .isEqualTo(URI.create("https://creativecommons.org/licenses/by-sa/4.0/"));
    }

    @Test
    void referencesBecomeDocuments() throws IOException {
        var file = FIXTURES.resolve("references.ris");
        assertThat(Recognition.of(file)).isEqualTo(ImportKind.RIS);
        var rows = read(ImportKind.RIS, plain("references"), Map.of("references.ris", file));
        assertThat(rows).hasSize(2);
        var petition = rows.getFirst().document();
        assertThat(petition.description().kind()).isEqualTo("Petition");
        assertThat(petition.description().date()).isEqualTo(new ArchivalDate("1926-05-14"));
        assertThat(petition.description().summary()).isEqualTo("Asks for a second cutter,\nand for coal.");
        assertThat(petition.holdings().getFirst().reference()).isEqualTo("Harbour Office, series 2, box 7");
        assertThat(petition.source().unread()).containsExactly("N1: seen in the reading room");
        assertThat(rows.get(1).document().description().kind()).isEqualTo("Letter");
    }

    @Test
    void picturesAreFoundByTheNamesOfTheirFiles() {
        var files = new TreeMap<String, Path>();
        for (var name : List.of(
                "scans/HL-1_10.jpg",
                "scans/HL-1_2v.jpg",
                "scans/hl-10.png",
                "HL-2/first.jpg",
                "HL-2/second.jpg",
                "stray.jpg",
                "notes.txt")) {
            files.put(name, Path.of(name));
        }
        var pictures = new PictureFiles(files);
        assertThat(pictures.of("HL-1").stream().map(PictureFile::label)).containsExactly("2v", "10");
        assertThat(pictures.of("HL-10")).hasSize(1);
        assertThat(pictures.of("HL-2").stream().map(PictureFile::name)).containsExactly("first.jpg", "second.jpg");
        assertThat(pictures.of("HL-3")).isEmpty();
        assertThat(pictures.unused()).isEqualTo(1);
        assertThat(pictures.firstUnused()).hasValue("stray.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "29.7.1953, 1953-07-29",
        "1953/7/29, 1953-07-29",
        "29/07/1953, 1953-07-29",
        "07/29/1953, 1953-07-29",
        "1953-07-29T10:00:00Z, 1953-07-29",
        "'July 29, 1953', 1953-07-29",
        "circa 1890, 1890~",
    })
    void datesAreReadWhereTheirOrderIsPlain(String written, String edtf) {
        assertThat(LooseDate.read(written)).hasValue(new ArchivalDate(edtf));
    }

    @Test
    void aDayThatCouldBeTwoDaysIsLeftToSomebody() {
        assertThat(LooseDate.read("3/4/1953")).isEmpty();
    }

    @Test
    void cellsThatASpreadsheetWouldExecuteAreMadeHarmless() {
        for (var cell : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) {
            assertThat(FailureList.harmless(cell)).isEqualTo("'" + cell);
        }
        assertThat(FailureList.harmless("a=1")).isEqualTo("a=1");
    }

    private List<Incoming> read(ImportKind kind, ImportSettings settings, Map<String, Path> files) throws IOException {
        var rows = new ArrayList<Incoming>();
        try (var reader = new FilesReader(kind, settings, files, null, TODAY)) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                rows.add(next);
            }
        }
        return rows;
    }

    private static ImportSettings plain(String provider) {
        return new ImportSettings(provider, null, null, ";", List.of(), true);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String key) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableImportException.class,
                        e -> assertThat(e.finding().key()).isEqualTo(key));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    private static List<String> paragraphs(Document document, String version) {
        return ((Version.Text) document.version(version).orElseThrow())
                .text().segments().stream().map(Segment::text).toList();
    }
}
