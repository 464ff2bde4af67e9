package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.library.Agent;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;

@ApplicationTest
class LibraryViewTest extends SpringBrowserlessTest {
    @Autowired
    private Documents documents;

    @BeforeEach
    void someDocuments() {
        HouseWork.run(() -> {
            if (documents.find(new DocumentId("kelp-harvest-1901")).isEmpty()) {
                documents.add(kelpHarvest());
                documents.add(Fixtures.aDocument("kelp-log"));
            }
        });
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void aRowSaysWhoWroteToWhom() {
        var view = open("find=kelp+harvest");
        assertThat(rows()).containsExactly("Kelp harvest of 1901");
        var grid = findInView(DocumentGrid.class).single();
        var row = test(grid).getRow(0);
        assertThat(row.sender()).isEqualTo("Marit Dahl");
        assertThat(row.recipient()).isEqualTo("Harbour Office");
        assertThat(find(TextField.class, view).single().getValue()).isEqualTo("kelp harvest");
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void whatIsTickedNarrowsTheRowsAndWhatIsNotFoundIsSaid() {
        open("find=kelp&order=title");
        assertThat(rows()).containsExactly("Harbour log kelp-log", "Kelp harvest of 1901");
        var letter = findInView(Checkbox.class).withLabel("Letter").single();
        test(letter).click();
        assertThat(rows()).containsExactly("Kelp harvest of 1901");
        test(findInView(TextField.class).single()).setValue("no such kelp");
        assertThat(findInView(Paragraph.class)
                        .withText("No document is like that.")
                        .exists())
                .isTrue();
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotKeepDocuments() {
        navigate("documents", Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    private LibraryView open(String question) {
        UI.getCurrent().navigate("documents", QueryParameters.fromString(question));
        return findInView(LibraryView.class).exists()
                ? findInView(LibraryView.class).single()
                : (LibraryView) getCurrentView();
    }

    private List<String> rows() {
        var grid = findInView(DocumentGrid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(number -> test(grid).getRow(number).title())
                .toList();
    }

    private static Document kelpHarvest() {
        var titled = Description.titled("Kelp harvest of 1901");
        return new Document(
                new DocumentId("kelp-harvest-1901"),
                new Description(
                        titled.title(),
                        "Letter",
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(
                                new Agent("Harbour Office", Agent.Role.RECIPIENT, null),
                                new Agent("Marit Dahl", Agent.Role.AUTHOR, null)),
                        List.of(),
                        List.of()),
                List.of(),
                null,
                null,
                List.of());
    }
}
