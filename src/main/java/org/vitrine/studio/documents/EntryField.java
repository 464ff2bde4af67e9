package org.vitrine.studio.documents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;

/// A heading as it is typed, with the entries that may be meant offered below. Something new is made only where nothing
/// else may be meant, or where somebody chooses to make it: half a name is nobody.
final class EntryField extends ComboBox<String> {
    /// Finds entries by the beginnings of words.
    interface Suggest {
        List<Entry> entries(Entry.Kind kind, String typed, int most);
    }

    private static final int MOST = 12;
    /// What no name begins with, before one that is offered to be made.
    private static final String NEW = "\u0000";

    private final Entry.Kind kind;
    private final Suggest suggest;
    private Runnable whenTyped = () -> {};
    /// There while what stands in the field is undecided.
    private @Nullable Registration typing;

    EntryField(Entry.Kind kind, Suggest suggest) {
        this.kind = kind;
        this.suggest = suggest;
        setAllowCustomValue(true);
        setClearButtonVisible(false);
        setItems(DataProvider.fromFilteringCallbacks(
                fetch -> {
                    var offered = offered(fetch.getFilter().orElse(""));
                    // An answer in one piece, whatever part of it is asked for.
                    return offered.stream().skip(fetch.getOffset()).limit(fetch.getLimit());
                },
                fetch -> offered(fetch.getFilter().orElse("")).size()));
        setItemLabelGenerator(item -> isNew(item) ? getTranslation("entries.make", bare(item)) : item);
        addValueChangeListener(change -> {
            decide();
            if (isNew(change.getValue())) {
                setValue(bare(change.getValue()));
                whenTyped.run();
            }
        });
        addCustomValueSetListener(typed -> take(typed.getDetail().strip()));
    }

    /// What to do after something was typed that is not among what is offered: it counts as no change of the client's.
    void whenTyped(Runnable action) {
        whenTyped = action;
    }

    /// Whether nothing stands in the field that may mean somebody or something else than it says.
    boolean isDecided() {
        return typing == null;
    }

    /// What to do about what stands there.
    String advice() {
        return getTranslation("entries.undecided");
    }

    /// The field as one that is never without a value: what is not said is blank.
    String written() {
        return written(getValue());
    }

    /// What was typed, for a [com.vaadin.flow.data.binder.Binder].
    static String written(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private void take(String typed) {
        var names = names(typed);
        var same = names.stream().filter(typed::equalsIgnoreCase).findFirst();
        if (same.isPresent() || names.isEmpty()) {
            setValue(same.orElse(typed));
            whenTyped.run();
            return;
        }
        if (typing == null) {
            typing = Registration.combine(
                    getElement().addEventListener("input", _ -> decide()),
                    // Takes back what was typed.
                    getElement().addEventListener("keydown", _ -> decide()).setFilter("event.key === 'Escape'"));
        }
        setErrorMessage(advice());
        setInvalid(true);
        whenTyped.run();
        // Whoever is still there chooses; whoever went on finds it marked.
        getElement().executeJs("if (this.hasAttribute('focused')) { this.filter = $0; this.open(); }", typed);
    }

    /// Somebody goes on typing: what comes of it is seen when they are done.
    private void decide() {
        if (typing != null) {
            typing.remove();
            typing = null;
            setInvalid(false);
        }
    }

    private List<String> offered(String typed) {
        var offered = names(typed);
        var made = typed.strip();
        if (!made.isEmpty() && offered.stream().noneMatch(made::equalsIgnoreCase)) {
            offered.add(NEW + made);
        }
        return offered;
    }

    private List<String> names(String typed) {
        return new ArrayList<>(suggest.entries(kind, typed, MOST).stream()
                .map(Entry::name)
                .distinct()
                .toList());
    }

    private static boolean isNew(@Nullable String item) {
        return item != null && item.startsWith(NEW);
    }

    private static String bare(String item) {
        return item.substring(NEW.length());
    }
}
