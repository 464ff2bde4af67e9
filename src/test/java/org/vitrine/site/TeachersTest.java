package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// A teacher without an account visits an exhibit.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class TeachersTest {
    private static final LanguageTag GERMAN = new LanguageTag("de");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    private final String handle = "teachers-" + UUID.randomUUID();
    private Draft draft;

    @BeforeEach
    void anEditionInTwoLanguages() {
        documents.add(Fixtures.aDocument(handle));
        var content = Fixtures.anExhibit(
                        "The fog",
                        Fixtures.anExcerpt("passage", handle),
                        questions("asked", Layout.DEFAULT, "Who saw it?"),
                        questions("secret", Layout.DEFAULT.withAudience(Layout.Audience.CLASS), "For the class alone?"))
                .withTongueAdded(GERMAN)
                .mapTongue(GERMAN, tongue -> tongue.withOffered(true))
                .withTranslation(GERMAN, new Place("title"), "The fog", "Der Nebel");
        draft = exhibits.create(
                content, new Slug("teachers-" + UUID.randomUUID().toString().substring(0, 8)), Change.CREATED);
    }

    private static Lesson.Questions questions(String id, Layout layout, String asked) {
        return new Lesson.Questions(new BlockId(id), layout, List.of(asked), 3);
    }

    private void publish() {
        publisher.publish(draft.id(), draft.revision(), null);
    }

    private String exhibit() {
        return "/exhibits/" + draft.slug();
    }

    private MockHttpServletResponse answer(String path, String... header) throws Exception {
        var curator = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        var request = get(path).header("Accept-Language", "en");
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        SecurityContextHolder.setContext(curator);
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    @Test
    void thePageAndThePacketAnswerInEveryEditionAndLanguage() throws Exception {
        publish();
        for (var path : List.of("", "/editions/1")) {
            for (var tongue : List.of("", "/de")) {
                for (var end : List.of("/teachers", "/teachers/packet")) {
                    var address = tongue + exhibit() + path + end;
                    var answer = answer(address);
                    assertThat(answer.getStatus()).as(address).isEqualTo(200);
                    assertThat(answer.getCookies()).isEmpty();
                    assertThat(answer.getContentAsString())
                            .as(address)
                            .contains("Who saw it?", tongue.isEmpty() ? "The fog" : "Der Nebel")
                            .doesNotContain("For the class alone?");
                    var again = answer(address, "If-None-Match", answer.getHeader("ETag"));
                    assertThat(again.getStatus()).as(address).isEqualTo(304);
                }
            }
        }
        assertThat(answer(exhibit() + "/teachers/packet").getContentAsString()).contains("The lamp was lit at four.");
        assertThat(answer("/de" + exhibit() + "/teachers/packet").getContentAsString())
                .contains("Um vier wurde die Lampe angezündet.");
    }

    @Test
    void whatIsNotPublishedIsNotThere() throws Exception {
        for (var path : List.of("/teachers", "/teachers/packet", "/editions/1/teachers/packet")) {
            assertThat(answer(exhibit() + path).getStatus()).as(path).isEqualTo(404);
        }
        publish();
        for (var path : List.of(
                "/the-lamp/packet",
                "/teachers-2",
                "/teachers/none",
                "/editions/packet",
                "/editions/2/teachers",
                "/editions/1/documents/packet",
                "/editions/1/the-lamp/packet")) {
            assertThat(answer(exhibit() + path).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDraftDoesNotReachThem() throws Exception {
        publish();
        exhibits.save(
                draft.id(),
                draft.revision(),
                draft.content()
                        .mapBlock(new BlockId("asked"), _ -> questions("asked", Layout.DEFAULT, "Not yet asked?")),
                Change.FRONT);
        for (var path : List.of("/teachers", "/teachers/packet")) {
            assertThat(answer(exhibit() + path).getContentAsString())
                    .contains("Who saw it?")
                    .doesNotContain("Not yet asked?");
        }
    }

    @Test
    void aPageThatTheCuratorCalledTeachersStaysWhereItIs() throws Exception {
        draft = exhibits.save(
                draft.id(),
                draft.revision(),
                draft.content()
                        .withPageAdded(
                                draft.content().sections().getFirst().id(),
                                new Page(
                                        new PageId("own"),
                                        new Slug("teachers"),
                                        "The village teachers",
                                        null,
                                        List.of(Fixtures.aTextBlock("own-words", "They taught.")))),
                Change.FRONT);
        publish();
        assertThat(answer(exhibit() + "/teachers").getContentAsString()).contains("They taught.");
        assertThat(answer(exhibit() + "/teachers-2").getContentAsString()).contains("Who saw it?");
        assertThat(answer(exhibit() + "/teachers-2/packet").getStatus()).isEqualTo(200);
        assertThat(answer(exhibit() + "/teachers/packet").getStatus()).isEqualTo(404);
        assertThat(answer(exhibit()).getContentAsString()).contains(exhibit() + "/teachers-2\"");
    }

    @Test
    void aWithdrawnExhibitSaysSo() throws Exception {
        publish();
        publisher.withdraw(draft.id(), "Asked back.");
        assertThat(answer(exhibit() + "/teachers/packet").getStatus()).isEqualTo(410);
    }
}
