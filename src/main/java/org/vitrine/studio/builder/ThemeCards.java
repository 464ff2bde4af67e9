package org.vitrine.studio.builder;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.vitrine.exhibits.content.Theme;

/// The themes, each shown in its own faces and colours.
class ThemeCards extends Div {
    ThemeCards(Theme chosen, Consumer<Theme> choose) {
        addClassName("theme-cards");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("builder.look.themes"));
        for (var theme : Theme.values()) {
            var sample = new Span("Aa");
            sample.addClassName("theme-card__sample");
            var name = new HtmlContainer("b");
            name.setText(getTranslation("builder.look.theme." + theme.word()));
            var hint = new HtmlContainer("small");
            hint.setText(getTranslation("builder.look.theme." + theme.word() + ".help"));
            var card = new NativeButton();
            card.add(sample, name, hint);
            card.addClassName("theme-card");
            card.getElement().setAttribute("type", "button");
            card.getElement().setAttribute("data-theme", theme.word());
            card.getElement().setAttribute("aria-pressed", Boolean.toString(theme == chosen));
            card.addClickListener(_ -> choose.accept(theme));
            add(card);
        }
    }
}
