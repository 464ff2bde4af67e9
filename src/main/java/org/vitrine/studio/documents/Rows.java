package org.vitrine.studio.documents;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Shortcut;

/// The same small form as often as it is needed. Rows are added, put in order and taken away, by keyboard too: Alt and
/// an arrow moves the row one is in.
final class Rows<T> extends Div {
    /// One of the small forms.
    interface Row<T> {
        Component component();

        void show(T value);

        /// What was entered, or nothing where something is wrong: the fields then say what.
        Optional<T> read();

        /// Whether nothing was entered: such a row is not kept.
        boolean isBlank();

        void focus();

        /// What the row says in one line when it is folded; empty for one that never is.
        String summary();
    }

    private final String name;
    private final Supplier<Row<T>> form;
    private final Runnable onChange;
    private final List<Frame> frames = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;

    /// @param name what one row is called: "person"
    /// @param addLabel what the button says that adds one; empty where rows come from elsewhere
    /// @param form makes the form of one row
    Rows(String name, String addLabel, Supplier<Row<T>> form, Runnable onChange) {
        this.name = name;
        this.form = form;
        this.onChange = onChange;
        addClassName("rows");
        list.addClassName("rows__list");
        add = new Button(addLabel, Glyph.ADD.draw(), _ -> append().row.focus());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClassName("rows__add");
        add.setVisible(!addLabel.isEmpty());
        add(list, add);
    }

    void show(List<T> values) {
        frames.clear();
        list.removeAll();
        values.forEach(value -> {
            var frame = insert(frames.size());
            frame.row.show(value);
            frame.fold(true);
        });
        label();
    }

    /// Begins a row that is to be filled in.
    Row<T> begin() {
        return append().row;
    }

    /// Adds rows that are filled in already.
    void addAll(List<T> values) {
        values.forEach(value -> {
            var frame = insert(frames.size());
            frame.row.show(value);
            frame.fold(true);
        });
        label();
        onChange.run();
    }

    Optional<List<T>> read() {
        var values = new ArrayList<T>();
        var complete = true;
        for (var frame : frames) {
            if (!frame.row.isBlank()) {
                var value = frame.row.read();
                value.ifPresent(values::add);
                if (value.isEmpty()) {
                    frame.fold(false);
                    complete = false;
                }
            }
        }
        return complete ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    int size() {
        return frames.size();
    }

    /// The forms that are there, for what is composed from them while somebody types.
    List<Row<T>> forms() {
        return frames.stream().map(frame -> frame.row).toList();
    }

    private Frame append() {
        var frame = insert(frames.size());
        label();
        return frame;
    }

    private Frame insert(int position) {
        var frame = new Frame(form.get());
        frames.add(position, frame);
        list.addComponentAtIndex(position, frame);
        return frame;
    }

    private void move(Frame frame, int by) {
        var to = frames.indexOf(frame) + by;
        if (to < 0 || to >= frames.size()) {
            return;
        }
        frames.remove(frame);
        frames.add(to, frame);
        list.remove(frame);
        list.addComponentAtIndex(to, frame);
        label();
        frame.focusAfterMove(by);
        onChange.run();
    }

    private void remove(Frame frame) {
        var at = frames.indexOf(frame);
        frames.remove(frame);
        list.remove(frame);
        label();
        if (frames.isEmpty()) {
            add.focus();
        } else {
            frames.get(Math.min(at, frames.size() - 1)).focus();
        }
        onChange.run();
    }

    private void label() {
        for (var number = 0; number < frames.size(); number++) {
            frames.get(number).label(number);
        }
    }

    /// A row with what can be done with it.
    private final class Frame extends Div {
        private final Row<T> row;
        private final NativeButton summary = new NativeButton();
        private final Div body = new Div();
        private final Button up = tool(Glyph.UP, _ -> move(this, -1));
        private final Button down = tool(Glyph.DOWN, _ -> move(this, 1));
        private final Button remove = tool(Glyph.REMOVE, _ -> remove(this));

        private Frame(Row<T> row) {
            this.row = row;
            addClassName("rows__row");
            getElement().setAttribute("role", "group");
            summary.addClassName("rows__summary");
            summary.addClickListener(_ -> fold(body.isVisible()));
            var tools = new Div(up, down, remove);
            tools.addClassName("rows__tools");
            body.addClassName("rows__body");
            body.add(row.component(), tools);
            add(summary, body);
            fold(false);
            Shortcut.ROW_UP.listen(this, () -> move(this, -1)).forEach(keys -> keys.listenOn(this));
            Shortcut.ROW_DOWN.listen(this, () -> move(this, 1)).forEach(keys -> keys.listenOn(this));
        }

        @Override
        protected void onAttach(AttachEvent event) {
            fold(!body.isVisible());
        }

        /// Shows the row in one line, where it has one.
        private void fold(boolean folded) {
            var line = row.summary();
            body.setVisible(!folded || line.isEmpty());
            summary.setText(line);
            summary.setVisible(!line.isEmpty());
            summary.getElement().setAttribute("aria-expanded", String.valueOf(body.isVisible()));
        }

        private void label(int number) {
            var words = new Object[] {name, number + 1, frames.size()};
            getElement().setAttribute("aria-label", getTranslation("rows.row", words));
            name(up, getTranslation("rows.up", words));
            name(down, getTranslation("rows.down", words));
            name(remove, getTranslation("rows.remove", words));
            up.setEnabled(number > 0);
            down.setEnabled(number < frames.size() - 1);
        }

        private void focusAfterMove(int by) {
            if (!body.isVisible()) {
                summary.focus();
            } else if (by < 0) {
                (up.isEnabled() ? up : down).focus();
            } else {
                (down.isEnabled() ? down : up).focus();
            }
        }

        private void focus() {
            if (summary.isVisible()) {
                summary.focus();
            } else {
                row.focus();
            }
        }
    }

    private static Button tool(
            Glyph glyph,
            com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>> action) {
        var button = new Button(glyph.draw(), action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static void name(Button button, String words) {
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }
}
