package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.vitrine.exhibits.Draft;

/// The exhibits in which a document is shown.
final class ShownIn extends Section {
    ShownIn(List<Draft> drafts) {
        addClassName("aside-part");
        add(new H2(getTranslation("document.shown-in")));
        if (drafts.isEmpty()) {
            var none = new Paragraph(getTranslation("document.shown-nowhere"));
            none.addClassName("hint");
            add(none);
        } else {
            var list = new UnorderedList();
            drafts.forEach(draft -> list.add(new ListItem(new Anchor(
                    "exhibits/" + draft.id(),
                    draft.content().title().isBlank()
                            ? getTranslation("exhibits.untitled")
                            : draft.content().title()))));
            add(list);
        }
    }
}
