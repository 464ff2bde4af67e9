package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.library.DocumentState;
import org.vitrine.studio.DiffText;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.documents.Merge.Part;

/// Two states of a document, with everything that is different between them.
final class Comparison extends Section {
    /// What can be done from here.
    interface Ways {
        void compareWith(DocumentState other);

        void restore();
    }

    Comparison(
            List<DocumentState> states,
            DocumentState chosen,
            Optional<DocumentState> with,
            StateNames names,
            Ways ways) {
        addClassName("comparison");
        var heading = getTranslation("history.state.heading", chosen.version());
        // It is scrolled, also by who has no mouse.
        getElement().setAttribute("tabindex", "0").setAttribute("aria-label", heading);
        add(new H2(heading));
        add(bar(states, chosen, with, names, ways));
        if (with.isEmpty()) {
            add(new Paragraph(getTranslation("history.first")));
        }
        var before = with.map(DocumentState::document).orElse(null);
        var after = chosen.document();
        var same = before != null && before.equals(after);
        if (same) {
            add(new Paragraph(getTranslation("history.same")));
            return;
        }
        Stream.of(Part.values())
                .filter(part -> part != Part.VERSIONS)
                .filter(part ->
                        before == null ? !PartWords.of(part, after, this).isEmpty() : part.differs(before, after))
                .forEach(part -> add(
                        new H3(PartWords.name(part, this)),
                        before == null
                                ? plain(PartWords.of(part, after, this))
                                : new DiffText(PartWords.of(part, before, this), PartWords.of(part, after, this))));
        VersionDifference.between(before == null ? after.withVersions(List.of()) : before, after)
                .forEach(difference -> show(difference, before == null));
    }

    private Div bar(
            List<DocumentState> states,
            DocumentState chosen,
            Optional<DocumentState> with,
            StateNames names,
            Ways ways) {
        var other = new Select<DocumentState>();
        other.setLabel(getTranslation("history.with"));
        other.setItems(states.stream()
                .filter(state -> state.version() != chosen.version())
                .toList());
        other.setItemLabelGenerator(names::name);
        other.addClassName("comparison__with");
        with.filter(state -> state.version() != chosen.version()).ifPresent(other::setValue);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ways.compareWith(change.getValue());
            }
        });
        other.setVisible(states.size() > 1);
        var restore = new Button(getTranslation("history.restore"), Glyph.UNDO.draw(), _ -> ask(chosen, ways));
        // What is in the bin is taken out of it first; and the present state needs no restoring.
        restore.setVisible(chosen.version() != states.getFirst().version()
                && states.getFirst().deed() != org.vitrine.library.Deed.BINNED
                && !chosen.document().equals(states.getFirst().document()));
        var bar = new Div(other, restore);
        bar.addClassName("comparison__bar");
        return bar;
    }

    private void ask(DocumentState chosen, Ways ways) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("history.restore.title", chosen.version()));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(getTranslation("history.restore.text")));
        var cancel = new Button(getTranslation("studio.cancel"), _ -> dialog.close());
        cancel.setAutofocus(true);
        var act = new Button(getTranslation("history.restore"), _ -> {
            dialog.close();
            ways.restore();
        });
        act.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, act);
        dialog.open();
    }

    private void show(VersionDifference difference, boolean alone) {
        add(new H3(getTranslation(
                switch (difference.fate()) {
                    case ADDED -> "history.version.added";
                    case REMOVED -> "history.version.removed";
                    case CHANGED -> "history.version.changed";
                },
                difference.id())));
        difference.lines().forEach(line -> {
            var place = new Span(line.place());
            place.addClassName("comparison__place");
            var row = new Div(place, alone ? plain(line.after()) : new DiffText(line.before(), line.after()));
            row.addClassName("comparison__line");
            add(row);
        });
    }

    /// Where there is nothing to compare with, nothing is marked.
    private static Div plain(String words) {
        var text = new Div(words);
        text.addClassName("diff");
        return text;
    }
}
