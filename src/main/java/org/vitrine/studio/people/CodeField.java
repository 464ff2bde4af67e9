package org.vitrine.studio.people;

import com.vaadin.flow.component.textfield.TextField;

/// A one-time code of six digits.
class CodeField extends TextField {
    CodeField() {
        setLabel(getTranslation("code.label"));
        setManualValidation(true);
        setRequiredIndicatorVisible(true);
        addClassName("code-field");
        getElement().setAttribute("autocomplete", "one-time-code");
        askForDigits(true);
    }

    /// Which keyboard a telephone shows.
    void askForDigits(boolean digits) {
        getElement().setAttribute("inputmode", digits ? "numeric" : "text");
    }
}
