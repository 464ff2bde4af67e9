package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.Glyph;

/// What can be done with a document beside writing in it.
final class DocumentMenu extends MenuBar {
    DocumentMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
    }

    /// @param id of a document that is saved
    void show(Optional<DocumentId> id, Runnable bin) {
        removeAll();
        setVisible(id.isPresent());
        id.ifPresent(document -> {
            var history =
                    addItem(Glyph.HISTORY.draw(), _ -> UI.getCurrent().navigate("documents/" + document + "/history"));
            history.setAriaLabel(getTranslation("history.open"));
            setTooltipText(history, getTranslation("history.open"));
            var more = addItem(Glyph.MORE.draw());
            more.setAriaLabel(getTranslation("document.more"));
            more.getSubMenu().addItem(getTranslation("bin.put.one"), _ -> bin.run());
        });
    }
}
