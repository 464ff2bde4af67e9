package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.vitrine.exhibits.Conversion;
import org.vitrine.exhibits.content.Block;

/// What the selected block can be turned into.
class ConversionMenu extends Div {
    ConversionMenu(Block block, Consumer<Conversion> convert) {
        addClassName("inspector__conversions");
        var label = new Span(getTranslation("builder.convert"));
        label.addClassName("field-label");
        var row = new Div();
        row.addClassName("row");
        Conversion.of(block).forEach(conversion -> {
            var words = getTranslation("builder.convert." + conversion.name());
            var button = new Button(words, _ -> convert.accept(conversion));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation("builder.convert.to", words));
            row.add(button);
        });
        add(label, row);
    }
}
