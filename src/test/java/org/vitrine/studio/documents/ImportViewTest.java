package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ImportViewTest extends SpringBrowserlessTest {
    @Autowired
    private Documents documents;

    @Test
    void aRecordIsProposedPutRightAndSaved() {
        var view = navigate(ImportView.class);
        view.take("record.txt", record());
        assertThat(title().getValue()).startsWith("Telegram from Ostrava");
        var name = UUID.randomUUID().toString().substring(0, 8);
        test(title()).setValue("A telegram " + name);
        test(handle()).setValue("telegram-" + name);
        test(button("Save document")).click();
        var saved =
                documents.find(new DocumentId("telegram-" + name)).orElseThrow().document();
        assertThat(saved.title()).isEqualTo("A telegram " + name);
        assertThat(saved.source()).isNotNull();
        assertThat(saved.text("translation.en")).isPresent();
        assertThat(getCurrentView()).isInstanceOf(DocumentView.class);
    }

    @Test
    void pastedTextIsReadAsWell() {
        navigate(ImportView.class);
        test(find(TextArea.class).withLabel("Or paste the text of a record").single())
                .setValue(new String(record(), StandardCharsets.UTF_8));
        test(button("Read it")).click();
        assertThat(title().getValue()).startsWith("Telegram from Ostrava");
    }

    @Test
    void oneBadFileDoesNotStopTheOthersAndStartingOverKeepsNothing() {
        var before = documents.count(DocumentQuery.ALL);
        var view = navigate(ImportView.class);
        view.take("empty.txt", new byte[0]);
        assertThat(findInView(Paragraph.class)
                        .withText("empty.txt: The file is empty.")
                        .exists())
                .isTrue();
        view.take("record.txt", record());
        assertThat(findInView(ListItem.class).withClassName("import-item").all())
                .hasSize(2);
        assertThat(title().getValue()).startsWith("Telegram from Ostrava");
        test(button("Start over")).click();
        assertThat(findInView(ListItem.class).all()).isEmpty();
        assertThat(documents.count(DocumentQuery.ALL)).isEqualTo(before);
    }

    @Test
    void leavingWithSomethingToLookAtAsksFirst() {
        navigate(ImportView.class).take("record.txt", record());
        UI.getCurrent().navigate("documents");
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
        test(button("Leave without saving")).click();
        assertThat(getCurrentView()).isInstanceOf(LibraryView.class);
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotImport() {
        UI.getCurrent().navigate("documents/import/record");
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private TextArea title() {
        return find(TextArea.class).withLabel("Title").single();
    }

    private TextField handle() {
        return find(TextField.class).withLabel("Handle").single();
    }

    private static byte[] record() {
        try (var file = ImportViewTest.class.getResourceAsStream("/org/vitrine/interchange/record.txt")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
