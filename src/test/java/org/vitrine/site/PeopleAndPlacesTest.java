package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/// What the public learns of people, places and subjects: all that is on display of them, and nothing else.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class PeopleAndPlacesTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Entries entries;

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "Keeper, Anna " + mark;
    private final String other = "Lightman, Bo " + mark;
    private final String place = "Lamp Rock " + mark;
    private final String subject = "Lamps " + mark;

    @Test
    void aPersonIsShownWithNamesAuthoritiesDocumentsAndThoseInTheSameDocuments() {
        document(
                "one",
                "1951-03",
                new Agent(person, Agent.Role.AUTHOR, null),
                new Agent(other, Agent.Role.RECIPIENT, null));
        document("two", "1949", new Agent(person, Agent.Role.RECIPIENT, null));
        document("three", "1948", new Agent(person, Agent.Role.AUTHOR, null));
        var entry = known(Entry.Kind.AGENT, person);
        var row = entries.find(entry.entry().id()).orElseThrow();
        entries.save(
                new Entry(
                        entry.entry().id(),
                        Entry.Kind.AGENT,
                        person,
                        null,
                        List.of(new Entry.Name("Анна Смотритель", new LanguageTag("ru"))),
                        List.of(
                                URI.create("http://www.wikidata.org/entity/Q1" + mark.hashCode()),
                                URI.create("javascript:alert(1)")),
                        null,
                        null,
                        "Who was she?"),
                row.version());
        var draft = exhibit(
                Fixtures.aTextBlock("a", "Before.\n\nIt was [Anna](" + entry.address() + ") who *lit* it.\n\nAfter."),
                Fixtures.anExcerpt("x", id("one")),
                Fixtures.anExcerpt("y", id("two")));
        exhibits.create(
                Fixtures.anExhibit("Secret", Fixtures.aTextBlock("a", "[Anna](" + entry.address() + ") was a spy.")),
                new Slug("secret-" + mark),
                Change.CREATED);

        assertThat(get(entry.address().path()).statusCode())
                .as("before anything is published")
                .isEqualTo(404);
        publisher.publish(draft.id(), draft.revision(), null);

        var answer = get(entry.address().path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(person);
        assertThat(page.select("dd [lang=ru]").text()).isEqualTo("Анна Смотритель");
        assertThat(page.select(".entry__facts a").eachText()).containsExactly("Wikidata Q1" + mark.hashCode());
        assertThat(page.select(".entry__part h2").eachText())
                .containsExactly("Written by them", "Sent to them", "In exhibits");
        assertThat(page.select(".accession tbody a").eachAttr("href"))
                .as("what is in no exhibit stays in the house")
                .containsExactly("/documents/" + id("one"), "/documents/" + id("two"));
        assertThat(page.select("blockquote p:first-child").eachText()).containsExactly("It was Anna who lit it.");
        assertThat(page.select(".entry__where a").attr("href")).isEqualTo("/exhibits/" + draft.slug() + "/the-lamp#a");
        assertThat(page.select(".tags a").eachText()).containsExactlyInAnyOrder(other, place);
        assertThat(page.text()).doesNotContain("Who was she?", "spy");

        assertThat(page("/documents/" + id("one")).select("dd a").eachAttr("href"))
                .contains(
                        entry.address().path(),
                        known(Entry.Kind.SUBJECT, subject).address().path());
        assertThat(page(known(Entry.Kind.PLACE, place).address().path()).select(".accession tbody tr"))
                .hasSize(2);
        assertThat(page(entry.address() + "?lang=de").select(".entry__part h2").eachText())
                .containsExactly("Verfasst", "Empfangen", "In Ausstellungen");

        publisher.withdraw(draft.id(), null);
        assertThat(get(entry.address().path()).statusCode()).isEqualTo(404);
    }

    @Test
    void whetherANameIsAPersonsABodysOrAFamilysIsSaidByCuratorsOrTheAuthorityFile() {
        var office = "Harbour office " + mark;
        var family = "Keepers " + mark;
        document(
                "one",
                "1951",
                new Agent(person, Agent.Role.AUTHOR, null),
                new Agent(office, Agent.Role.AUTHOR, null),
                new Agent(family, Agent.Role.AUTHOR, null),
                new Agent(other, Agent.Role.RECIPIENT, null),
                new Agent("Unknown " + mark, Agent.Role.RECIPIENT, null));
        is(null, "https://orcid.org/0000-0002-1825-0097", person);
        is(null, "https://ror.org/" + mark, other);
        is(Entry.Being.BODY, "https://d-nb.info/gnd/" + mark, office);
        is(Entry.Being.FAMILY, "https://d-nb.info/gnd/2" + mark, family);
        is(null, "https://viaf.org/viaf/" + Math.abs(mark.hashCode()), "Unknown " + mark);
        var draft = exhibit(Fixtures.anExcerpt("x", id("one")));
        publisher.publish(draft.id(), draft.revision(), null);

        assertThat(saidToPrograms(person)).contains("\"@type\":\"Person\"");
        assertThat(saidToPrograms(other)).contains("\"@type\":\"Organization\"");
        assertThat(saidToPrograms("Unknown " + mark)).as("VIAF has both").contains("\"@type\":\"Thing\"");
        assertThat(saidToPrograms(office)).contains("\"@type\":\"Organization\"");
        assertThat(page(known(Entry.Kind.AGENT, family).address().path()).text())
                .contains("Family")
                .doesNotContain("Person or body");
        assertThat(authorsToldToPrograms("one")).containsExactly("Person " + person, "Organization " + office, family);
    }

    /// With what they are, where programs are told.
    private List<String> authorsToldToPrograms(String document) {
        var told = new JsonMapper()
                .readTree(page("/documents/" + id(document))
                        .select("script[type=application/ld+json]")
                        .first()
                        .data());
        return told.get("author")
                .valueStream()
                .map(author -> author.isString()
                        ? author.asString()
                        : author.get("@type").asString() + " "
                                + author.get("name").asString())
                .toList();
    }

    private void is(Entry.@Nullable Being being, String authority, String name) {
        var entry = known(Entry.Kind.AGENT, name).entry();
        entries.save(
                new Entry(
                        entry.id(),
                        Entry.Kind.AGENT,
                        name,
                        null,
                        List.of(),
                        List.of(URI.create(authority)),
                        being,
                        null,
                        null),
                entries.find(entry.id()).orElseThrow().version());
    }

    private String saidToPrograms(String name) {
        return page(known(Entry.Kind.AGENT, name).address().path())
                .select("script[type=application/ld+json]")
                .first()
                .data();
    }

    @Test
    void whoTurnedOutToBeSomebodyElseIsFoundThere() {
        document("one", "1951", new Agent(person, Agent.Role.AUTHOR, null));
        document("two", "1952", new Agent(other, Agent.Role.AUTHOR, null));
        var first = exhibit(Fixtures.anExcerpt("x", id("one")));
        publisher.publish(first.id(), first.revision(), null);
        var second = exhibit(Fixtures.anExcerpt("x", id("two")));
        publisher.publish(second.id(), second.revision(), null);
        var winner = known(Entry.Kind.AGENT, person);
        var loser = known(Entry.Kind.AGENT, other);
        assertThat(get(loser.address().path()).statusCode()).isEqualTo(200);

        entries.merge(winner.entry().id(), List.of(loser.entry().id()));
        publisher.publish(first.id(), first.revision(), null);

        var answer = get(loser.address().path());
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .contains(winner.address().path());
        assertThat(page(winner.address().path()).select(".accession tbody a").eachAttr("href"))
                .as("also what an edition shows that did not know it yet")
                .containsExactly("/documents/" + id("one"), "/documents/" + id("two"));
    }

    @Test
    void whatOnlyAnEarlierEditionMentionsIsStillKnownToItsReaders() {
        var entry = entries.add(Entry.named(Entry.Kind.PLACE, "Lost Rock " + mark));
        var known = known(Entry.Kind.PLACE, entry.name());
        var draft = exhibit(Fixtures.aTextBlock("a", "Near [it](" + known.address() + ")."));
        publisher.publish(draft.id(), draft.revision(), null);
        var changed = exhibits.save(
                draft.id(),
                draft.revision(),
                Fixtures.anExhibit("Rocks " + mark, Fixtures.aTextBlock("a", "Nowhere.")),
                Change.BLOCK_CHANGED);
        publisher.publish(draft.id(), changed.revision(), null);

        assertThat(page("/exhibits/" + draft.slug() + "/editions/1/the-lamp")
                        .select("a.mention")
                        .attr("href"))
                .isEqualTo(known.address().path());
        assertThat(page(known.address().path()).select(".empty").text()).startsWith("Nothing on display speaks of it");
        assertThat(page("/places").text()).doesNotContain(entry.name());
    }

    @Test
    void everythingOnDisplayIsFoundByThemePlacePersonAndDate() {
        document("one", "1951-03", new Agent(person, Agent.Role.AUTHOR, null));
        var draft = exhibit(Fixtures.anExcerpt("x", id("one")));
        publisher.publish(draft.id(), draft.revision(), null);

        var browse = page("/browse");
        assertThat(browse.select(".browse h2").eachText())
                .containsExactly("By theme", "By place", "By person or body", "By date");
        assertThat(browse.select("#_dates ~ ul a").eachAttr("href")).contains("/search?from=1950&to=1959");
        for (var list : List.of("/people", "/places", "/subjects")) {
            assertThat(page(list).select(".register a").eachText())
                    .as(list)
                    .contains(list.equals("/people") ? person : list.equals("/places") ? place : subject);
        }
        assertThat(page("/").select("nav a[href=/browse]")).isNotEmpty();
        assertThat(get("/people/nobody-" + mark).statusCode()).isEqualTo(404);
        assertThat(get("/people/").statusCode()).isEqualTo(301);
    }

    @Test
    void anExhibitLeadsToThoseThatHaveSomethingInCommonWithIt() {
        document("one", "1951", new Agent(person, Agent.Role.AUTHOR, null));
        document("two", "1952", new Agent(person, Agent.Role.AUTHOR, null));
        var first = exhibit(Fixtures.anExcerpt("x", id("one")));
        publisher.publish(first.id(), first.revision(), null);
        assertThat(page("/exhibits/" + first.slug()).select(".related"))
                .as("alone")
                .isEmpty();
        var akin = exhibit(Fixtures.anExcerpt("x", id("two")));
        publisher.publish(akin.id(), akin.revision(), null);
        var nearest = exhibit(Fixtures.anExcerpt("x", id("one")), Fixtures.anExcerpt("y", id("two")));
        publisher.publish(nearest.id(), nearest.revision(), null);

        assertThat(page("/exhibits/" + first.slug()).select(".related h3 a").eachAttr("href"))
                .containsExactly("/exhibits/" + nearest.slug(), "/exhibits/" + akin.slug());
        assertThat(page("/exhibits/" + first.slug() + "/editions/1").select(".related"))
                .as("an address for ever shows what was frozen")
                .isEmpty();
    }

    private String id(String name) {
        return "paper-" + name + "-" + mark;
    }

    private void document(String name, String date, Agent... agents) {
        var document = Fixtures.aDocument(id(name));
        documents.add(document.withDescription(new Description(
                "Paper " + name + " " + mark,
                null,
                new ArchivalDate(date),
                List.of(),
                null,
                null,
                null,
                List.of(agents),
                List.of(new Subject(subject, null)),
                List.of(new Place(place, null)))));
    }

    private Draft exhibit(Block... blocks) {
        return exhibits.create(
                Fixtures.anExhibit("Rocks " + mark, blocks),
                new Slug("rocks-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
    }

    private KnownEntry known(Entry.Kind kind, String name) {
        return entries.mentionable(name, 9).stream()
                .filter(known -> known.entry().kind() == kind)
                .filter(known -> known.entry().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
