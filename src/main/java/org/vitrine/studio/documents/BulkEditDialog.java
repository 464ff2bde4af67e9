package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.library.BulkPreview;
import org.vitrine.library.Edit;
import org.vitrine.studio.documents.Merge.Part;

/// Edits many documents at once: first says what would change, then does it.
final class BulkEditDialog extends Dialog {
    /// What it asks of the library.
    interface Hand {
        BulkPreview preview(List<Edit> edits);

        void apply(List<Edit> edits);
    }

    private final Hand hand;
    private final Rows<Edit> rows;
    private final Div outlook = new Div();
    private final Button look = new Button();
    private final Button apply = new Button();
    private List<Edit> looked = List.of();

    /// @param chosen how many documents
    BulkEditDialog(int chosen, EditRow.What first, EntryField.Suggest suggest, Collection<String> kinds, Hand hand) {
        this.hand = hand;
        setHeaderTitle(getTranslation("bulk.title", chosen));
        setWidth("40rem");
        rows = new Rows<>(
                getTranslation("bulk.one"),
                getTranslation("bulk.another"),
                () -> new EditRow(suggest, kinds, this::changed),
                this::changed);
        rows.begin();
        ((EditRow) rows.forms().getFirst()).begin(first);
        outlook.addClassName("bulk-outlook");
        outlook.getElement().setAttribute("role", "status");
        add(rows, outlook);
        look.setText(getTranslation("bulk.look"));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.setDisableOnClick(true);
        look.addClickListener(_ -> look());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(_ -> {
            apply.setEnabled(true);
            close();
            hand.apply(looked);
        });
        apply.setVisible(false);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), look, apply);
    }

    /// What was looked at is no longer what would be done.
    private void changed() {
        outlook.removeAll();
        apply.setVisible(false);
        look.setVisible(true);
    }

    private void look() {
        look.setEnabled(true);
        var edits = rows.read();
        if (edits.isEmpty() || edits.get().isEmpty()) {
            FirstProblem.focus(this);
            return;
        }
        looked = edits.get();
        var preview = hand.preview(looked);
        outlook.removeAll();
        outlook.add(new H2(getTranslation("bulk.outlook", preview.changing(), preview.chosen())));
        if (preview.changing() > 0) {
            var list = new UnorderedList();
            list.addClassName("bulk-outlook__list");
            preview.first().forEach(change -> list.add(item(change)));
            outlook.add(list);
            if (preview.changing() > preview.first().size()) {
                outlook.add(new Paragraph(getTranslation(
                        "bulk.outlook.more",
                        preview.changing() - preview.first().size())));
            }
            apply.setText(getTranslation("bulk.apply", preview.changing()));
            apply.setVisible(true);
            look.setVisible(false);
            apply.focus();
        }
    }

    private ListItem item(BulkPreview.Change change) {
        var title = new Span(change.before().title());
        title.addClassName("bulk-outlook__title");
        var item = new ListItem(title);
        Stream.of(Part.values())
                .filter(part -> part.differs(change.before(), change.after()))
                .forEach(part -> {
                    var line = new Div(
                            new Span(PartWords.name(part, this) + ": "),
                            said("del", PartWords.of(part, change.before(), this)),
                            new Span(" → "),
                            said("ins", PartWords.of(part, change.after(), this)));
                    line.addClassName("bulk-outlook__change");
                    item.add(line);
                });
        return item;
    }

    private Span said(String tag, String words) {
        var said = new Span();
        if (words.isEmpty()) {
            said.setText(getTranslation("bulk.nothing"));
            said.addClassName("hint");
            return said;
        }
        said.setText(words.replace("\n", "; "));
        said.addClassName("bulk-outlook__" + tag);
        return said;
    }
}
