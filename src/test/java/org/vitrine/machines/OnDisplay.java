package org.vitrine.machines;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Agent;
import org.vitrine.library.Alignment;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Holding;
import org.vitrine.library.Note;
import org.vitrine.library.Place;
import org.vitrine.library.Rights;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Scans;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.Span;

/// An exhibit that is published for one test: a letter in Russian with two leaves, a translation and notes, and a log
/// of
/// which there is no scan. Its words are as hostile as words can be.
record OnDisplay(Draft draft, DocumentId letter, DocumentId log, MediaId first, MediaId second, int port) {
    static final String TITLE = "Letter <b>&\"']]> of the \u0001lamp\uD83D\uDD6F";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static OnDisplay publish(Exhibits exhibits, Documents documents, Media media, Publisher publisher, int port) {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var first = media.store(Scans.file("png", leaf()), "first.png").id();
        var second = media.store(Scans.file("png", leaf()), "second.png").id();
        var letter = letter(new DocumentId("letter-" + name), first, second);
        var log = Fixtures.aDocument("log-" + name);
        documents.add(letter);
        documents.add(log);
        var draft = exhibits.create(
                Fixtures.anExhibit("The <lamp> & " + name, card("one", letter), card("two", log)),
                new Slug("lamp-" + name),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), "The first & only");
        return new OnDisplay(draft, letter.id(), log.id(), first, second, port);
    }

    private static Block card(String id, Document document) {
        return new Block.DocumentCard(new BlockId(id), Layout.DEFAULT, document.id(), null);
    }

    private static BufferedImage leaf() {
        var image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        return image;
    }

    private static Document letter(DocumentId id, MediaId first, MediaId second) {
        var russian = Fixtures.aText("Лампа горит.", "Кораблей не видно.", "До рассвета.");
        var english = Fixtures.aText("The lamp burns.", "No ships are seen.", "Until dawn.");
        return new Document(
                id,
                new Description(
                        TITLE,
                        "Letter",
                        new ArchivalDate("1937-10-14"),
                        List.of(new LanguageTag("ru")),
                        "<script>alert(1)</script> About a lamp & a ship.",
                        "This letter is invented.",
                        "2 leaves",
                        List.of(
                                new Agent("Wiebrecht, Anna", Agent.Role.AUTHOR, null),
                                new Agent("Harbour Office", Agent.Role.RECIPIENT, "in Halvern")),
                        List.of(new Subject("Lamps & lights", URI.create("https://authority.example/lamps"))),
                        List.of(new Place("Halvern", null))),
                List.of(new Holding(
                        "Harbour Archive",
                        List.of(new Holding.Part("Series", "9"), new Holding.Part("Box", "14")),
                        new Holding.Leaves("Leaves", "3-4"))),
                null,
                new Rights(URI.create("https://rightsstatements.org/page/NoC-US/1.0/?language=en"), "Ask & tell."),
                List.of(
                        new Version.Scan(
                                "scan",
                                List.of(
                                        new Version.ScanPage(first, "3", "A letter"),
                                        new Version.ScanPage(second, "4", null)),
                                null),
                        new Version.Transcript("transcript.ru", new LanguageTag("ru"), russian, null),
                        new Version.Translation("translation.en", LanguageTag.ENGLISH, "N. N.", english, null)),
                List.of(
                        new Alignment.Placement(
                                "transcript.ru",
                                List.of(
                                        new Alignment.Spot("p1", first, new Region(10, 20, 300, 40)),
                                        new Alignment.Spot("p2", second, new Region(0, 0, 9000, 50)))),
                        new Alignment.Parallel(
                                "transcript.ru",
                                "translation.en",
                                List.of(
                                        new Alignment.Group(List.of("p1"), List.of("p1")),
                                        new Alignment.Group(List.of("p2"), List.of("p2"))))),
                List.of(
                        new Note(
                                "words",
                                new Note.OnPassage("translation.en", Passage.of(english, new Span(4, 8))),
                                "Which [lamp](/exhibits/none) *exactly*? <img src=x onerror=alert(1)>",
                                LanguageTag.ENGLISH),
                        new Note("stain", new Note.OnRegion(second, new Region(5, 6, 70, 80)), "A stain.", null)));
    }

    Slug slug() {
        return draft.slug();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
