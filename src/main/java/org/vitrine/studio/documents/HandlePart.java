package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.vitrine.library.DocumentId;

/// The handle of a document: what it is called in addresses and folders, for good.
final class HandlePart extends Section {
    /// Of a document that is still to get one.
    HandlePart(HandleField field) {
        addClassName("aside-part");
        field.setWidthFull();
        add(new H2(getTranslation("handle.heading")), field);
    }

    /// @param published whether the public can read it
    HandlePart(DocumentId id, boolean published) {
        addClassName("aside-part");
        var handle = new Span(id.value());
        handle.addClassName("cell-ref");
        add(new H2(getTranslation("handle.heading")), new Paragraph(handle));
        if (published) {
            // The public's side lies beside the studio.
            var page = new Anchor("../documents/" + id, getTranslation("handle.public-page"));
            page.setTarget(AnchorTarget.BLANK);
            page.getElement().setAttribute("router-ignore", true);
            add(new Paragraph(page));
        }
    }
}
