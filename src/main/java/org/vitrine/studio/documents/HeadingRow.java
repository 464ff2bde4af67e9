package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;

/// A heading with its entry in an authority file: a subject or a place.
final class HeadingRow<T> extends Div implements Rows.Row<T> {
    // Public because a Binder reads records by reflection.
    public record Entry(String heading, @Nullable URI authority) {}

    private final TextField heading = new TextField();
    private final TextField authority = new TextField();
    private final Binder<Entry> form = new Binder<>(Entry.class);
    private final Function<Entry, T> make;
    private final Function<T, Entry> take;

    private HeadingRow(
            String label, String missing, Function<Entry, T> make, Function<T, Entry> take, Runnable onChange) {
        this.make = make;
        this.take = take;
        addClassName("fields");
        heading.setLabel(label);
        authority.setLabel(getTranslation("headings.authority"));
        authority.setPlaceholder("https://");
        add(heading, authority);
        form.forField(heading)
                .asRequired(missing)
                .withConverter(String::strip, typed -> typed)
                .bind("heading");
        form.forField(authority)
                .withConverter(new WebAddress(getTranslation("headings.authority-unreadable")))
                .bind("authority");
        form.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    static HeadingRow<Subject> subject(Component speaker, Runnable onChange) {
        return new HeadingRow<>(
                speaker.getTranslation("subjects.heading"),
                speaker.getTranslation("subjects.heading-missing"),
                entry -> new Subject(entry.heading(), entry.authority()),
                subject -> new Entry(subject.heading(), subject.authority()),
                onChange);
    }

    static HeadingRow<Place> place(Component speaker, Runnable onChange) {
        return new HeadingRow<>(
                speaker.getTranslation("places.name"),
                speaker.getTranslation("places.name-missing"),
                entry -> new Place(entry.heading(), entry.authority()),
                place -> new Entry(place.name(), place.authority()),
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
        return heading.isEmpty() && authority.isEmpty();
    }

    @Override
    public void focus() {
        heading.focus();
    }

    @Override
    public String summary() {
        return heading.getValue();
    }
}
