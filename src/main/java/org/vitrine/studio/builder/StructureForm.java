package org.vitrine.studio.builder;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vitrine.exhibits.content.Structure;

/// The form of what gives a page its order.
class StructureForm extends FormPart {
    StructureForm(Structure block, BlockForm.Bench bench) {
        super(bench);
        switch (block) {
            case Structure.Callout callout ->
                add(
                        hint("builder.form.text"),
                        new Segmented<>(
                                getTranslation("builder.form.tone"),
                                List.of(Structure.Tone.values()),
                                callout.tone(),
                                tone -> getTranslation("builder.form.tone." + tone.word()),
                                tone -> change(Structure.Callout.class, now -> now.withTone(tone))));
            case Structure.Divider _ -> add(hint("builder.form.divider"));
            case Structure.Details details ->
                add(
                        hint("builder.form.details"),
                        Field.line(
                                getTranslation("builder.form.summary"),
                                details.summary(),
                                words -> change(Structure.Details.class, now -> now.withSummary(orEmpty(words)))));
            case Structure.Notes notes ->
                add(
                        hint("builder.form.notes-block"),
                        scope(
                                List.of(Structure.Scope.values()),
                                notes.scope(),
                                scope -> change(Structure.Notes.class, now -> now.withScope(scope))),
                        style(notes));
            case Structure.Contents _ -> add(hint("builder.form.contents"));
            case Structure.Pages pages ->
                add(scope(
                        List.of(Structure.Scope.SECTION, Structure.Scope.EXHIBIT),
                        pages.scope(),
                        scope -> change(Structure.Pages.class, now -> now.withScope(scope))));
            case Structure.Columns columns ->
                add(
                        hint("builder.form.columns"),
                        new Segmented<>(
                                getTranslation("builder.form.columns.count"),
                                IntStream.rangeClosed(Structure.Columns.FEWEST, Structure.Columns.MOST)
                                        .boxed()
                                        .toList(),
                                columns.count(),
                                String::valueOf,
                                count -> change(Structure.Columns.class, now -> now.withCount(count))));
        }
    }

    private Segmented<Structure.Scope> scope(
            List<Structure.Scope> scopes, Structure.Scope chosen, Consumer<Structure.Scope> choose) {
        return new Segmented<>(
                getTranslation("builder.form.scope"),
                scopes,
                chosen,
                scope -> getTranslation("builder.form.scope." + scope.word()),
                choose);
    }

    private Select<Structure.Style> style(Structure.Notes notes) {
        var select = new Select<Structure.Style>();
        select.setLabel(getTranslation("builder.form.style"));
        select.setItems(Structure.Style.values());
        select.setItemLabelGenerator(style -> getTranslation("builder.form.style." + style.word()));
        select.setValue(notes.style());
        select.addValueChangeListener(event -> change(Structure.Notes.class, now -> now.withStyle(event.getValue())));
        return select;
    }
}
