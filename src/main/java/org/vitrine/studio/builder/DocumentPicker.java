package org.vitrine.studio.builder;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Consumer;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;

/// A field in which documents are found by what is typed; what is chosen is handed over, and the field is empty again.
class DocumentPicker extends ComboBox<DocumentRow> {
    DocumentPicker(Documents documents, String label, Consumer<DocumentId> chosen) {
        setLabel(label);
        setPlaceholder(getTranslation("builder.document.find"));
        setItemLabelGenerator(row -> row.date() == null
                ? row.title()
                : row.title() + ", " + row.date().display(getLocale()));
        setItems(query -> documents
                .list(
                        DocumentQuery.ALL
                                .withWords(query.getFilter().orElse(""))
                                .withOrder(DocumentQuery.Order.TITLE, true),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        addValueChangeListener(event -> {
            if (event.getValue() != null) {
                var id = event.getValue().id();
                clear();
                chosen.accept(id);
            }
        });
    }
}
