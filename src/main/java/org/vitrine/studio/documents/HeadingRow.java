package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;

/// A heading with its entry in an authority file: a subject or a place.
final class HeadingRow<T> extends Div implements Rows.Row<T> {
    // Public because a Binder reads records by reflection.
    public record Heading(String heading, @Nullable URI authority) {}

    private final EntryField heading;
    private final TextField authority = new TextField();
    private final Binder<Heading> form = new Binder<>(Heading.class);
    private final Function<Heading, T> make;
    private final Function<T, Heading> take;

    private HeadingRow(
            Entry.Kind kind,
            EntryField.Suggest suggest,
            String label,
            String missing,
            Function<Heading, T> make,
            Function<T, Heading> take,
            Runnable onChange) {
        heading = new EntryField(kind, suggest);
        this.make = make;
        this.take = take;
        addClassName("fields");
        heading.setLabel(label);
        authority.setLabel(getTranslation("headings.authority"));
        authority.setPlaceholder("https://");
        add(heading, authority);
        form.forField(heading)
                .withValidator(_ -> heading.isDecided(), _ -> heading.advice())
                .asRequired(missing)
                .withConverter(EntryField::written, typed -> typed)
                .bind("heading");
        heading.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                bringAddress(kind, suggest);
            }
        });
        heading.whenTyped(() -> {
            bringAddress(kind, suggest);
            onChange.run();
        });
        form.forField(authority)
                .withConverter(new WebAddress(getTranslation("headings.authority-unreadable")))
                .bind("authority");
        form.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /// An entry brings its address along, where none stands here yet.
    private void bringAddress(Entry.Kind kind, EntryField.Suggest suggest) {
        if (authority.isEmpty()) {
            suggest.entries(kind, heading.written(), 5).stream()
                    .filter(known -> known.name().equals(heading.written()))
                    .flatMap(known -> known.authorities().stream())
                    .findFirst()
                    .ifPresent(address -> authority.setValue(address.toString()));
        }
    }

    static HeadingRow<Subject> subject(Component speaker, EntryField.Suggest suggest, Runnable onChange) {
        return new HeadingRow<>(
                Entry.Kind.SUBJECT,
                suggest,
                speaker.getTranslation("subjects.heading"),
                speaker.getTranslation("subjects.heading-missing"),
                entry -> new Subject(entry.heading(), entry.authority()),
                subject -> new Heading(subject.heading(), subject.authority()),
                onChange);
    }

    static HeadingRow<Place> place(Component speaker, EntryField.Suggest suggest, Runnable onChange) {
        return new HeadingRow<>(
                Entry.Kind.PLACE,
                suggest,
                speaker.getTranslation("places.name"),
                speaker.getTranslation("places.name-missing"),
                entry -> new Place(entry.heading(), entry.authority()),
                place -> new Heading(place.name(), place.authority()),
                onChange);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(T value) {
        form.readRecord(take.apply(value));
    }

    @Override
    public Optional<T> read() {
        return Written.in(form).map(make);
    }

    @Override
    public boolean isBlank() {
        return heading.written().isEmpty() && authority.isEmpty() && heading.isDecided();
    }

    @Override
    public void focus() {
        heading.focus();
    }

    @Override
    public String summary() {
        return heading.written();
    }
}
