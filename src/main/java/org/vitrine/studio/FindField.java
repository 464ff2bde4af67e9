package org.vitrine.studio;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/// Where somebody types what a list is narrowed to.
public final class FindField extends TextField {
    /// @param onFind what is done when somebody has stopped typing
    public FindField(String label, Runnable onFind) {
        setAriaLabel(label);
        setPlaceholder(label);
        setPrefixComponent(Glyph.SEARCH.draw());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("library__find");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onFind.run();
            }
        });
    }
}
