package org.vitrine.studio.translation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.studio.Glyph;

/// What a language says of itself: who has translated it, and whether the public is offered it.
final class LanguageSettings extends Div {
    /// What can be done with the whole of it.
    interface Hand {
        void offer(boolean offered);

        void credit(String translator);

        void remove();
    }

    LanguageSettings(Tongue tongue, String previewPath, boolean mayEdit, Hand hand) {
        addClassName("language-settings");
        var name = tongue.language().name(getLocale());
        var translator = new TextField(getTranslation("translate.translator"));
        translator.setHelperText(getTranslation("translate.translator.help"));
        translator.setValue(tongue.translator() == null ? "" : tongue.translator());
        translator.setMaxLength(200);
        translator.setReadOnly(!mayEdit);
        translator.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        translator.addValueChangeListener(change -> hand.credit(change.getValue()));
        translator.addClassName("language-settings__translator");
        var offered = new Checkbox(getTranslation("translate.offer", name), tongue.offered());
        offered.setHelperText(getTranslation("translate.offer.help"));
        offered.setReadOnly(!mayEdit);
        offered.addValueChangeListener(change -> hand.offer(change.getValue()));
        var preview = new Anchor(previewPath, Glyph.EYE.draw(), new Span(getTranslation("translate.preview", name)));
        preview.setTarget("_blank");
        preview.addClassName("button-link");
        add(translator, offered, preview);
        if (mayEdit) {
            var remove = new Button(Glyph.DELETE.draw(), _ -> ask(name, hand).open());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("translate.remove", name));
            remove.setTooltipText(getTranslation("translate.remove", name));
            add(remove);
        }
    }

    private Dialog ask(String name, Hand hand) {
        var dialog = new Dialog(getTranslation("translate.remove.title", name));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(getTranslation("translate.remove.text", name)));
        var cancel = new Button(getTranslation("studio.cancel"), _ -> dialog.close());
        cancel.setAutofocus(true);
        var act = new Button(getTranslation("translate.remove", name), _ -> {
            dialog.close();
            hand.remove();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(cancel, act);
        return dialog;
    }
}
