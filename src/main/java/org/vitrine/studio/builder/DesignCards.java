package org.vitrine.studio.builder;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.vitrine.exhibits.content.CoverDesign;

/// The designs of covers, each as a small picture of itself.
class DesignCards extends Div {
    DesignCards(CoverDesign chosen, Consumer<CoverDesign> choose) {
        addClassName("design-cards");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("builder.cover.design"));
        for (var design : CoverDesign.values()) {
            var name = new HtmlContainer("b");
            name.setText(getTranslation("builder.cover.design." + design.word()));
            var hint = new HtmlContainer("small");
            hint.setText(getTranslation("builder.cover.design." + design.word() + ".help"));
            var card = new NativeButton();
            card.add(
                    new Svg("<svg class='design-card__picture' viewBox='0 0 96 60' aria-hidden='true'>" + drawn(design)
                            + "</svg>"),
                    name,
                    hint);
            card.addClassName("design-card");
            card.getElement().setAttribute("type", "button");
            card.getElement().setAttribute("aria-pressed", Boolean.toString(design == chosen));
            card.addClickListener(_ -> choose.accept(design));
            add(card);
        }
    }

    private static String drawn(CoverDesign design) {
        return switch (design) {
            case CASE -> """
                <path class='cloth' d='M50 0h46v60H50z'/><path class='sheet' d='m56 12 20-3 3 24-20 3zM70 26l18 2-2 24-18-2z'/>\
                <path class='title' d='M7 16h34v5H7zM7 24h24v5H7z'/><path class='words' d='M7 36h32M7 41h34M7 46h20'/>""";
            case PICTURE -> """
                <path class='cloth' d='M0 0h96v34H0z'/><path class='sheet' d='m0 34 26-18 18 12 20-16 32 22z'/>\
                <path class='title' d='M7 41h36v5H7zM7 49h22v5H7z'/><path class='words' d='M56 43h33M56 48h30M56 53h18'/>""";
            case FACSIMILE -> """
                <path class='cloth' d='M0 0h52v60H0z'/><path class='sheet' d='M12 6h28v42H12z'/>\
                <path class='words' d='M17 14h18M17 20h18M17 26h18M17 32h18M17 38h10M12 54h22'/>\
                <path class='title' d='M59 16h31v5H59zM59 24h20v5H59z'/><path class='words' d='M59 36h30M59 41h31M59 46h18'/>""";
            case TYPE -> """
                <path class='title' d='M7 9h78v8H7zM7 21h60v8H7z'/><path class='words' d='M7 37h82' stroke-width='2.4'/>\
                <path class='words' d='M50 44h38M50 49h39M50 54h24'/>""";
        };
    }
}
