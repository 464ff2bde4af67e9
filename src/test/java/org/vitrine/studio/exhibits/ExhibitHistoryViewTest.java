package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitBin;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.DiffText;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ExhibitHistoryViewTest extends SpringBrowserlessTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Autowired
    private ExhibitBin bin;

    private Draft draft;

    @BeforeEach
    void anExhibitThatWasPublishedAndChanged() {
        draft = exhibits.create(
                Fixtures.anExhibit("History of lamps", Fixtures.aTextBlock("a", "Lit at four.")),
                new Slug("history-" + UUID.randomUUID()),
                Change.CREATED);
        publisher.publish(draft.id(), 1, "The first.");
        exhibits.save(
                draft.id(),
                1,
                draft.content().mapBlock(new BlockId("a"), _ -> Fixtures.aTextBlock("a", "Lit at five.")),
                Change.BLOCK_CHANGED);
        UI.getCurrent().navigate("exhibits/" + draft.id() + "/history");
    }

    @Test
    void sittingsAndEditionsAreToldInWordsAndComparedWordByWord() {
        assertThat(findInView(Span.class).withClassName("states__deed").all())
                .extracting(Span::getText)
                .contains("The first.");
        UI.getCurrent()
                .navigate(
                        "exhibits/" + draft.id() + "/history",
                        com.vaadin.flow.router.QueryParameters.fromString("state=2&with=edition-1"));
        assertThat(findInView(DiffText.class).single().getElement().getTextRecursively())
                .isEqualTo("Lit at removed: fouradded: five.");
    }

    @Test
    void aBlockIsRestoredAsANewRevisionThatCanBeUndone() {
        UI.getCurrent()
                .navigate(
                        "exhibits/" + draft.id() + "/history",
                        com.vaadin.flow.router.QueryParameters.fromString("state=2&with=edition-1"));
        test(findInView(Button.class).withText("Restore").single()).click();
        assertThat(text()).isEqualTo("Lit at four.");
        assertThat(exhibits.history(draft.id()).getFirst().change()).isEqualTo(Change.RESTORED);

        test(find(Button.class, find(Notification.class).single())
                        .withText("Undo")
                        .single())
                .click();
        assertThat(text()).isEqualTo("Lit at five.");
    }

    @Test
    void anExhibitThatIsDeletedKeepsItsPublicAddressUntilItIsWithdrawn() {
        bin.put(draft.id());
        UI.getCurrent().navigate("exhibits/" + draft.id() + "/history");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");

        UI.getCurrent().navigate("exhibits/bin");
        assertThat(publisher.isOnDisplay(draft.id())).isTrue();
        test(findInView(Button.class)
                        .withAriaLabel("Withdraw “History of lamps” from display")
                        .all()
                        .getFirst())
                .click();
        assertThat(publisher.isOnDisplay(draft.id())).isFalse();
        bin.restore(draft.id());
        assertThat(exhibits.find(draft.id())).isPresent();
    }

    private String text() {
        return ((Block.Text) exhibits.find(draft.id())
                        .orElseThrow()
                        .content()
                        .block(new BlockId("a"))
                        .orElseThrow())
                .markdown();
    }
}
