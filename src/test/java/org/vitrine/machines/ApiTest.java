package org.vitrine.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
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

/// The JSON interface does what its description says, and says what it does.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class ApiTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

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

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private OnDisplay shown;
    private JsonNode description;

    @BeforeEach
    void aLetterIsOnDisplay() {
        shown = OnDisplay.publish(exhibits, documents, media, publisher, port);
        description = json.readTree(shown.get("/api/openapi.json").body());
    }

    @Test
    void everyAddressIsDescribed() {
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo(shown.base());
        var described = description.path("paths").properties().stream()
                .map(path -> path.getKey())
                .collect(Collectors.toSet());
        var there = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.equals("/api") || path.startsWith("/api/"))
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(there);
    }

    @Test
    void everyAnswerIsAsItIsDescribed() {
        description.path("paths").properties().forEach(path -> {
            var address = path.getKey()
                    .replace("{document}", shown.letter().value())
                    .replace("{exhibit}", shown.slug().value());
            var answer = shown.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(OnDisplay.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(OnDisplay.header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(shown.get(address, "If-None-Match", OnDisplay.header(answer, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
            var responses = path.getValue().path("get").path("responses");
            assertThat(responses.at("/200/headers").has("Link"))
                    .isEqualTo(!OnDisplay.header(answer, "Link").isEmpty());
            keeps(json.readTree(answer.body()), responses.at("/200/content/application~1json/schema"), address);
        });
        for (var document : editionsOfTheSamples()) {
            keeps(json.readTree(shown.get(document).body()), description.at("/components/schemas/Document"), document);
        }
    }

    private List<String> editionsOfTheSamples() {
        var found = new ArrayList<String>();
        json.readTree(shown.get("/api/documents?size=30").body())
                .path("items")
                .forEach(item -> found.add(item.path("self").asString()));
        return found;
    }

    /// As far as the description goes: types, what has to be there, what may be, and what words there are.
    private void keeps(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            keeps(value, description.at(schema.path("$ref").asString().substring(1)), where);
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> {
                assertThat(value.isObject()).as(where).isTrue();
                schema.path("required")
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as(where + "/" + name.asString())
                                .isTrue());
                value.properties().forEach(property -> {
                    var described = schema.path("properties").path(property.getKey());
                    if (schema.has("additionalProperties")) {
                        assertThat(described.isMissingNode())
                                .as(where + "/" + property.getKey())
                                .isFalse();
                    }
                    keeps(property.getValue(), described, where + "/" + property.getKey());
                });
            }
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(item -> keeps(item, schema.path("items"), where + "/*"));
            }
            case "string" -> {
                assertThat(value.isString()).as(where).isTrue();
                if (schema.has("enum")) {
                    assertThat(schema.path("enum").toString()).contains("\"" + value.asString() + "\"");
                }
                if (schema.path("format").asString("").equals("uri")) {
                    assertThat(java.net.URI.create(value.asString()).isAbsolute())
                            .isTrue();
                }
            }
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> {}
        }
    }

    @Test
    void aDocumentComesWithItsTexts() {
        var letter = json.readTree(shown.get("/api/documents/" + shown.letter()).body());
        assertThat(letter.path("title").asString()).isEqualTo(OnDisplay.TITLE);
        assertThat(letter.at("/date/earliest").asString()).isEqualTo("1937-10-14");
        assertThat(letter.at("/versions/1/segments/0/text").asString()).isEqualTo("Лампа горит.");
        assertThat(letter.at("/versions/2/translator").asString()).isEqualTo("N. N.");
        assertThat(letter.at("/rights/statement").asString())
                .isEqualTo("http://rightsstatements.org/vocab/NoC-US/1.0/");
        assertThat(shown.get(letter.path("citeAs").asString()).statusCode()).isEqualTo(200);
        assertThat(shown.get(letter.at("/versions/0/pages/0/image").asString() + "/info.json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(shown.get(letter.path("annotations").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void longListsAreTurnedPageByPage() {
        Set<String> seen = new HashSet<>();
        var address = "/api/documents?size=3";
        var total = json.readTree(shown.get(address).body()).path("total").asInt();
        for (var pages = 0; pages <= total; pages++) {
            var answer = shown.get(address);
            json.readTree(answer.body())
                    .path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            var next = NEXT.matcher(OnDisplay.header(answer, "Link"));
            if (!next.find()) {
                break;
            }
            address = next.group(1);
        }
        assertThat(seen)
                .hasSize(total)
                .contains(shown.letter().value(), shown.log().value());
    }

    @Test
    void anExhibitIsFoundUnderItsNewNameAndNotWhenItIsAway() {
        var former = "/api/exhibits/" + shown.slug();
        exhibits.rename(shown.draft().id(), new Slug(shown.slug() + "-x"));
        var moved = shown.get(former + "/editions");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(OnDisplay.header(moved, "Location")).isEqualTo(former + "-x/editions");
        publisher.withdraw(shown.draft().id(), null);
        assertThat(shown.get(former + "-x").statusCode()).isEqualTo(410);
        assertThat(shown.get("/api/documents/" + shown.letter()).statusCode()).isEqualTo(404);
        assertThat(shown.get("/api/editions?size=100").body()).doesNotContain(shown.slug() + "-x");
    }

    @ParameterizedTest
    @CsvSource({
        "400, /api/documents?page=0",
        "400, /api/documents?size=101",
        "400, /api/documents?page=-1",
        "400, /api/exhibits?page=9999999999999",
        "400, /api/editions?size=%3Cscript%3E",
        "404, /api/documents/none",
        "404, /api/documents/%3Cscript%3E",
        "404, /api/exhibits/none",
        "404, /api/none",
        "404, /api/documents/none/none",
        "200, /api/documents?page=99999"
    })
    void whatCannotBeAskedIsRefused(int status, String path) {
        assertThat(shown.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void nothingIsWrittenHere() {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(shown.send(method, "/api/documents").statusCode())
                    .as(method)
                    .isEqualTo(404);
        }
    }
}
