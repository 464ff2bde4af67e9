package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.vitrine.library.Undone;

/// Says which documents were left as they are when a change of many was undone, and why.
final class UndoneDialog extends Dialog {
    UndoneDialog(Undone undone) {
        setHeaderTitle(getTranslation("operations.undone.partly"));
        setWidth("34rem");
        add(new Paragraph(getTranslation(
                "operations.undone.partly.text",
                undone.restored(),
                undone.skipped().size())));
        var list = new UnorderedList();
        undone.skipped()
                .forEach(skipped -> list.add(new ListItem(
                        new Anchor("documents/" + skipped.document(), skipped.title()),
                        new Span(" – " + reason(skipped.reason())))));
        add(list);
        getFooter().add(new Button(getTranslation("studio.close"), _ -> close()));
    }

    private String reason(Undone.Reason reason) {
        return switch (reason) {
            case CHANGED_SINCE -> getTranslation("operations.skipped.changed");
            case IN_THE_BIN -> getTranslation("operations.skipped.bin");
        };
    }
}
