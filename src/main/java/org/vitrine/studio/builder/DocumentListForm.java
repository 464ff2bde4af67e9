package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Reading;

/// The form of a list of documents: picked one by one, or found by what is asked of the library.
class DocumentListForm extends FormPart {
    private static final Reading.Search ANYTHING = new Reading.Search(null, null, null, null, null);
    private static final int LAST_YEAR = 3000;

    private final Div way = new Div();
    private Reading.@Nullable Search search;

    DocumentListForm(Reading.DocumentList list, BlockForm.Bench bench) {
        super(bench);
        search = list.search();
        add(
                new Segmented<>(
                        getTranslation("builder.form.list"),
                        List.of(false, true),
                        search != null,
                        searched -> getTranslation("builder.form.list." + (searched ? "search" : "picked")),
                        searched -> {
                            if (searched) {
                                asked();
                            } else {
                                replace(Reading.DocumentList.class, now -> now.withSearch(null));
                            }
                        }),
                way);
        way.addClassName("inspector__more");
        if (search == null) {
            way.add(documents(
                    "builder.form.documents.add",
                    list.picked(),
                    picked -> change(Reading.DocumentList.class, now -> now.withPicked(picked))));
        } else {
            asked();
        }
    }

    private void asked() {
        var now = search == null ? ANYTHING : search;
        way.removeAll();
        way.add(
                hint("builder.form.search"),
                Field.line(
                        getTranslation("builder.form.search.words"),
                        now.words(),
                        words -> ask(old ->
                                new Reading.Search(words, old.kind(), old.language(), old.fromYear(), old.toYear()))),
                Field.line(
                        getTranslation("builder.form.search.kind"),
                        now.kind(),
                        kind -> ask(old ->
                                new Reading.Search(old.words(), kind, old.language(), old.fromYear(), old.toYear()))),
                Field.line(
                        getTranslation("builder.form.search.language"),
                        now.language(),
                        language -> ask(old ->
                                new Reading.Search(old.words(), old.kind(), language, old.fromYear(), old.toYear()))),
                year(
                        "builder.form.search.from",
                        now.fromYear(),
                        year -> ask(old ->
                                new Reading.Search(old.words(), old.kind(), old.language(), year, old.toYear()))),
                year(
                        "builder.form.search.to",
                        now.toYear(),
                        year -> ask(old ->
                                new Reading.Search(old.words(), old.kind(), old.language(), old.fromYear(), year))));
    }

    private IntegerField year(String label, @Nullable Integer value, Consumer<@Nullable Integer> change) {
        return number(label, value, -LAST_YEAR, LAST_YEAR, change);
    }

    private void ask(UnaryOperator<Reading.Search> change) {
        var changed = change.apply(search == null ? ANYTHING : search);
        search = changed;
        change(Reading.DocumentList.class, now -> now.withSearch(changed));
    }
}
