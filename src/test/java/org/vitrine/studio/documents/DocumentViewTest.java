package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Rights;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class DocumentViewTest extends SpringBrowserlessTest {
    @Autowired
    private Documents documents;

    @Autowired
    private Exhibits exhibits;

    private DocumentId id;

    @BeforeEach
    void aHarbourLog() {
        id = new DocumentId("log-" + UUID.randomUUID());
        HouseWork.run(() -> documents.add(Fixtures.aDocument(id.value())));
        UI.getCurrent().navigate("documents/" + id);
    }

    @Test
    void whatIsOpenedAndSavedUnchangedStaysAsItWas() {
        var before = kept();
        save();
        assertThat(kept()).isEqualTo(before);
        assertThat(status()).startsWith("Saved");
    }

    @Test
    void whatWasChangedIsSavedWithItsDateAsItIsUnderstood() {
        test(title()).setValue("The log of the harbour\noffice");
        assertThat(status()).isEqualTo("Not saved yet");
        test(field("Date")).setValue("29 July 1953");
        assertThat(field("Date").getHelperText()).isEqualTo("29 July 1953");
        fireShortcut(Key.of("s"), KeyModifier.CONTROL);
        assertThat(kept().document().title()).isEqualTo("The log of the harbour office");
        assertThat(kept().document().description().date()).isEqualTo(new ArchivalDate("1953-07-29"));
        assertThat(kept().version()).isEqualTo(2);
        assertThat(find(H1.class).single().getText()).isEqualTo("The log of the harbour office");
    }

    @Test
    void notesAndAlignmentsThatAreNotTouchedStayAsTheyWere() {
        var before = withTies();
        test(title()).setValue("Another title");
        save();
        assertThat(kept().document().notes()).isEqualTo(before.notes());
        assertThat(kept().document().alignments()).isEqualTo(before.alignments());
    }

    @Test
    void aNoteWhoseWordsAreCorrectedGoesWithThemAndOneWhoseWordsAreStruckOutIsListed() {
        withTies();
        var ship = find(TextArea.class).all().stream()
                .filter(area -> area.getValue().startsWith("No ship was seen"))
                .findFirst()
                .orElseThrow();
        test(ship).setValue("No ships were seen before dawn.");
        save();
        assertThat(find(com.vaadin.flow.component.dialog.Dialog.class).all()).isEmpty();
        assertThat(((org.vitrine.library.Note.OnPassage)
                                kept().document().notes().getFirst().anchor())
                        .passage()
                        .quote()
                        .exact())
                .isEqualTo("No ships were seen before dawn.");

        test(find(TextArea.class).all().stream()
                        .filter(area -> area.getValue().startsWith("No ships were"))
                        .findFirst()
                        .orElseThrow())
                .setValue("Something else stands here.");
        save();
        assertThat(kept().document().notes()).hasSize(1);
        var listed = find(com.vaadin.flow.component.dialog.Dialog.class).single();
        assertThat(listed.getHeaderTitle()).isEqualTo("Not everything was found again");
    }

    @Test
    void aPairingThatIsChangedIsSaved() {
        withTies();
        var field = alignment();
        field.workOn(0);
        field.change(table -> table.unpair(0));
        save();
        assertThat(kept().document()
                        .parallel("transcript.en", "translation.de")
                        .orElseThrow()
                        .groups())
                .hasSize(1);
    }

    private Document withTies() {
        var catalogued = kept();
        var text = catalogued.document().text("transcript.en").orElseThrow().text();
        var document = catalogued
                .document()
                .withNotes(java.util.List.of(new org.vitrine.library.Note(
                        "ship",
                        new org.vitrine.library.Note.OnPassage(
                                "transcript.en",
                                org.vitrine.text.Passage.ofSegment(text, "p2").orElseThrow()),
                        "Which ship?",
                        null)))
                .withAlignments(java.util.List.of(new org.vitrine.library.Alignment.Parallel(
                        "transcript.en",
                        "translation.de",
                        java.util.List.of(
                                new org.vitrine.library.Alignment.Group(
                                        java.util.List.of("p1"), java.util.List.of("p1")),
                                new org.vitrine.library.Alignment.Group(
                                        java.util.List.of("p2"), java.util.List.of("p2"))))));
        HouseWork.run(() -> documents.save(document, catalogued.version()));
        UI.getCurrent().navigate("documents");
        UI.getCurrent().navigate("documents/" + id);
        return document;
    }

    private PairingField alignment() {
        var tab = find(Tab.class).all().stream()
                .filter(candidate -> candidate.getLabel().equals("Alignment"))
                .findFirst()
                .orElseThrow();
        find(com.vaadin.flow.component.tabs.Tabs.class).single().setSelectedTab(tab);
        return find(PairingField.class).single();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved() {
        test(title()).setValue(" ");
        test(field("Date")).setValue("about Christmas");
        save();
        assertThat(status()).isEqualTo("Not saved: look at what is marked");
        assertThat(title().getErrorMessage()).startsWith("Every document needs a title");
        assertThat(field("Date").getErrorMessage()).startsWith("This is not understood as a date.");
        assertThat(field("Date").getValue()).isEqualTo("about Christmas");
        assertThat(kept().version()).isEqualTo(1);
    }

    @Test
    void aRowThatIsHalfFilledInIsNotLeftOutSilently() {
        test(button("Person or body")).click();
        test(find(TextField.class).withLabel("Note").first()).setValue("wrote it down");
        save();
        assertThat(status()).startsWith("Not saved");
        find(EntryField.class).withLabel("Name").single().setValue("Marit Dahl");
        save();
        assertThat(kept().document().description().agents()).singleElement().satisfies(agent -> {
            assertThat(agent.name()).isEqualTo("Marit Dahl");
            assertThat(agent.note()).isEqualTo("wrote it down");
        });
    }

    @Test
    void severalNamesArePastedAtOnce() {
        test(button("Paste several names")).click();
        test(find(TextArea.class).withLabel("Names").single()).setValue("Malenkov, Molotov and Zorin");
        test(button("Add them")).click();
        save();
        assertThat(kept().document().description().agents())
                .extracting(agent -> agent.name() + " " + agent.role())
                .containsExactly("Malenkov COPIED_TO", "Molotov COPIED_TO", "Zorin COPIED_TO");
    }

    @Test
    void aBlankLineBeginsASegmentOfItsOwn() {
        var words = find(TextArea.class).withAriaLabel("Paragraph 1 (p1)").single();
        test(words).setValue("The lamp was lit.\n\nAt four.");
        save();
        assertThat(kept().document().text("transcript.en").orElseThrow().text().segments())
                .extracting(segment -> segment.id() + " " + segment.text())
                .containsExactly("p1 The lamp was lit.", "p3 At four.", "p2 No ship was seen before dawn.");
    }

    @Test
    void aTranslationIsAddedInALanguage() {
        test(find(Button.class).withAriaLabel("Add a version").first()).click();
        var dialog = find(AddVersionDialog.class).single();
        test(find(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class, dialog)
                        .single())
                .selectItem("A translation");
        var language = find(ComboBox.class, dialog).withLabel("Language").single();
        test(language).selectItem("French");
        test(find(Button.class, dialog).withText("Add a version").single()).click();
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).contains("Translation, French");
        save();
        assertThat(kept().document().version("translation.fr")).isPresent();
    }

    @Test
    void twoPeopleLoseNothing() {
        theirs(kept().document()
                .withRights(new Rights(URI.create("http://rightsstatements.org/vocab/CNE/1.0/"), null)));
        test(title()).setValue("Mine");
        save();
        assertThat(find(StaleDialog.class).single().getHeaderTitle()).isEqualTo("Somebody else saved this document");
        test(button("Save both together")).click();
        assertThat(kept().document().title()).isEqualTo("Mine");
        assertThat(kept().document().rights()).isNotNull();
        assertThat(status()).startsWith("Saved");
    }

    @Test
    void whoChangedTheSameThingKeepsACopy() {
        theirs(kept().document().withDescription(Description.titled("Theirs")));
        test(title()).setValue("Mine");
        save();
        assertThat(find(Button.class).withText("Save both together").exists()).isFalse();
        test(button("Keep mine as a copy")).click();
        assertThat(kept().document().title()).isEqualTo("Theirs");
        assertThat(documents
                        .find(new DocumentId(id + "-2"))
                        .orElseThrow()
                        .document()
                        .title())
                .isEqualTo("Mine");
    }

    @Test
    void leavingWithUnsavedWorkAsksFirst() {
        test(title()).setValue("Half a thought");
        UI.getCurrent().navigate("documents");
        assertThat(getCurrentView()).isInstanceOf(DocumentView.class);
        test(button("Save and leave")).click();
        assertThat(getCurrentView()).isInstanceOf(LibraryView.class);
        assertThat(kept().document().title()).isEqualTo("Half a thought");
    }

    @Test
    void theExhibitsThatShowItAreListed() {
        exhibits.create(
                Fixtures.anExhibit("Night at the harbour", Fixtures.anExcerpt("b1", id.value())),
                new Slug("night-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
        UI.getCurrent().navigate("documents");
        UI.getCurrent().navigate("documents/" + id);
        assertThat(findInView(Anchor.class).withText("Night at the harbour").exists())
                .isTrue();
    }

    @Test
    void aNewDocumentGetsAHandleFromItsTitle() {
        UI.getCurrent().navigate("documents/new");
        var name = UUID.randomUUID().toString().substring(0, 8);
        test(title()).setValue("Chart of the strait " + name);
        assertThat(field("Handle").getValue()).isEqualTo("chart-of-the-strait-" + name);
        test(field("Handle")).setValue(id.value());
        save();
        assertThat(field("Handle").getErrorMessage()).isEqualTo("Another document has this handle.");
        test(field("Handle")).setValue("chart-" + name);
        save();
        assertThat(documents.find(new DocumentId("chart-" + name))).isPresent();
        test(title()).setValue("Chart of the strait, 1931");
        save();
        assertThat(documents.find(new DocumentId("chart-" + name)).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void aHandleThatNobodyHasIsNotFound() {
        UI.getCurrent().navigate("documents/no-such-document");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotEditDocuments() {
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    private void theirs(Document changed) {
        documents.save(changed, kept().version());
    }

    private Catalogued kept() {
        return documents.find(id).orElseThrow();
    }

    private void save() {
        test(button("Save")).click();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private TextArea title() {
        return find(TextArea.class).withLabel("Title").single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private String status() {
        return findInView(Span.class).withClassName("saved").single().getText();
    }
}
