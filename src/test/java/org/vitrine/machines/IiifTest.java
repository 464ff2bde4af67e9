package org.vitrine.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.publishing.Publisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a viewer on another site may rely on: the IIIF Presentation API 3.0.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class IiifTest {
    private static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Media media;

    @Autowired
    private Publisher publisher;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private OnDisplay shown;

    @BeforeEach
    void aLetterIsOnDisplay() {
        shown = OnDisplay.publish(exhibits, documents, media, publisher, port);
    }

    private JsonNode read(String path) {
        var answer = shown.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(OnDisplay.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        var read = json.readTree(answer.body());
        assertThat(read.path("@context").asString()).isEqualTo(CONTEXT);
        assertThat(read.path("id").asString()).isEqualTo(path.startsWith("http") ? path : shown.base() + path);
        keepsTheRules(read);
        return read;
    }

    /// What the specification says of every resource that it must have.
    private static void keepsTheRules(JsonNode root) {
        var ids = new HashSet<String>();
        walk(root, "", ids);
    }

    private static void walk(JsonNode node, String property, Set<String> ids) {
        if (node.isArray()) {
            node.forEach(element -> walk(element, property, ids));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        if (Set.of("label", "summary", "value").contains(property) && !node.has("type")) {
            node.properties().forEach(language -> {
                assertThat(language.getKey()).matches("none|[a-z]{2,3}(-[A-Za-z0-9]+)*");
                assertThat(language.getValue().isArray()).isTrue();
                language.getValue()
                        .forEach(words -> assertThat(words.isString()).isTrue());
            });
            return;
        }
        if (node.has("id")) {
            assertThat(node.path("id").asString()).matches("https?://[^\\s]+");
            assertThat(node.path("type").asString()).isNotEmpty();
        }
        switch (node.path("type").asString("")) {
            case "Manifest", "Collection" -> assertThat(node.has("label")).isTrue();
            case "Canvas" -> {
                assertThat(node.path("id").asString()).doesNotContain("#");
                assertThat(node.path("width").asInt()).isPositive();
                assertThat(node.path("height").asInt()).isPositive();
                assertThat(ids.add(node.path("id").asString())).isTrue();
            }
            case "Annotation" -> {
                assertThat(node.has("motivation")).isTrue();
                assertThat(node.has("target")).isTrue();
                assertThat(ids.add(node.path("id").asString())).isTrue();
            }
            default -> {}
        }
        node.properties().forEach(child -> walk(child.getValue(), child.getKey(), ids));
    }

    private String manifest() {
        return "/iiif/documents/" + shown.letter() + "/manifest.json";
    }

    @Test
    void aScannedDocumentIsAManifestWithACanvasForEachLeaf() {
        var manifest = read(manifest());
        assertThat(manifest.path("type").asString()).isEqualTo("Manifest");
        assertThat(manifest.at("/label/none/0").asString()).isEqualTo(OnDisplay.TITLE);
        assertThat(manifest.path("rights").asString()).isEqualTo("http://rightsstatements.org/vocab/NoC-US/1.0/");
        assertThat(manifest.at("/requiredStatement/value/de").toString())
                .contains("This letter is invented.", "Kein Urheberrechtsschutz", "Ask & tell.");
        assertThat(manifest.at("/summary/none/0").asString()).startsWith("<span>&lt;script&gt;");
        assertThat(manifest.path("navDate").asString()).isEqualTo("1937-10-14T00:00:00Z");
        assertThat(manifest.path("metadata").toString())
                .contains("14 October 1937", "14. Oktober 1937", "Wiebrecht, Anna", "Lamps & lights");
        assertThat(manifest.at("/partOf/0/id").asString())
                .isEqualTo(shown.base() + "/iiif/exhibits/" + shown.slug() + "/collection.json");
        manifest.path("seeAlso")
                .forEach(
                        also -> assertThat(shown.get(also.path("id").asString()).statusCode())
                                .isEqualTo(200));
        manifest.path("homepage")
                .forEach(
                        page -> assertThat(shown.get(page.path("id").asString()).statusCode())
                                .isEqualTo(200));

        assertThat(manifest.path("items").size()).isEqualTo(2);
        var canvas = manifest.at("/items/0");
        assertThat(canvas.path("width").asInt()).isEqualTo(700);
        assertThat(canvas.path("height").asInt()).isEqualTo(400);
        var painting = canvas.at("/items/0/items/0");
        assertThat(painting.path("motivation").asString()).isEqualTo("painting");
        assertThat(painting.path("target").asString())
                .isEqualTo(canvas.path("id").asString());
        var service = painting.at("/body/service/0/id").asString();
        assertThat(service).isEqualTo(shown.base() + "/iiif/image/" + shown.first());
        assertThat(shown.get(service + "/info.json").statusCode()).isEqualTo(200);
        assertThat(shown.get(canvas.at("/thumbnail/0/id").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void itsTextsLieWhereTheyStandOnTheLeaves() {
        var manifest = read(manifest());
        var pages = StreamSupport.stream(manifest.at("/items/0/annotations").spliterator(), false)
                .map(page -> page.path("id").asString())
                .toList();
        assertThat(pages).hasSize(3);
        var canvas = manifest.at("/items/0/id").asString();

        var transcript = read(pages.get(0));
        assertThat(transcript.path("items").size()).isEqualTo(1);
        assertThat(transcript.at("/items/0/motivation").asString()).isEqualTo("supplementing");
        assertThat(transcript.at("/items/0/body/value").asString()).isEqualTo("Лампа горит.");
        assertThat(transcript.at("/items/0/body/language").asString()).isEqualTo("ru");
        assertThat(transcript.at("/items/0/target").asString()).isEqualTo(canvas + "#xywh=10,20,300,40");

        var translation = read(pages.get(1));
        assertThat(translation.at("/items/0/body/value").asString()).isEqualTo("The lamp burns.");
        assertThat(translation.at("/items/0/target").asString()).isEqualTo(canvas + "#xywh=10,20,300,40");

        var note = read(pages.get(2)).at("/items/0");
        assertThat(note.path("motivation").asString()).isEqualTo("commenting");
        assertThat(note.at("/body/value").asString())
                .contains("<em>exactly</em>", "href=\"" + shown.base() + "/exhibits/none\"")
                .doesNotContain("<img");

        var overleaf = read(manifest.at("/items/1/annotations/0/id").asString());
        assertThat(overleaf.at("/items/0/target").asString()).endsWith("/canvas/2#xywh=0,0,700,50");
        var stain = read(manifest.at("/items/1/annotations/2/id").asString());
        assertThat(stain.at("/items/0/target").asString()).endsWith("/canvas/2#xywh=5,6,70,80");

        var unplaced = read(manifest.at("/annotations/0/id").asString());
        assertThat(unplaced.path("items").size()).isEqualTo(1);
        assertThat(unplaced.at("/items/0/body/value").asString()).isEqualTo("До рассвета.");
        assertThat(unplaced.at("/items/0/target").asString()).isEqualTo(shown.base() + manifest());
    }

    @Test
    void anExhibitIsACollectionOfWhatIsScannedInIt() {
        var collection = read("/iiif/exhibits/" + shown.slug() + "/collection.json");
        var manifests = new ArrayList<String>();
        collection.path("items").forEach(item -> manifests.add(item.path("id").asString()));
        assertThat(manifests).isEqualTo(List.of(shown.base() + manifest()));
        assertThat(collection.at("/requiredStatement/value").toString())
                .as("who is to be named, which Mirador wants of every collection")
                .contains("Vitrine");
        assertThat(shown.get("/iiif/documents/" + shown.log() + "/manifest.json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(read("/iiif/collection.json").path("items").toString())
                .contains("/iiif/exhibits/" + shown.slug() + "/collection.json");
    }

    @Test
    void aCollectionFollowsItsExhibit() {
        var former = "/iiif/exhibits/" + shown.slug() + "/collection.json";
        var renamed = exhibits.rename(shown.draft().id(), new Slug(shown.slug() + "-x"));
        var moved = shown.get(former);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(OnDisplay.header(moved, "Location"))
                .isEqualTo("/iiif/exhibits/" + renamed.slug() + "/collection.json");
        publisher.withdraw(renamed.id(), "Away for repair");
        var gone = shown.get(OnDisplay.header(moved, "Location"));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Away for repair");
        assertThat(shown.get(manifest()).statusCode()).isEqualTo(404);
        assertThat(shown.get("/iiif/collection.json").body()).doesNotContain(renamed.slug() + "/");
    }

    @Test
    void viewersGetTheMediaTypeTheyLike() {
        var linked = shown.get(manifest());
        assertThat(OnDisplay.header(linked, "Content-Type"))
                .isEqualTo("application/ld+json;profile=\"" + CONTEXT + "\"");
        assertThat(linked.headers().allValues("Vary").toString()).contains("Accept");
        var plain = shown.get(manifest(), "Accept", "application/json");
        assertThat(OnDisplay.header(plain, "Content-Type")).isEqualTo("application/json");
        assertThat(OnDisplay.header(plain, "Link")).contains(CONTEXT);
        assertThat(shown.get(manifest(), "If-None-Match", OnDisplay.header(linked, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        var asked = shown.send(
                "OPTIONS",
                manifest(),
                "Origin",
                "https://viewer.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "accept");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(OnDisplay.header(asked, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iiif/documents/none/manifest.json",
                "/iiif/documents/%2e%2e/manifest.json",
                "/iiif/documents/A%20B/manifest.json",
                "/iiif/exhibits/none/collection.json",
                "/iiif/exhibits/%3Cscript%3E/collection.json",
                "/iiif/documents/LETTER/canvas/3/text/transcript.ru.json",
                "/iiif/documents/LETTER/canvas/0/text/transcript.ru.json",
                "/iiif/documents/LETTER/canvas/99999999999/text/transcript.ru.json",
                "/iiif/documents/LETTER/canvas/1/text/scan.json",
                "/iiif/documents/LETTER/canvas/1/text/%00.json",
                "/iiif/documents/LETTER/notes.json",
                "/iiif/documents/LETTER",
                "/iiif/none"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(shown.get(path.replace("LETTER", shown.letter().value())).statusCode())
                .isIn(400, 404);
    }

    @Test
    void aReaderDragsAScanFromItsPageOntoAViewer() {
        var page =
                org.jsoup.Jsoup.parse(shown.get("/documents/" + shown.letter()).body());
        var link = page.selectFirst("#_iiif a").attr("href");
        assertThat(link)
                .contains("?iiif-content=http%3A%2F%2F127.0.0.1%3A" + port + "%2Fiiif%2Fdocuments%2F" + shown.letter());
        assertThat(shown.get(link).statusCode()).isEqualTo(200);
        assertThat(org.jsoup.Jsoup.parse(shown.get("/documents/" + shown.log()).body())
                        .select("#_iiif"))
                .isEmpty();
    }
}
