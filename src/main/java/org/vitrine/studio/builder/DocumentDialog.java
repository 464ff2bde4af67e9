package org.vitrine.studio.builder;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;

/// Chooses a document from the library.
class DocumentDialog extends Dialog {
    private String words = "";

    /// @param title says what for
    /// @param eligible which documents can be chosen; the others are shown and cannot
    /// @param refusal what is said of those
    DocumentDialog(
            String title,
            Documents documents,
            Predicate<DocumentRow> eligible,
            String refusal,
            Consumer<DocumentRow> chosen) {
        setHeaderTitle(getTranslation(title));
        addClassName("document-dialog");
        setWidth("48rem");
        var grid = new Grid<DocumentRow>();
        // What is chosen stays so when somebody clicks it once more.
        ((GridSingleSelectionModel<DocumentRow>) grid.setSelectionMode(Grid.SelectionMode.SINGLE))
                .setDeselectAllowed(false);
        grid.addColumn(DocumentRow::title)
                .setHeader(getTranslation("builder.document.column.title"))
                .setFlexGrow(3);
        grid.addColumn(row -> row.date() == null ? "" : row.date().display(getLocale()))
                .setHeader(getTranslation("builder.document.column.date"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.kind() == null ? "" : row.kind())
                .setHeader(getTranslation("builder.document.column.kind"))
                .setAutoWidth(true);
        var source = DataProvider.<DocumentRow>fromCallbacks(
                query -> documents.list(query(), query.getOffset(), query.getLimit()).stream(),
                _ -> documents.count(query()));
        grid.setItems(source);
        grid.setHeight("22rem");
        grid.setAriaLabel(getTranslation("builder.document.title"));

        var find = new TextField();
        find.setPlaceholder(getTranslation("builder.document.find"));
        find.setAriaLabel(getTranslation("builder.document.find"));
        find.setWidthFull();
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.focus();

        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        Consumer<DocumentRow> take = row -> {
            if (eligible.test(row)) {
                close();
                chosen.accept(row);
            } else {
                problem.setText(getTranslation(refusal, row.title()));
            }
        };
        grid.addItemDoubleClickListener(event -> take.accept(event.getItem()));
        // Somebody who types takes the first that is found with Enter, or goes down to another.
        find.addValueChangeListener(event -> {
            words = event.getValue();
            source.refreshAll();
            problem.setText("");
            grid.deselectAll();
            if (!words.isBlank()) {
                documents.list(query(), 0, 1).forEach(grid::select);
            }
        });
        find.addKeyDownListener(
                Key.ENTER, _ -> grid.getSelectedItems().stream().findFirst().ifPresent(take));
        find.addKeyDownListener(Key.ARROW_DOWN, _ -> grid.focus());
        var focused = new AtomicReference<DocumentRow>();
        grid.addCellFocusListener(event -> focused.set(event.getItem().orElse(null)));
        grid.getElement()
                .addEventListener(
                        "keydown", _ -> Optional.ofNullable(focused.get()).ifPresent(take))
                .setFilter("event.key === 'Enter'");
        var choose = new Button(
                getTranslation("builder.document.choose"),
                _ -> grid.getSelectedItems().stream()
                        .findFirst()
                        .ifPresentOrElse(take, () -> problem.setText(getTranslation("builder.document.none-chosen"))));
        choose.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        add(find, grid, problem);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()), choose);
    }

    private DocumentQuery query() {
        return DocumentQuery.ALL.withWords(words).withOrder(DocumentQuery.Order.TITLE, true);
    }
}
