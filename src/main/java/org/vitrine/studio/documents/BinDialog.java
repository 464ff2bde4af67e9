package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.vitrine.exhibits.Draft;

/// Asks before documents go into the bin, and names the exhibits whose drafts show them.
final class BinDialog extends Dialog {
    /// @param elsewhere how many more drafts show them that one may not read
    BinDialog(int documents, List<Draft> showing, int elsewhere, Runnable put) {
        setHeaderTitle(getTranslation("bin.put.title", documents));
        setWidth("34rem");
        if (!showing.isEmpty()) {
            add(new Paragraph(getTranslation("bin.put.shown", showing.size())));
            var list = new UnorderedList();
            showing.forEach(draft -> list.add(new ListItem(new Anchor(
                    "exhibits/" + draft.id(),
                    draft.content().title().isBlank()
                            ? getTranslation("exhibits.untitled")
                            : draft.content().title()))));
            add(list);
        }
        if (elsewhere > 0) {
            add(new Paragraph(getTranslation("bin.put.shown-elsewhere", elsewhere)));
        }
        add(new Paragraph(getTranslation("bin.put.text")));
        var cancel = new Button(getTranslation("studio.cancel"), _ -> close());
        cancel.setAutofocus(true);
        var act = new Button(getTranslation("bin.put.act"), _ -> {
            close();
            put.run();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, act);
    }
}
