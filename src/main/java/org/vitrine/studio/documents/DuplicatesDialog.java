package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.vitrine.library.Duplicate;
import org.vitrine.library.EntryId;

/// Entries that may well be the same, to be merged or kept apart.
final class DuplicatesDialog extends Dialog {
    private static final int MOST = 100;

    DuplicatesDialog(
            List<Duplicate> pairs,
            Consumer<Duplicate> merge,
            BiConsumer<EntryId, EntryId> keepApart,
            Runnable afterwards) {
        setHeaderTitle(getTranslation("entries.duplicates", pairs.size()));
        setWidth("44rem");
        add(new Paragraph(getTranslation("entries.duplicates.text")));
        var list = new UnorderedList();
        list.addClassName("operations");
        pairs.stream().limit(MOST).forEach(pair -> {
            var names = new Span(getTranslation(
                    "entries.duplicates.pair", pair.one().name(), pair.other().name()));
            names.addClassName("operations__what");
            var why = new Span(reason(pair.reason()));
            why.addClassName("hint");
            var words = new Div(names, why);
            words.addClassNames("operations__words", "grow");
            var item = new ListItem(words);
            var same = new Button(getTranslation("entries.merge"), _ -> {
                close();
                merge.accept(pair);
            });
            same.setAriaLabel(getTranslation(
                    "entries.merge.of", pair.one().name(), pair.other().name()));
            var apart = new Button(getTranslation("entries.apart"), _ -> {
                keepApart.accept(pair.one().id(), pair.other().id());
                list.remove(item);
                afterwards.run();
            });
            apart.setAriaLabel(getTranslation(
                    "entries.apart.of", pair.one().name(), pair.other().name()));
            apart.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(same, apart);
            list.add(item);
        });
        add(list);
        getFooter().add(new Button(getTranslation("studio.close"), _ -> close()));
    }

    private String reason(Duplicate.Reason reason) {
        return switch (reason) {
            case SAME_AUTHORITY -> getTranslation("entries.reason.authority");
            case SAME_WORDS -> getTranslation("entries.reason.words");
            case INITIALS -> getTranslation("entries.reason.initials");
            case SPELLING -> getTranslation("entries.reason.spelling");
        };
    }
}
