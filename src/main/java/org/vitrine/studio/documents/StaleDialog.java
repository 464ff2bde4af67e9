package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.vitrine.studio.documents.Merge.Part;

/// Somebody else saved the document in the meantime: says what they changed, and offers ways on in which nothing that
/// was written is lost.
final class StaleDialog extends Dialog {
    /// What can be done.
    interface Ways {
        /// Saves both: what they changed and what was changed here.
        void saveBoth();

        /// Saves what was written here as a document of its own.
        void keepCopy();
    }

    /// @param savedAt when the other one saved, in words
    /// @param address of the document, for looking at theirs
    StaleDialog(Merge merge, String savedAt, String address, Ways ways) {
        setHeaderTitle(getTranslation("stale.title"));
        setWidth("34rem");
        var theirs = new UnorderedList();
        merge.theirs()
                .forEach(part -> theirs.add(new ListItem(
                        merge.both().contains(part) ? getTranslation("stale.both", name(part)) : name(part))));
        var look = new Anchor(address, getTranslation("stale.look"));
        look.setTarget(AnchorTarget.BLANK);
        look.getElement().setAttribute("router-ignore", true);
        add(
                new Paragraph(getTranslation("stale.text", savedAt)),
                theirs,
                new Paragraph(
                        merge.isPossible() ? getTranslation("stale.possible") : getTranslation("stale.impossible")),
                new Paragraph(look));
        var goOn = new Button(getTranslation("stale.go-on"), _ -> close());
        goOn.setAutofocus(true);
        getFooter().add(goOn);
        var copy = new Button(getTranslation("stale.copy"), _ -> {
            close();
            ways.keepCopy();
        });
        getFooter().add(copy);
        if (merge.isPossible()) {
            var both = new Button(getTranslation("stale.save-both"), _ -> {
                close();
                ways.saveBoth();
            });
            both.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(both);
        } else {
            copy.addThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private String name(Part part) {
        return PartWords.name(part, this);
    }
}
