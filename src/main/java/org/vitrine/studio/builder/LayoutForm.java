package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.text.LanguageTag;

/// What every block may say about how and to whom it is shown.
class LayoutForm extends Div {
    /// @param change gets what to do with the layout as it is then
    /// @param rename gets another name for the block, and refuses one that is taken
    LayoutForm(
            Block block,
            java.util.function.Consumer<UnaryOperator<Layout>> change,
            java.util.function.Consumer<BlockId> rename) {
        addClassName("inspector__layout");
        var layout = block.layout();
        // In a column a block is as wide as the column.
        if (block.column() == 0) {
            add(new Segmented<>(
                    getTranslation("builder.layout.width"),
                    List.of(Layout.Width.values()),
                    layout.width(),
                    width -> getTranslation("builder.layout.width." + width.word()),
                    width -> change.accept(now -> now.withWidth(width))));
        }
        var more = new Div(Field.line(
                getTranslation("builder.layout.heading"),
                layout.heading(),
                heading -> change.accept(now -> now.withHeading(heading))));
        if (!(block instanceof Structure.Columns)) {
            more.add(showing(layout, change));
        }
        more.add(anchor(block, rename));
        more.addClassName("inspector__more");
        var details = new Details(getTranslation("builder.layout.more"), more);
        details.setOpened(
                !layout.outsideColumns().withWidth(Layout.Width.COLUMN).equals(Layout.DEFAULT));
        add(details);
    }

    /// To whom, in which language and where a block is shown: of columns, each block in them says it.
    private Component[] showing(Layout layout, java.util.function.Consumer<UnaryOperator<Layout>> change) {
        return new Component[] {
            new Segmented<>(
                    getTranslation("builder.layout.audience"),
                    List.of(Layout.Audience.values()),
                    layout.audience(),
                    audience -> getTranslation("builder.layout.audience." + audience.word()),
                    audience -> change.accept(now -> now.withAudience(audience))),
            language(layout, change),
            Field.tick(
                    getTranslation("builder.layout.print"),
                    layout.print(),
                    print -> change.accept(now -> now.withPrint(print)))
        };
    }

    /// The block's address on its page.
    private TextField anchor(Block block, java.util.function.Consumer<BlockId> rename) {
        var field = new TextField(getTranslation("builder.layout.anchor"));
        field.setPrefixComponent(new Span("#"));
        field.setHelperText(getTranslation("builder.layout.anchor.help"));
        field.setValue(block.id().value());
        field.addValueChangeListener(event -> {
            var wish = event.getValue().strip();
            try {
                var name = new BlockId(new Slug(wish).value());
                field.setInvalid(false);
                if (event.isFromClient() && !name.equals(block.id())) {
                    rename.accept(name);
                }
            } catch (IllegalArgumentException e) {
                field.setErrorMessage(getTranslation(
                        isName(wish) ? "builder.layout.anchor.taken" : "builder.layout.anchor.wrong", wish));
                field.setInvalid(true);
            }
        });
        return field;
    }

    private static boolean isName(String wish) {
        try {
            return !new BlockId(new Slug(wish).value()).value().isEmpty();
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private TextField language(Layout layout, java.util.function.Consumer<UnaryOperator<Layout>> change) {
        var field = new TextField(getTranslation("builder.layout.language"));
        field.setHelperText(getTranslation("builder.layout.language.help"));
        field.setValue(layout.language() == null ? "" : layout.language().value());
        field.addValueChangeListener(event -> {
            try {
                var tag = event.getValue().isBlank()
                        ? null
                        : new LanguageTag(event.getValue().strip());
                field.setInvalid(false);
                change.accept(now -> now.withLanguage(tag));
            } catch (IllegalArgumentException e) {
                field.setErrorMessage(getTranslation("builder.layout.language.wrong", event.getValue()));
                field.setInvalid(true);
            }
        });
        return field;
    }
}
