package org.vitrine.studio.documents;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A record as it was found, beside what was made of it; the lines that nobody understood are marked.
final class RawText extends Section {
    RawText(String text, List<String> unread) {
        addClassNames("aside-part", "raw-text");
        var marked = unread.stream().map(String::strip).collect(Collectors.toSet());
        var pre = new Pre();
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", getTranslation("import.raw"));
        for (var line : text.split("\n", -1)) {
            var element = new HtmlContainer(isUnread(line, marked) ? "mark" : "span");
            element.setText(line + "\n");
            pre.add(element);
        }
        var hint = new Paragraph(
                unread.isEmpty()
                        ? getTranslation("import.raw.all-read")
                        : getTranslation("import.raw.unread", unread.size()));
        hint.addClassName("hint");
        add(new H2(getTranslation("import.raw")), hint, pre);
    }

    private static boolean isUnread(String line, Set<String> unread) {
        var words = line.strip();
        return !words.isEmpty() && unread.stream().anyMatch(part -> part.contains(words) || words.contains(part));
    }
}
