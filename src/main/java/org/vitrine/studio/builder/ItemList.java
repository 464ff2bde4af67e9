package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A list that is part of a block: its items under one another, each with what it asks, and with buttons that move it
/// or
/// take it out.
class ItemList<T> extends Div {
    /// Makes the fields of one item.
    ///
    /// @param <T> what the items are
    interface Fields<T> {
        /// @param change gets what to do with the item as it is then
        List<Component> of(T item, Consumer<UnaryOperator<T>> change);
    }

    private final String name;
    private final Consumer<UnaryOperator<List<T>>> change;
    private final Fields<T> fields;
    private final Div rows = new Div();
    private List<T> items;

    /// @param name of one item, with a place for its number
    /// @param change gets what to do with the list as it is then
    ItemList(String label, String name, List<T> items, Consumer<UnaryOperator<List<T>>> change, Fields<T> fields) {
        this.name = name;
        this.items = items;
        this.change = change;
        this.fields = fields;
        addClassName("item-list");
        var caption = new Span(label);
        caption.addClassName("field-label");
        add(caption, rows);
        show(null);
    }

    /// With a new item at the end, whose first field has the focus.
    void append(T item) {
        edit(list -> with(list, list.size(), item));
        show(items.size() - 1);
    }

    /// A button that appends an item.
    Button adding(String words, java.util.function.Supplier<T> made) {
        return small(words, () -> append(made.get()));
    }

    private void edit(UnaryOperator<List<T>> edit) {
        items = edit.apply(items);
        change.accept(edit);
    }

    /// @param focused the place of the item that gets the focus
    private void show(@Nullable Integer focused) {
        rows.removeAll();
        for (var at = 0; at < items.size(); at++) {
            rows.add(row(at, focused != null && focused == at));
        }
    }

    private Component row(int at, boolean focused) {
        var label = getTranslation(name, at + 1);
        var caption = new Span(label);
        caption.addClassName("field-label");
        var parts = fields.of(items.get(at), one -> edit(list -> changed(list, at, one)));
        var acts = new Div(
                act("builder.item.up", label, at > 0, () -> move(at, at - 1)),
                act("builder.item.down", label, at < items.size() - 1, () -> move(at, at + 1)),
                act("builder.item.remove", label, true, () -> {
                    edit(list -> without(list, at));
                    show(items.isEmpty() ? null : Math.min(at, items.size() - 1));
                }));
        acts.addClassName("row");
        var box = new Div(caption);
        parts.forEach(box::add);
        box.add(acts);
        box.addClassName("inspector__note");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", label);
        if (focused) {
            parts.stream()
                    .filter(Focusable.class::isInstance)
                    .findFirst()
                    .ifPresent(field -> ((Focusable<?>) field).focus());
        }
        return box;
    }

    private void move(int from, int to) {
        edit(list -> from < list.size() && to < list.size() ? moved(list, from, to) : list);
        show(to);
    }

    private Button act(String words, String item, boolean possible, Runnable run) {
        var button = small(getTranslation(words), run);
        button.setAriaLabel(getTranslation(words + ".named", item));
        button.setEnabled(possible);
        return button;
    }

    private static Button small(String words, Runnable run) {
        var button = new Button(words, _ -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static <T> List<T> with(List<T> list, int at, T item) {
        var changed = new ArrayList<>(list);
        changed.add(at, item);
        return List.copyOf(changed);
    }

    private static <T> List<T> without(List<T> list, int at) {
        var changed = new ArrayList<>(list);
        if (at < changed.size()) {
            changed.remove(at);
        }
        return List.copyOf(changed);
    }

    private static <T> List<T> moved(List<T> list, int from, int to) {
        return with(without(list, from), to, list.get(from));
    }

    private static <T> List<T> changed(List<T> list, int at, UnaryOperator<T> one) {
        return at < list.size() ? with(without(list, at), at, one.apply(list.get(at))) : list;
    }
}
