package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
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
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.BinnedDocument;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Subject;

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
        assertThat(find(TextField.class, view)
                        .withClassName("library__find")
                        .single()
                        .getValue())
                .isEqualTo("kelp harvest");
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void whatIsTickedNarrowsTheRowsAndWhatIsNotFoundIsSaid() {
        open("find=kelp&order=title");
        assertThat(rows()).containsExactly("Harbour log kelp-log", "Kelp harvest of 1901");
        var letter = findInView(Checkbox.class).withLabel("Letter").single();
        test(letter).click();
        assertThat(rows()).containsExactly("Kelp harvest of 1901");
        test(findInView(TextField.class).withClassName("library__find").single())
                .setValue("no such kelp");
        assertThat(findInView(Paragraph.class)
                        .withText("No document is like that.")
                        .exists())
                .isTrue();
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void manyAreEditedAfterALookAndUndoneAgain() {
        var name = someLanterns();
        open("find=" + name);
        chooseAll();
        test(button("Add subject")).click();
        var dialog = find(BulkEditDialog.class).single();
        find(EntryField.class, dialog).withLabel("Subject").single().setValue("Lanterns of " + name);
        test(button("See what changes")).click();
        assertThat(find(H2.class, dialog).single().getText()).isEqualTo("2 of 2 documents would change.");
        test(button("Change 2 documents")).click();
        assertThat(subjects(name + "-1")).containsExactly("Lanterns of " + name);
        test(button("Undo")).click();
        assertThat(subjects(name + "-1")).isEmpty();
        assertThat(subjects(name + "-2")).isEmpty();
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void whatIsThrownAwayIsTakenOutAgain() {
        var name = someLanterns();
        open("find=" + name);
        chooseAll();
        test(find(Button.class).withText("Move to the bin").first()).click();
        test(find(Button.class, find(BinDialog.class).single())
                        .withText("Move to the bin")
                        .single())
                .click();
        assertThat(findInView(Paragraph.class)
                        .withText("No document is like that.")
                        .exists())
                .isTrue();
        UI.getCurrent().navigate("documents/" + name + "-1");
        assertThat(getCurrentView()).as("the bin says that it is there").isInstanceOf(BinView.class);
        takeOut(name + "-1");
        UI.getCurrent().navigate("documents/" + name + "-1");
        assertThat(getCurrentView()).isInstanceOf(DocumentView.class);
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void aFilterIsSavedUnderAName() {
        var name = someLanterns();
        open("find=" + name + "&order=title");
        test(button("Save this filter")).click();
        var dialog = find(SavedFilterDialog.class).single();
        test(find(TextField.class, dialog).single()).setValue("Lanterns " + name);
        test(find(Button.class, dialog).withText("Save").single()).click();
        open("");
        var link = findInView(Anchor.class).withText("Lanterns " + name).single();
        assertThat(link.getHref()).isEqualTo("documents?find=" + name + "&order=title");
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void yearsNarrowToWhatMayHaveBeenMadeInThem() {
        var name = someLanterns();
        open("find=" + name + "&from=1930&to=1939&order=title");
        assertThat(rows()).containsExactly("Lantern 1 of " + name);
    }

    @SuppressWarnings("unchecked")
    private void takeOut(String id) {
        Grid<BinnedDocument> grid = findInView(Grid.class).single();
        var row = IntStream.range(0, test(grid).size())
                .filter(number -> test(grid).getRow(number).row().id().value().equals(id))
                .findFirst()
                .orElseThrow();
        ((Button) test(grid).getCellComponent(row, 3)).click();
    }

    private String someLanterns() {
        var name = "lantern" + UUID.randomUUID().toString().substring(0, 8);
        HouseWork.run(() -> {
            for (var number = 1; number <= 2; number++) {
                documents.add(new Document(
                        new DocumentId(name + "-" + number),
                        new Description(
                                "Lantern " + number + " of " + name,
                                null,
                                number == 1 ? new ArchivalDate("193X") : null,
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of()),
                        List.of(),
                        null,
                        null,
                        List.of()));
            }
        });
        return name;
    }

    private void chooseAll() {
        var grid = findInView(DocumentGrid.class).single();
        for (var number = 0; number < test(grid).size(); number++) {
            grid.toggle(test(grid).getRow(number));
        }
    }

    private List<String> subjects(String id) {
        return documents.find(new DocumentId(id)).orElseThrow().document().description().subjects().stream()
                .map(Subject::heading)
                .toList();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
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
