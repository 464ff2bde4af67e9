package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.Operation;
import org.vitrine.studio.Moments;

/// What was done to many documents at once, the newest first, each with the way to undo it.
final class OperationsDialog extends Dialog {
    OperationsDialog(
            List<Operation> operations, Map<AccountId, String> people, Moments moments, Consumer<Operation> undo) {
        setHeaderTitle(getTranslation("operations.title"));
        setWidth("42rem");
        if (operations.isEmpty()) {
            add(new Paragraph(getTranslation("operations.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("operations");
            operations.forEach(operation -> list.add(item(operation, people, moments, undo)));
            add(list);
        }
        getFooter().add(new Button(getTranslation("studio.close"), _ -> close()));
    }

    private ListItem item(
            Operation operation, Map<AccountId, String> people, Moments moments, Consumer<Operation> undo) {
        var what = new Span(OperationWords.of(operation.work(), this));
        what.addClassName("operations__what");
        var by = operation.by() == null
                ? getTranslation("history.house")
                : people.getOrDefault(operation.by(), getTranslation("history.somebody"));
        var facts = new Span(
                getTranslation("operations.facts", operation.documents(), by, moments.ago(operation.doneAt())));
        facts.addClassName("hint");
        var words = new Div(what, facts);
        words.addClassNames("operations__words", "grow");
        var item = new ListItem(words);
        if (operation.undoneAt() == null) {
            var button = new Button(getTranslation("operations.undo"), _ -> {
                close();
                undo.accept(operation);
            });
            button.setAriaLabel(getTranslation("operations.undo.of", OperationWords.of(operation.work(), this)));
            item.add(button);
        } else {
            var undone = new Span(getTranslation("operations.undone.at", moments.ago(operation.undoneAt())));
            undone.addClassName("hint");
            item.add(undone);
        }
        return item;
    }
}
