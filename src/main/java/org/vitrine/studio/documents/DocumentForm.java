package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.text.LanguageTag;

/// Everything about a document but its versions.
final class DocumentForm extends Section {
    private final DescriptionFields description;
    private final AgentsFields agents;
    private final Rows<Holding> holdings;
    private final Rows<Subject> subjects;
    private final Rows<Place> places;
    private final RightsFields rights;

    /// One that offers nothing but kinds.
    DocumentForm(Collection<String> kinds, Runnable onChange) {
        this(kinds, Known.NOTHING, onChange);
    }

    /// @param kinds those that are in use
    /// @param known the entries and archives that are offered
    DocumentForm(Collection<String> kinds, Known known, Runnable onChange) {
        addClassName("document-form");
        getElement().setAttribute("aria-label", getTranslation("describe.heading"));
        description = new DescriptionFields(kinds, onChange);
        agents = new AgentsFields(known::entries, onChange);
        holdings = new Rows<>(
                getTranslation("holdings.one"),
                getTranslation("holdings.add"),
                () -> new HoldingRow(known.archives(), onChange),
                onChange);
        subjects = new Rows<>(
                getTranslation("subjects.one"),
                getTranslation("subjects.add"),
                () -> HeadingRow.subject(this, known::entries, onChange),
                onChange);
        places = new Rows<>(
                getTranslation("places.one"),
                getTranslation("places.add"),
                () -> HeadingRow.place(this, known::entries, onChange),
                onChange);
        rights = new RightsFields(onChange);
        part(getTranslation("describe.heading"), description);
        part(getTranslation("agents.heading"), agents);
        part(getTranslation("holdings.heading"), holdings);
        part(getTranslation("subjects.heading-of-all"), subjects);
        part(getTranslation("places.heading-of-all"), places);
        part(getTranslation("rights.heading"), rights);
    }

    void show(Document document) {
        description.show(document.description());
        agents.show(document.description().agents());
        holdings.show(document.holdings());
        subjects.show(document.description().subjects());
        places.show(document.description().places());
        rights.show(document.rights());
    }

    /// The document as it is now described, or nothing where something is wrong: the fields then say what, every one of
    /// them.
    Optional<Document> read(Document before) {
        var core = description.read();
        var agentsRead = agents.read();
        var holdingsRead = holdings.read();
        var subjectsRead = subjects.read();
        var placesRead = places.read();
        if (!rights.validate()
                || core.isEmpty()
                || agentsRead.isEmpty()
                || holdingsRead.isEmpty()
                || subjectsRead.isEmpty()
                || placesRead.isEmpty()) {
            return Optional.empty();
        }
        var read = core.get();
        return Optional.of(before.withDescription(new Description(
                        read.title(),
                        read.kind(),
                        read.date(),
                        read.languages(),
                        read.summary(),
                        read.notice(),
                        read.extent(),
                        agentsRead.get(),
                        subjectsRead.get(),
                        placesRead.get()))
                .withHoldings(holdingsRead.get())
                .withRights(rights.rights()));
    }

    String title() {
        return description.title();
    }

    List<LanguageTag> languages() {
        return description.languages();
    }

    void onTitle(Runnable listener) {
        description.onTitle(listener);
    }

    private void part(String heading, Component fields) {
        add(new H2(heading), fields);
    }
}
