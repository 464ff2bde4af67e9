package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.studio.StudioScript;

/// One page in two states, each as readers see it.
final class SideBySide extends Dialog {
    record Side(long revision, Slug page) {}

    SideBySide(ExhibitId exhibit, Optional<Side> before, Optional<Side> after) {
        setHeaderTitle(getTranslation("history.exhibit.side-by-side"));
        addClassName("side-by-side");
        setWidth("96vw");
        setHeight("92vh");
        var both = new Div(
                frame(exhibit, before, getTranslation("history.exhibit.before")),
                frame(exhibit, after, getTranslation("history.exhibit.after")));
        both.addClassName("side-by-side__frames");
        add(both);
        getFooter().add(new Button(getTranslation("studio.close"), _ -> close()));
    }

    private Component frame(ExhibitId exhibit, Optional<Side> side, String name) {
        var label = new Paragraph(name);
        label.addClassName("field-label");
        var column = new Div(label);
        column.addClassName("side-by-side__side");
        column.add(side.<Component>map(shown -> {
                    var frame = new IFrame(StudioScript.contextPath() + "/studio/preview/" + exhibit + "/"
                            + shown.page() + "?revision=" + shown.revision());
                    frame.setTitle(name);
                    return frame;
                })
                .orElseGet(() -> new Paragraph(getTranslation("history.exhibit.not-there"))));
        return column;
    }
}
