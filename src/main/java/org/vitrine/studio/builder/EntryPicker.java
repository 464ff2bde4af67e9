package org.vitrine.studio.builder;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Consumer;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryRow;

/// A field in which people or places are found by what is typed; what is chosen is handed over, and the field is empty
/// again.
class EntryPicker extends ComboBox<Entry> {
    EntryPicker(Entries entries, Entry.Kind kind, String label, Consumer<Entry> chosen) {
        setLabel(label);
        setItemLabelGenerator(Entry::name);
        setItems(query -> entries.list(kind, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                .map(EntryRow::entry));
        addValueChangeListener(event -> {
            if (event.getValue() != null) {
                var entry = event.getValue();
                clear();
                chosen.accept(entry);
            }
        });
    }
}
