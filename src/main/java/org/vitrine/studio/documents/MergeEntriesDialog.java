package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.MergePreview;

/// Asks which of several entries stays, shows what merging the others into it comes to, and does it.
final class MergeEntriesDialog extends Dialog {
    private final RadioButtonGroup<Entry> which = new RadioButtonGroup<>();
    private final Div outlook = new Div();
    private final List<Entry> alike;
    private final BiFunction<EntryId, List<EntryId>, MergePreview> preview;

    MergeEntriesDialog(
            List<Entry> alike,
            BiFunction<EntryId, List<EntryId>, MergePreview> preview,
            BiConsumer<EntryId, List<EntryId>> merge) {
        this.alike = alike;
        this.preview = preview;
        setHeaderTitle(getTranslation("entries.merge.title"));
        setWidth("36rem");
        which.setLabel(getTranslation("entries.merge.which"));
        which.setItems(alike);
        which.setItemLabelGenerator(Entry::name);
        which.addClassName("radio--below");
        which.addValueChangeListener(_ -> look());
        outlook.getElement().setAttribute("role", "status");
        outlook.addClassName("bulk-outlook");
        add(which, outlook);
        var act = new Button(getTranslation("entries.merge.act"), _ -> {
            close();
            merge.accept(which.getValue().id(), others());
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), act);
        which.setValue(alike.getFirst());
    }

    private void look() {
        var seen = preview.apply(which.getValue().id(), others());
        outlook.removeAll();
        outlook.add(new Paragraph(getTranslation(
                "entries.merge.names",
                seen.after().name(),
                seen.after().names().stream().map(Entry.Name::name).collect(Collectors.joining(", ")))));
        outlook.add(new Paragraph(getTranslation("entries.merge.documents", seen.documents())));
        if (!seen.first().isEmpty()) {
            var list = new UnorderedList();
            seen.first().stream().map(DocumentRow::title).map(ListItem::new).forEach(list::add);
            outlook.add(list);
        }
    }

    private List<EntryId> others() {
        return alike.stream()
                .map(Entry::id)
                .filter(id -> !id.equals(which.getValue().id()))
                .toList();
    }
}
