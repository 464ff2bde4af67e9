package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.library.Archives;
import org.vitrine.library.CitationStyle;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Holding;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ArchivesViewTest extends SpringBrowserlessTest {
    @Autowired
    private Archives archives;

    @Autowired
    private Documents documents;

    @Test
    void theLevelsOfAnArchiveAreOfferedToWhoeverDescribesAHolding() {
        var name = "ARKHIV " + UUID.randomUUID().toString().substring(0, 6);
        UI.getCurrent().navigate("archives");
        test(button("Add an archive")).click();
        var dialog = find(ArchiveDialog.class).single();
        test(find(TextField.class, dialog).withLabel("Name").single()).setValue(name);
        test(find(TextField.class, dialog).withLabel("Levels").single()).setValue("Fond / Opis / Delo");
        test(find(TextField.class, dialog).withLabel("Word for leaves").single())
                .setValue("Listy");
        test(find(Select.class, dialog).single()).selectItem("Russian: Archive, f. 1, op. 2, d. 3, l. 4");
        assertThat(find(Span.class, dialog).withClassName("cell-ref").single().getText())
                .isEqualTo("Cited as " + name + ", f. 3, op. 4, d. 5, ll. 5–7ob.");
        test(button("Save")).click();
        assertThat(archives.named(name)).isPresent();

        var id = new DocumentId("held-" + UUID.randomUUID());
        documents.add(Fixtures.aDocument(id.value()).withHoldings(List.of()));
        UI.getCurrent().navigate("documents/" + id);
        test(button("Place where it is kept")).click();
        test(find(ComboBox.class).withLabel("Archive").single()).selectItem(name);
        assertThat(find(TextField.class).withLabel("Level").all())
                .extracting(TextField::getValue)
                .containsExactly("Fond", "Opis", "Delo");
        var numbers = find(TextField.class).withLabel("Number").all();
        test(numbers.get(0)).setValue("3");
        test(numbers.get(1)).setValue("65");
        test(button("Save")).click();
        assertThat(documents.find(id).orElseThrow().document().holdings())
                .as("a level that was offered and left blank is no part")
                .containsExactly(new Holding(
                        name,
                        List.of(new Holding.Part("Fond", "3"), new Holding.Part("Opis", "65")),
                        null,
                        CitationStyle.RUSSIAN));
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }
}
