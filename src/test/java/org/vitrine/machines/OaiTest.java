package org.vitrine.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.publishing.Publisher;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a harvester may rely on: OAI-PMH 2.0.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class OaiTest {
    private static final String SECOND = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Media media;

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    private OnDisplay shown;

    @BeforeEach
    void aLetterIsOnDisplay() {
        shown = OnDisplay.publish(exhibits, documents, media, publisher, port);
    }

    private static Element parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private Element ask(String query) {
        var answer = shown.get("/oai?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(OnDisplay.header(answer, "Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("ETag"))
                .as("it says the second in which it was made: no second answer is the same")
                .isEmpty();
        assertThat(OnDisplay.header(answer, "Cache-Control")).isEqualTo("no-store");
        var root = parsed(answer.body());
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/");
        assertThat(root.getLocalName()).isEqualTo("OAI-PMH");
        assertThat(children(root).stream().map(Node::getLocalName).toList().subList(0, 2))
                .containsExactly("responseDate", "request");
        assertThat(words(root, "responseDate").getFirst()).matches(SECOND);
        assertThat(words(root, "request").getFirst()).isEqualTo(shown.base() + "/oai");
        return root;
    }

    private static List<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Element> all(Element root, String name) {
        var found = root.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<String> words(Element root, String name) {
        return all(root, name).stream().map(Element::getTextContent).toList();
    }

    private String identifier() {
        return "oai:127.0.0.1:" + shown.letter();
    }

    private String set() {
        return shown.draft().id().toString();
    }

    @Test
    void theHouseSaysWhatItIs() {
        var root = ask("verb=Identify");
        var identify = all(root, "Identify").getFirst();
        assertThat(children(identify).stream().map(Node::getLocalName).toList().subList(0, 8))
                .containsExactly(
                        "repositoryName",
                        "baseURL",
                        "protocolVersion",
                        "adminEmail",
                        "earliestDatestamp",
                        "deletedRecord",
                        "granularity",
                        "compression");
        assertThat(words(root, "baseURL")).containsExactly(shown.base() + "/oai");
        assertThat(words(root, "adminEmail").getFirst()).matches("\\S+@(\\S+\\.)+\\S+");
        assertThat(words(root, "deletedRecord")).containsExactly("persistent");
        var earliest = Instant.parse(words(root, "earliestDatestamp").getFirst());
        assertThat(words(ask("verb=ListIdentifiers&metadataPrefix=oai_dc"), "datestamp"))
                .allSatisfy(stamp -> assertThat(Instant.parse(stamp)).isAfterOrEqualTo(earliest));
    }

    @Test
    void aDocumentIsARecordInTheFifteenTerms() {
        var root = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier());
        assertThat(all(root, "request").getFirst().getAttribute("verb")).isEqualTo("GetRecord");
        assertThat(words(root, "identifier"))
                .containsExactly(identifier(), shown.base() + "/documents/" + shown.letter());
        assertThat(words(root, "datestamp").getFirst()).matches(SECOND);
        assertThat(words(root, "setSpec")).containsExactly(set());
        assertThat(words(root, "title")).containsExactly(OnDisplay.TITLE.replace("\u0001", ""));
        assertThat(words(root, "description").getFirst()).startsWith("<script>alert(1)</script>");
        assertThat(words(root, "creator")).containsExactly("Wiebrecht, Anna");
        assertThat(words(root, "contributor")).containsExactly("Harbour Office");
        assertThat(words(root, "date")).containsExactly("1937-10-14");
        assertThat(words(root, "language")).containsExactly("ru");
        assertThat(words(root, "rights")).contains("http://rightsstatements.org/vocab/NoC-US/1.0/");
    }

    @Test
    void aDocumentIsARecordThatKeepsWhatArchivesSay() {
        var root = ask("verb=GetRecord&metadataPrefix=mods&identifier=" + identifier());
        var mods = all(root, "mods").getFirst();
        assertThat(mods.getNamespaceURI()).isEqualTo("http://www.loc.gov/mods/v3");
        assertThat(words(mods, "roleTerm")).contains("aut", "rcp");
        assertThat(words(mods, "shelfLocator").getFirst())
                .contains("Harbour Archive")
                .contains("box 14");
        assertThat(all(mods, "topic").getFirst().getAttribute("valueURI")).isEqualTo("https://authority.example/lamps");
        assertThat(all(mods, "accessCondition").getFirst().getAttributeNS("http://www.w3.org/1999/xlink", "href"))
                .isEqualTo("http://rightsstatements.org/vocab/NoC-US/1.0/");
        assertThat(words(mods, "url")).anySatisfy(url -> assertThat(url).endsWith("manifest.json"));
        assertThat(all(mods, "relatedItem").getFirst().getTextContent()).contains("The <lamp> & ");
    }

    @Test
    void harvestersMayAskInAForm() {
        var asked = shown.post("/oai", "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier());
        assertThat(words(parsed(asked.body()), "creator")).containsExactly("Wiebrecht, Anna");
    }

    @Test
    void exhibitsAreSets() {
        var root = ask("verb=ListSets");
        assertThat(words(root, "setSpec")).contains(set());
        assertThat(words(root, "setName")).anySatisfy(name -> assertThat(name).startsWith("The <lamp> & "));
        assertThat(words(ask("verb=ListIdentifiers&metadataPrefix=mods&set=" + set()), "identifier"))
                .containsExactlyInAnyOrder(identifier(), "oai:127.0.0.1:" + shown.log());
    }

    @Test
    void whatIsWithdrawnIsADeletedRecordUntilItIsShownAgain() {
        var before = words(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier()), "datestamp")
                .getFirst();
        publisher.withdraw(shown.draft().id(), null);
        var root = ask("verb=ListRecords&metadataPrefix=oai_dc&set=" + set() + "&from=" + before);
        assertThat(all(root, "header"))
                .hasSize(2)
                .allSatisfy(header -> assertThat(header.getAttribute("status")).isEqualTo("deleted"));
        assertThat(all(root, "metadata")).isEmpty();
        assertThat(words(ask("verb=ListSets"), "setSpec")).contains(set());
        var gone = ask("verb=GetRecord&metadataPrefix=mods&identifier=" + identifier());
        assertThat(all(gone, "header").getFirst().getAttribute("status")).isEqualTo("deleted");

        publisher.republish(shown.draft().id());
        var again = ask("verb=GetRecord&metadataPrefix=mods&identifier=" + identifier());
        assertThat(all(again, "metadata")).hasSize(1);
        assertThat(words(again, "datestamp").getFirst()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aDocumentThatANewEditionLeavesOutIsDeletedThen() {
        var draft = shown.draft();
        var page = draft.content().pages().findFirst().orElseThrow();
        var without = draft.content()
                .withSections(List.of(draft.content()
                        .sections()
                        .getFirst()
                        .withPages(List.of(page.withoutBlock(new BlockId("one"))))));
        var saved = exhibits.save(draft.id(), draft.revision(), without, Change.BLOCK_DELETED);
        publisher.publish(saved.id(), saved.revision(), null);
        var root = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + set());
        assertThat(all(root, "header"))
                .filteredOn(header -> header.getAttribute("status").equals("deleted"))
                .singleElement()
                .satisfies(header -> assertThat(header.getTextContent()).contains(identifier()));
    }

    @Test
    void aLongListComesInPartsThatMissNothing() {
        var handles = new HashSet<String>();
        var blocks = new ArrayList<Block>();
        for (var number = 0; number < 120; number++) {
            var log = Fixtures.aDocument("part-" + number + "-" + shown.log());
            documents.add(log);
            handles.add("oai:127.0.0.1:" + log.id());
            blocks.add(new Block.DocumentCard(new BlockId("b" + number), Layout.DEFAULT, log.id(), null));
        }
        var draft = exhibits.create(
                Fixtures.anExhibit("Many", blocks.toArray(Block[]::new)),
                new Slug("many-" + shown.slug()),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);

        var first = ask("verb=ListRecords&metadataPrefix=oai_dc&set=" + draft.id());
        var token = all(first, "resumptionToken").getFirst();
        assertThat(token.getAttribute("completeListSize")).isEqualTo("120");
        assertThat(token.getAttribute("cursor")).isEqualTo("0");
        var given = new ArrayList<>(words(first, "identifier"));
        given.removeIf(identifier -> !identifier.startsWith("oai:"));
        assertThat(given).hasSize(100);
        var rest = ask("verb=ListRecords&resumptionToken=" + token.getTextContent());
        assertThat(all(rest, "resumptionToken").getFirst().getTextContent()).isEmpty();
        assertThat(all(rest, "resumptionToken").getFirst().getAttribute("cursor"))
                .isEqualTo("100");
        given.addAll(words(rest, "identifier"));
        assertThat(given).containsAll(handles);
        assertThat(words(ask("verb=ListIdentifiers&resumptionToken=" + token.getTextContent()), "error"))
                .hasSize(1);

        // What has been given already is withdrawn meanwhile: it comes once more, as what it is now.
        publisher.withdraw(draft.id(), null);
        var later = ask("verb=ListRecords&resumptionToken=" + token.getTextContent());
        assertThat(all(later, "header"))
                .hasSize(100)
                .allSatisfy(header -> assertThat(header.getAttribute("status")).isEqualTo("deleted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badVerb | ",
                "badVerb | verb=None",
                "badVerb | verb=Identify&verb=Identify",
                "badVerb | verb=%3Cscript%3E%26%00",
                "badArgument | verb=Identify&x=1",
                "badArgument | verb=ListRecords",
                "badArgument | verb=GetRecord&metadataPrefix=oai_dc",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&from=yesterday",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-03T00:00:00Z",
                "badArgument | verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
                "badResumptionToken | verb=ListRecords&resumptionToken=x",
                "badResumptionToken | verb=ListRecords&resumptionToken=MQo",
                "badResumptionToken | verb=ListSets&resumptionToken=x",
                "cannotDisseminateFormat | verb=ListRecords&metadataPrefix=marc",
                "idDoesNotExist | verb=GetRecord&metadataPrefix=oai_dc&identifier=%22%3E%3C!ENTITY",
                "idDoesNotExist | verb=ListMetadataFormats&identifier=oai:elsewhere:x",
                "noRecordsMatch | verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01",
                "noRecordsMatch | verb=ListIdentifiers&metadataPrefix=oai_dc&set=none"
            })
    void whatCannotBeAnsweredIsSaidInTheProtocolsWords(String code, String query) {
        var root = ask(query == null ? "" : query);
        var error = all(root, "error");
        assertThat(error).hasSize(1);
        assertThat(error.getFirst().getAttribute("code")).isEqualTo(code);
        assertThat(children(root)).hasSize(3);
        var request = all(root, "request").getFirst();
        if (code.startsWith("badV") || code.startsWith("badA")) {
            assertThat(request.getAttributes().getLength()).isZero();
        } else {
            assertThat(request.getAttribute("verb")).isNotEmpty();
        }
    }

    @Test
    void longNonsenseIsAnsweredShortly() {
        var nonsense = URLEncoder.encode("\uD83D\uDD6F<&".repeat(500), StandardCharsets.UTF_8);
        for (var query :
                List.of("verb=" + nonsense, "verb=ListRecords&resumptionToken=" + nonsense.substring(0, 2400))) {
            var answer = shown.get("/oai?" + query);
            assertThat(answer.statusCode()).isIn(200, 400);
            if (answer.statusCode() == 200) {
                assertThat(all(parsed(answer.body()), "error")).hasSize(1);
            }
        }
    }
}
