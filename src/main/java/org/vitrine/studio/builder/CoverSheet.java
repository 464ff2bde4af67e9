package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import org.vitrine.exhibits.Draft;

/// The cover as the public will see it, while somebody works on it.
class CoverSheet extends Div {
    private final IFrame frame = new IFrame();
    private final String contextPath;
    private String shown = "";

    CoverSheet(String contextPath) {
        this.contextPath = contextPath;
        addClassName("cover-sheet");
        frame.setTitle(getTranslation("builder.cover.seen"));
        // It is looked at; nothing in it runs, and no link leads away from the builder.
        frame.getElement().setAttribute("sandbox", "allow-same-origin");
        frame.getElement().setAttribute("tabindex", "-1");
        add(frame);
    }

    /// Shows a draft's cover as it is saved, once it is looked at.
    void refresh(Draft draft) {
        var address = contextPath + "/studio/preview/" + draft.id() + "?revision=" + draft.revision();
        if (isVisible() && !address.equals(shown)) {
            shown = address;
            frame.setSrc(address);
        }
    }
}
