package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.vitrine.studio.Glyph;

/// What somebody who is new to the house does first, and how much of it is done.
final class FirstSteps extends OrderedList {
    /// @param key of its words
    /// @param path where it is done
    record Step(String key, String path, boolean isDone) {}

    FirstSteps(List<Step> steps) {
        addClassName("first-steps");
        steps.forEach(step -> add(item(step)));
    }

    /// Whether there is anything left to learn.
    static boolean isOpen(List<Step> steps) {
        return steps.stream().anyMatch(step -> !step.isDone());
    }

    private ListItem item(Step step) {
        var mark = new Span();
        mark.addClassName("first-steps__mark");
        var item = new ListItem(mark);
        if (step.isDone()) {
            var done = new Span(getTranslation("home.steps.done"));
            done.addClassName("visually-hidden");
            mark.add(Glyph.CHECK.draw(), done);
            item.addClassName("first-steps__done");
        }
        var words = new Span(new Anchor(step.path(), getTranslation("home.steps." + step.key())));
        words.getElement()
                .appendChild(new Element("small").setText(getTranslation("home.steps." + step.key() + ".text")));
        item.add(words);
        return item;
    }
}
