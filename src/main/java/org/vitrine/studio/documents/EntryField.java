package org.vitrine.studio.documents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;

/// A heading as it is typed, with the entries that may be meant offered below; others can be typed as well.
final class EntryField extends ComboBox<String> {
    /// Finds entries by the beginnings of words.
    interface Suggest {
        List<Entry> entries(Entry.Kind kind, String typed, int most);
    }

    private static final int MOST = 12;

    private Runnable whenTyped = () -> {};

    EntryField(Entry.Kind kind, Suggest suggest) {
        setAllowCustomValue(true);
        setClearButtonVisible(false);
        setItems(DataProvider.fromFilteringCallbacks(
                fetch -> {
                    var names = names(kind, suggest, fetch.getFilter().orElse(""));
                    // An answer in one piece, whatever part of it is asked for.
                    return names.stream().skip(fetch.getOffset()).limit(fetch.getLimit());
                },
                fetch -> names(kind, suggest, fetch.getFilter().orElse("")).size()));
        addCustomValueSetListener(typed -> {
            setValue(typed.getDetail().strip());
            whenTyped.run();
        });
    }

    /// What to do after something was typed that is not among what is offered: it counts as no change of the client's.
    void whenTyped(Runnable action) {
        whenTyped = action;
    }

    /// The field as one that is never without a value: what is not said is blank.
    String written() {
        return written(getValue());
    }

    /// What was typed, for a [com.vaadin.flow.data.binder.Binder].
    static String written(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> names(Entry.Kind kind, Suggest suggest, String typed) {
        return new ArrayList<>(suggest.entries(kind, typed, MOST).stream()
                .map(Entry::name)
                .distinct()
                .toList());
    }
}
