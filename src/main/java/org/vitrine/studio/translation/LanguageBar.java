package org.vitrine.studio.translation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;

/// The languages of an exhibit, each with how far it is, and the way to a further one.
final class LanguageBar extends Div {
    LanguageBar(
            ExhibitContent content,
            List<Tongue> tongues,
            @Nullable LanguageTag chosen,
            boolean mayEdit,
            Consumer<LanguageTag> open,
            Consumer<LanguageTag> add) {
        addClassName("languages");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("translate.languages"));
        tongues.forEach(
                tongue -> add(language(content, tongue, tongue.language().equals(chosen), open)));
        if (mayEdit) {
            var further = new Button(
                    getTranslation("translate.add"),
                    Glyph.ADD.draw(),
                    _ -> ask(content, add).open());
            further.addThemeVariants(ButtonVariant.TERTIARY);
            add(further);
        }
    }

    private Button language(ExhibitContent content, Tongue tongue, boolean isChosen, Consumer<LanguageTag> open) {
        var progress = Bilingual.of(content, tongue).progress();
        var name = new Span(tongue.language().name(getLocale()));
        var far = new Span(getTranslation("translate.far", progress.translated(), progress.all()));
        far.addClassName("languages__far");
        var inside = new Span(name, far);
        inside.addClassName("languages__name");
        var button = new Button(inside, _ -> open.accept(tongue.language()));
        button.addClassName("languages__one");
        button.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        return button;
    }

    private Dialog ask(ExhibitContent content, Consumer<LanguageTag> add) {
        var dialog = new Dialog(getTranslation("translate.add.title"));
        dialog.setWidth("26rem");
        var language = new ComboBox<LanguageTag>(getTranslation("translate.add.language"));
        Languages.offerOne(language, getLocale(), getTranslation("translate.add.unknown"));
        language.setHelperText(getTranslation("translate.add.help"));
        language.setWidthFull();
        language.setAutofocus(true);
        language.addClassName("languages__choice");
        var cancel = new Button(getTranslation("studio.cancel"), _ -> dialog.close());
        var act = new Button(getTranslation("translate.add.act"), _ -> {
            var wanted = language.getValue();
            if (wanted == null
                    || wanted.equals(content.language())
                    || content.tongue(wanted).isPresent()) {
                language.setInvalid(true);
                language.setErrorMessage(
                        getTranslation(wanted == null ? "translate.add.missing" : "translate.add.there"));
                return;
            }
            dialog.close();
            add.accept(wanted);
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(language);
        dialog.getFooter().add(cancel, act);
        return dialog;
    }
}
