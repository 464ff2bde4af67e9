package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.Place;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class EntriesViewTest extends SpringBrowserlessTest {
    @Autowired
    private Documents documents;

    @Autowired
    private Entries entries;

    private String name;
    private DocumentId id;

    @BeforeEach
    void aDocumentOfTwoPlaces() {
        name = "x" + UUID.randomUUID().toString().substring(0, 8);
        id = new DocumentId("places-" + name);
        HouseWork.run(() -> {
            var document = Fixtures.aDocument(id.value());
            documents.add(document.withDescription(document.description()
                    .withPlaces(List.of(new Place("Quill " + name, null), new Place("Old Quill " + name, null)))));
        });
    }

    @Test
    void twoThatAreTheSameAreMergedAndItIsUndone() {
        open("kind=place&find=" + name);
        var grid = findInView(EntryGrid.class).single();
        grid.toggle(test(grid).getRow(0));
        grid.toggle(test(grid).getRow(1));
        test(button("Merge")).click();
        var dialog = find(MergeEntriesDialog.class).single();
        assertThat(find(Paragraph.class, dialog).all())
                .extracting(Paragraph::getText)
                .contains("1 document is rewritten to say so. This can be undone.");
        test(button("Merge them")).click();
        assertThat(places()).containsExactly("Old Quill " + name);
        assertThat(entries.count(Entry.Kind.PLACE, name)).isEqualTo(1);
        test(button("Undo")).click();
        assertThat(places()).containsExactly("Quill " + name, "Old Quill " + name);
    }

    @Test
    void aPlaceIsGivenAnotherNameAndCoordinates() {
        var entry =
                entries.list(Entry.Kind.PLACE, "old " + name, 0, 10).getFirst().entry();
        open("entry=" + entry.id());
        assertThat(findInView(Anchor.class).withText("1 document names it").exists())
                .isTrue();
        test(field("Preferred name")).setValue("Quill harbour " + name);
        test(field("Latitude")).setValue("91");
        test(field("Longitude")).setValue("-12,5");
        test(button("Save")).click();
        assertThat(field("Latitude").isInvalid()).isTrue();
        test(field("Latitude")).setValue("61.5");
        test(button("Save")).click();
        var saved = entries.find(entry.id()).orElseThrow().entry();
        assertThat(saved.coordinates()).isEqualTo(new Entry.Coordinates(61.5, -12.5));
        assertThat(saved.names()).extracting(Entry.Name::name).containsExactly("Old Quill " + name);
        assertThat(places()).contains("Quill harbour " + name);
    }

    @Test
    void whatSomebodyIsIsSaidAndTakenBack() {
        var office = entries.add(Entry.named(Entry.Kind.AGENT, "Office " + name));
        open("kind=agent&entry=" + office.id());
        var being = being();
        assertThat(being.getValue()).as("before anybody says so").isNull();
        test(being).selectItem("Body");
        test(button("Save")).click();
        assertThat(entries.find(office.id()).orElseThrow().entry().knownBeing()).contains(Entry.Being.BODY);
        open("kind=agent&entry=" + office.id());
        being().setValue(null);
        test(button("Save")).click();
        assertThat(entries.find(office.id()).orElseThrow().entry().knownBeing()).isEmpty();
    }

    @Test
    void whatManyAreIsSaidAtOnceAndUndone() {
        var one = entries.add(Entry.named(Entry.Kind.AGENT, "Keeper " + name));
        var other = entries.add(Entry.named(Entry.Kind.AGENT, "Mate " + name));
        open("kind=agent&find=" + name);
        var grid = findInView(EntryGrid.class).single();
        grid.toggle(test(grid).getRow(0));
        grid.toggle(test(grid).getRow(1));
        new MenuBarTester<>(
                        find(MenuBar.class).withCondition(Component::isVisible).single())
                .clickItem("They are…", "Person");
        assertThat(beings(one, other)).containsExactly(Entry.Being.PERSON, Entry.Being.PERSON);
        test(button("Undo")).click();
        assertThat(beings(one, other)).containsExactly(null, null);
    }

    private List<Entry.Being> beings(Entry... some) {
        return Stream.of(some)
                .map(entry -> entries.find(entry.id()).orElseThrow().entry().being())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Entry.Being> being() {
        return find(Select.class)
                .withCondition(select -> "What it is".equals(select.getLabel()))
                .single();
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotKeepEntries() {
        navigate("authorities", Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
        navigate("documents/bin", Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
        navigate("archives", Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
        navigate("documents/" + id + "/history", Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    private void open(String question) {
        UI.getCurrent().navigate("authorities", QueryParameters.fromString(question));
    }

    private List<String> places() {
        Document document = documents.find(id).orElseThrow().document();
        return document.description().places().stream().map(Place::name).toList();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }
}
