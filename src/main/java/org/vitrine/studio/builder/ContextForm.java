package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Context;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Entry;

/// The form of what readers need to know around the documents.
class ContextForm extends FormPart {
    ContextForm(Context block, BlockForm.Bench bench) {
        super(bench);
        switch (block) {
            case Context.Timeline timeline -> timeline(timeline);
            case Context.PlaceMap map -> map(map);
            case Context.People people -> people(people);
            case Context.Glossary glossary -> glossary(glossary);
        }
    }

    // ---- timeline ----

    private void timeline(Context.Timeline timeline) {
        var list = new ItemList<Context.Event>(
                getTranslation("builder.form.events"),
                "builder.form.event",
                timeline.events(),
                change -> change(Context.Timeline.class, now -> now.withEvents(change.apply(now.events()))),
                this::event);
        add(
                hint("builder.form.timeline"),
                list,
                list.adding(getTranslation("builder.form.event.add"), () -> new Context.Event(null, null, null, null)),
                bench().ask()
                        .documents(
                                getTranslation("builder.form.event.add-document"),
                                document -> list.append(new Context.Event(null, null, null, document))));
    }

    private List<Component> event(Context.Event event, Consumer<UnaryOperator<Context.Event>> change) {
        var date = new TextField(getTranslation("builder.form.event.date"));
        date.setHelperText(getTranslation(
                event.document() == null ? "builder.form.event.date.help" : "builder.form.event.date.help-document"));
        date.setValue(event.date() == null ? "" : event.date().edtf());
        date.addValueChangeListener(typed -> {
            try {
                var value = typed.getValue().isBlank() ? null : new ArchivalDate(typed.getValue());
                date.setInvalid(false);
                change.accept(now -> now.withDate(value));
            } catch (IllegalArgumentException e) {
                date.setErrorMessage(getTranslation("builder.form.event.date.wrong", typed.getValue()));
                date.setInvalid(true);
            }
        });
        var parts = new ArrayList<Component>();
        parts.add(date);
        if (event.document() != null) {
            parts.add(source(event.document()));
        }
        parts.add(Field.line(
                getTranslation("builder.form.event.title"),
                event.title(),
                words -> change.accept(now -> now.withTitle(words))));
        parts.add(Field.text(
                getTranslation("builder.form.event.text"),
                event.text(),
                words -> change.accept(now -> now.withText(words))));
        return parts;
    }

    // ---- map ----

    private void map(Context.PlaceMap map) {
        var list = new ItemList<Context.Location>(
                getTranslation("builder.form.places"),
                "builder.form.place",
                map.places(),
                change -> change(Context.PlaceMap.class, now -> now.withPlaces(change.apply(now.places()))),
                this::place);
        add(
                list,
                bench().ask()
                        .entries(
                                getTranslation("builder.form.place.add-entry"),
                                Entry.Kind.PLACE,
                                entry -> list.append(place(entry))),
                list.adding(
                        getTranslation("builder.form.place.add"),
                        () -> new Context.Location("", 0.0, 0.0, null, List.of())),
                Field.text(
                        getTranslation("builder.form.caption"),
                        map.caption(),
                        words -> change(Context.PlaceMap.class, now -> now.withCaption(words))));
    }

    private static Context.Location place(Entry entry) {
        var where = entry.coordinates();
        return new Context.Location(
                entry.name(),
                where == null ? 0 : where.latitude(),
                where == null ? 0 : where.longitude(),
                null,
                List.of());
    }

    private List<Component> place(Context.Location place, Consumer<UnaryOperator<Context.Location>> change) {
        var position = new Div(
                degrees(
                        "builder.form.place.north",
                        place.latitude(),
                        90,
                        value -> change.accept(now -> now.withPosition(value, now.longitude()))),
                degrees(
                        "builder.form.place.east",
                        place.longitude(),
                        180,
                        value -> change.accept(now -> now.withPosition(now.latitude(), value))));
        position.addClassName("pair");
        return List.of(
                Field.line(
                        getTranslation("builder.form.name"),
                        place.name(),
                        words -> change.accept(now -> now.withName(orEmpty(words)))),
                position,
                Field.text(
                        getTranslation("builder.form.event.text"),
                        place.text(),
                        words -> change.accept(now -> now.withText(words))),
                documents(
                        "builder.form.documents.add",
                        place.documents(),
                        documents -> change.accept(now -> now.withDocuments(documents))));
    }

    private NumberField degrees(String label, double value, double most, Consumer<Double> change) {
        var field = new NumberField(getTranslation(label));
        field.setMin(-most);
        field.setMax(most);
        field.setValue(value);
        field.addValueChangeListener(event -> {
            if (event.getValue() != null && Math.abs(event.getValue()) <= most) {
                change.accept(event.getValue());
            }
        });
        return field;
    }

    // ---- people and glossary ----

    private void people(Context.People people) {
        var list = new ItemList<Context.Person>(
                getTranslation("builder.form.people"),
                "builder.form.person",
                people.people(),
                change -> change(Context.People.class, now -> now.withPeople(change.apply(now.people()))),
                this::person);
        add(
                list,
                bench().ask()
                        .entries(
                                getTranslation("builder.form.person.add-entry"),
                                Entry.Kind.AGENT,
                                entry -> list.append(new Context.Person(entry.name(), also(entry), null, List.of()))),
                list.adding(
                        getTranslation("builder.form.person.add"),
                        () -> new Context.Person("", null, null, List.of())));
    }

    private static @Nullable String also(Entry entry) {
        var names = entry.names().stream().map(Entry.Name::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private List<Component> person(Context.Person person, Consumer<UnaryOperator<Context.Person>> change) {
        return List.of(
                Field.line(
                        getTranslation("builder.form.name"),
                        person.name(),
                        words -> change.accept(now -> now.withName(orEmpty(words)))),
                Field.line(
                        getTranslation("builder.form.person.also"),
                        person.also(),
                        words -> change.accept(now -> now.withAlso(words))),
                bench().richText(
                                getTranslation("builder.form.person.text"),
                                orEmpty(person.text()),
                                words -> change.accept(now -> now.withText(words.isBlank() ? null : words))),
                documents(
                        "builder.form.documents.add",
                        person.documents(),
                        documents -> change.accept(now -> now.withDocuments(documents))));
    }

    private void glossary(Context.Glossary glossary) {
        var list = new ItemList<Context.Term>(
                getTranslation("builder.form.terms"),
                "builder.form.term",
                glossary.terms(),
                change -> change(Context.Glossary.class, now -> now.withTerms(change.apply(now.terms()))),
                (term, change) -> List.of(
                        Field.line(
                                getTranslation("builder.form.term.word"),
                                term.term(),
                                words -> change.accept(now -> now.withTerm(orEmpty(words)))),
                        bench().richText(
                                        getTranslation("builder.form.term.meaning"),
                                        term.meaning(),
                                        words -> change.accept(now -> now.withMeaning(words)))));
        add(
                hint("builder.form.glossary"),
                list,
                list.adding(
                        getTranslation("builder.form.term.add"),
                        () -> new Context.Term(Context.Term.createId(), "", "")));
    }
}
