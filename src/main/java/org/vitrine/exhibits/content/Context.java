package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.DocumentId;

/// What the reader needs to know around the documents: when, where, who, and what words mean.
public sealed interface Context extends Block {
    /// Something that happened.
    ///
    /// @param date that of the document where absent
    /// @param title that of the document where absent
    record Event(
            @Nullable ArchivalDate date,
            @Nullable String title,
            @Nullable String text,
            @Nullable DocumentId document) {
        public Event withDate(@Nullable ArchivalDate changed) {
            return new Event(changed, title, text, document);
        }

        public Event withTitle(@Nullable String changed) {
            return new Event(date, changed, text, document);
        }

        public Event withText(@Nullable String changed) {
            return new Event(date, title, changed, document);
        }

        public Event withDocument(@Nullable DocumentId changed) {
            return new Event(date, title, text, changed);
        }
    }

    /// A place on a map, in degrees north and east.
    record Location(
            String name,
            Double latitude,
            Double longitude,
            @Nullable String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DocumentId> documents) {
        public Location {
            name = name == null ? "" : name;
            latitude = latitude == null ? 0 : latitude;
            longitude = longitude == null ? 0 : longitude;
            documents = List.copyOf(documents == null ? List.of() : documents);
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(latitude + ", " + longitude + " is nowhere on earth");
            }
        }

        public Location withName(String changed) {
            return new Location(changed, latitude, longitude, text, documents);
        }

        public Location withPosition(double north, double east) {
            return new Location(name, north, east, text, documents);
        }

        public Location withText(@Nullable String changed) {
            return new Location(name, latitude, longitude, changed, documents);
        }

        public Location withDocuments(List<DocumentId> changed) {
            return new Location(name, latitude, longitude, text, changed);
        }
    }

    /// Somebody whom the exhibit speaks of.
    ///
    /// @param also other names, or the same in another script
    /// @param text in CommonMark
    record Person(
            String name,
            @Nullable String also,
            @Nullable String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DocumentId> documents) {
        public Person {
            name = name == null ? "" : name;
            documents = List.copyOf(documents == null ? List.of() : documents);
        }

        public Person withName(String changed) {
            return new Person(changed, also, text, documents);
        }

        public Person withAlso(@Nullable String changed) {
            return new Person(name, changed, text, documents);
        }

        public Person withText(@Nullable String changed) {
            return new Person(name, also, changed, documents);
        }

        public Person withDocuments(List<DocumentId> changed) {
            return new Person(name, also, text, changed);
        }
    }

    /// A word and what it means, in CommonMark.
    record Term(String id, String term, String meaning) {
        public Term {
            id = Key.checked(id);
            term = term == null ? "" : term;
            meaning = meaning == null ? "" : meaning;
        }

        public static String createId() {
            return Key.create('t');
        }

        public Term withTerm(String changed) {
            return new Term(id, changed, meaning);
        }

        public Term withMeaning(String changed) {
            return new Term(id, term, changed);
        }
    }

    /// What happened when, in the order of the days.
    record Timeline(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Event> events) implements Context {
        public Timeline {
            layout = Layout.orUsual(layout);
            events = List.copyOf(events == null ? List.of() : events);
        }

        @Override
        public Timeline withId(BlockId changed) {
            return new Timeline(changed, layout, events);
        }

        @Override
        public Timeline withLayout(Layout changed) {
            return new Timeline(id, changed, events);
        }

        public Timeline withEvents(List<Event> changed) {
            return new Timeline(id, layout, changed);
        }
    }

    /// Places on a map, and in a list.
    record PlaceMap(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Location> places,
            @Nullable String caption)
            implements Context {
        public PlaceMap {
            layout = Layout.orUsual(layout);
            places = List.copyOf(places == null ? List.of() : places);
        }

        @Override
        public PlaceMap withId(BlockId changed) {
            return new PlaceMap(changed, layout, places, caption);
        }

        @Override
        public PlaceMap withLayout(Layout changed) {
            return new PlaceMap(id, changed, places, caption);
        }

        public PlaceMap withPlaces(List<Location> changed) {
            return new PlaceMap(id, layout, changed, caption);
        }

        public PlaceMap withCaption(@Nullable String changed) {
            return new PlaceMap(id, layout, places, changed);
        }
    }

    /// Who is who.
    record People(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Person> people) implements Context {
        public People {
            layout = Layout.orUsual(layout);
            people = List.copyOf(people == null ? List.of() : people);
        }

        @Override
        public People withId(BlockId changed) {
            return new People(changed, layout, people);
        }

        @Override
        public People withLayout(Layout changed) {
            return new People(id, changed, people);
        }

        public People withPeople(List<Person> changed) {
            return new People(id, layout, changed);
        }
    }

    /// Words and what they mean. The first place of a page where one stands leads here.
    record Glossary(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms) implements Context {
        public Glossary {
            layout = Layout.orUsual(layout);
            terms = List.copyOf(terms == null ? List.of() : terms);
        }

        @Override
        public Glossary withId(BlockId changed) {
            return new Glossary(changed, layout, terms);
        }

        @Override
        public Glossary withLayout(Layout changed) {
            return new Glossary(id, changed, terms);
        }

        public Glossary withTerms(List<Term> changed) {
            return new Glossary(id, layout, changed);
        }
    }
}
