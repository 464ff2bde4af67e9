package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.vitrine.interchange.Reading;
import org.vitrine.studio.FindingList;

/// What was in a file, word for word, beside what was made of it.
final class RawPanel extends Section {
    RawPanel(String name, Reading.Proposal proposal) {
        addClassNames("proposal__raw", "raw-text");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("import.raw"));
        var source = proposal.document().source();
        var unread = source == null ? List.<String>of() : source.unread();
        add(new H2(getTranslation("import.raw")));
        if (!proposal.findings().isEmpty()) {
            add(new FindingList(name, proposal.findings()));
        }
        if (!unread.isEmpty()) {
            var hint = new Paragraph(getTranslation("import.raw.marked"));
            hint.addClassName("hint");
            add(hint);
        }
        add(text(RawLines.of(proposal.rawText(), unread)));
    }

    private static Pre text(RawLines raw) {
        var pre = new Pre();
        var plain = new StringBuilder();
        for (var line : raw.lines()) {
            if (line.unread()) {
                pre.getElement().appendChild(Element.createText(plain.toString()));
                plain.setLength(0);
                var mark = new Element("mark").setText(line.text());
                mark.getClassList().add("hit");
                pre.getElement().appendChild(mark);
            } else {
                plain.append(line.text());
            }
            plain.append('\n');
        }
        pre.getElement().appendChild(Element.createText(plain.toString()));
        return pre;
    }
}
