package org.vitrine.studio.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/// Shows a set-up link, this once, to whoever is to hand it over.
class HandOverDialog extends Dialog {
    /// Also where the clipboard is closed to scripts, because the connection is not encrypted.
    private static final String COPY = """
            const input = $0.inputElement;
            input.focus();
            input.select();
            return window.isSecureContext && navigator.clipboard
                ? navigator.clipboard.writeText(input.value).then(() => true, () => false)
                : document.execCommand("copy");
            """;

    private final TextField link = new TextField();
    private final Button copy = new Button();

    HandOverDialog(String name, String url, String expires) {
        setHeaderTitle(getTranslation("people.handover.title", name));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        link.setLabel(getTranslation("people.handover.link"));
        link.setValue(url);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassName("grow");
        copy.setText(getTranslation("people.handover.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(
                _ -> getElement().executeJs(COPY, link.getElement()).then(Boolean.class, this::sayWhetherCopied));
        var row = new Div(link, copy);
        row.addClassNames("row", "person-link");
        add(new Paragraph(getTranslation("people.handover.text", name, expires)), row);
        getFooter().add(new Button(getTranslation("people.handover.done"), _ -> close()));
    }

    private void sayWhetherCopied(boolean copied) {
        link.setHelperText(
                copied ? getTranslation("people.handover.copied") : getTranslation("people.handover.select"));
    }
}
