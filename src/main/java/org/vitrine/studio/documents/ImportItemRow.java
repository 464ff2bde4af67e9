package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import org.vitrine.studio.documents.ImportQueue.Item;
import org.vitrine.studio.documents.ImportQueue.State;

/// One record of an import in the list of them.
final class ImportItemRow extends ListItem {
    ImportItemRow(Item item, boolean chosen, Runnable onChoose) {
        addClassName("import-item");
        setClassName("import-item--chosen", chosen);
        setClassName("import-item--done", item.state() instanceof State.Saved);
        setClassName(
                "import-item--failed", item.state() instanceof State.Refused || item.state() instanceof State.Lost);
        var name = new NativeButton(item.name(), _ -> onChoose.run());
        if (chosen) {
            name.getElement().setAttribute("aria-current", "true");
        }
        add(name);
        getElement().appendChild(new Element("small").setText(words(item.state())));
    }

    private String words(State state) {
        return switch (state) {
            case State.Waiting _ -> getTranslation("import.waiting");
            case State.Refused _ -> getTranslation("import.refused");
            case State.Lost _ -> getTranslation("import.lost");
            case State.Saved _ -> getTranslation("import.saved");
            case State.LeftOut _ -> getTranslation("import.left-out");
        };
    }
}
