package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.ViewTop;

/// What can be done with the entries that are chosen; there only while some are.
final class EntryMergeBar extends Div {
    private final Span count = new Span();
    private final Button merge = new Button();
    private final MenuBar being = new MenuBar();
    private Entry.Kind kind = Entry.Kind.AGENT;

    EntryMergeBar(Runnable openMerge, Consumer<Entry.@Nullable Being> say, Runnable chooseNone) {
        addClassName("bulk-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("entries.bar"));
        count.addClassName("bulk-bar__count");
        count.getElement().setAttribute("role", "status");
        merge.setText(getTranslation("entries.merge"));
        merge.setIcon(Glyph.JOIN.draw());
        merge.addClickListener(_ -> openMerge.run());
        var none = new Button(getTranslation("bulk.none"), _ -> chooseNone.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        var root = being.addItem(getTranslation("entries.say"));
        for (var one : Entry.Being.values()) {
            root.getSubMenu().addItem(EntryKinds.name(one, this), _ -> say.accept(one));
        }
        root.getSubMenu().addItem(getTranslation("entries.being.unsaid"), _ -> say.accept(null));
        add(count, merge, being, ViewTop.grow(), none);
        show(0);
    }

    /// Of which kind those are that can be chosen.
    void show(Entry.Kind shown) {
        kind = shown;
    }

    void show(int chosen) {
        setVisible(chosen > 0);
        being.setVisible(kind == Entry.Kind.AGENT);
        merge.setVisible(chosen > 1);
        count.setText(chosen == 1 ? getTranslation("entries.choose-another") : getTranslation("bulk.chosen", chosen));
    }
}
