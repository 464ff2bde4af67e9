package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.studio.DiffText;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class HistoryViewTest extends SpringBrowserlessTest {
    @Autowired
    private Documents documents;

    private DocumentId id;

    @BeforeEach
    void aDocumentThatWasChanged() {
        id = new DocumentId("history-" + UUID.randomUUID());
        var document = Fixtures.aDocument(id.value());
        documents.add(document);
        documents.save(
                document.withDescription(document.description().withKind("Log").withExtent("2 leaves")), 1);
        UI.getCurrent().navigate("documents/" + id + "/history");
    }

    @Test
    void everyStateSaysWhoChangedWhat() {
        assertThat(findInView(Span.class).withClassName("states__deed").all())
                .extracting(Span::getText)
                .containsExactly("Kind, Extent", "Begun");
        assertThat(findInView(H3.class).all()).extracting(H3::getText).containsExactly("Kind", "Extent");
        assertThat(findInView(DiffText.class).all().getFirst().getElement().getTextRecursively())
                .isEqualTo("added: Log");
    }

    @Test
    void aFormerStateIsRestoredAsANewOne() {
        UI.getCurrent().navigate("documents/" + id + "/history", QueryParameters.fromString("state=1"));
        test(find(Button.class).withText("Restore this state").first()).click();
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Restore this state")
                        .single())
                .click();
        assertThat(documents.find(id).orElseThrow().document().description().kind())
                .isNull();
        assertThat(documents.find(id).orElseThrow().version()).isEqualTo(3);
        assertThat(findInView(Span.class).withClassName("states__deed").first().getText())
                .isEqualTo("State 1 restored");
    }

    @Test
    void aDocumentThatNeverWasHasNoHistory() {
        UI.getCurrent().navigate("documents/no-such-document/history");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }
}
