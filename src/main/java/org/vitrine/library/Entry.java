package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// Somebody or something that documents speak of, as a thing of its own: a person or body, a subject, a place.
///
/// Documents carry their headings in themselves; an entry ties together those that mean the same.
///
/// @param name the preferred one: what documents say
/// @param language of the preferred name, where it is known
/// @param names by which it is known besides, in other languages and scripts, or that documents once used
/// @param authorities addresses of it in authority files
/// @param being of a person, body or family: which of them it is, where somebody has said so
/// @param coordinates of a place
public record Entry(
        EntryId id,
        Kind kind,
        String name,
        @Nullable LanguageTag language,
        List<Name> names,
        List<URI> authorities,
        @Nullable Being being,
        @Nullable Coordinates coordinates,
        @Nullable String note) {
    public enum Kind {
        @JsonProperty("agent")
        AGENT("people"),
        @JsonProperty("subject")
        SUBJECT("subjects"),
        @JsonProperty("place")
        PLACE("places");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it stands in addresses.
        public String word() {
            return word;
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }

        /// What schema.org calls one of which no more is known.
        public String schemaType() {
            return switch (this) {
                case AGENT -> "Thing";
                case SUBJECT -> "DefinedTerm";
                case PLACE -> "Place";
            };
        }
    }

    /// @param language with its script where that says something: `ru-Cyrl`, `ru-Latn`
    public record Name(String name, @Nullable LanguageTag language) {
        public Name {
            name = Field.required("A name", name);
        }
    }

    /// What an agent is: the types of ISAAR(CPF) 5.1.1.
    public enum Being {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("body")
        BODY,
        @JsonProperty("family")
        FAMILY
    }

    /// Degrees north and east.
    public record Coordinates(double latitude, double longitude) {
        public Coordinates {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(latitude + ", " + longitude + " is nowhere on earth");
            }
        }
    }

    public Entry {
        name = Field.required("An entry's name", name);
        var preferred = name;
        names = List.copyOf(names == null ? List.of() : names).stream()
                .filter(other -> !other.name().equals(preferred))
                .distinct()
                .toList();
        authorities = List.copyOf(new LinkedHashSet<>(authorities == null ? List.of() : authorities));
        if (coordinates != null && kind != Kind.PLACE) {
            throw new IllegalArgumentException("Only a place has coordinates");
        }
        if (being != null && kind != Kind.AGENT) {
            throw new IllegalArgumentException("A place or subject is no person, body or family");
        }
    }

    /// One that has nothing but a name yet.
    public static Entry named(Kind kind, String name) {
        return new Entry(EntryId.create(), kind, name, null, List.of(), List.of(), null, null, null);
    }

    /// What it is: as somebody has said, or else as far as its addresses tell. Few authority files have only the ones
    /// or only the others.
    @JsonIgnore
    public Optional<Being> knownBeing() {
        if (being != null || kind != Kind.AGENT) {
            return Optional.ofNullable(being);
        }
        var told = authorities.stream()
                .flatMap(authority -> being(authority).stream())
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }

    /// What schema.org calls it; it has no word for families.
    public String schemaType() {
        return switch (knownBeing().orElse(null)) {
            case PERSON -> "Person";
            case BODY -> "Organization";
            case FAMILY -> "Thing";
            case null -> kind.schemaType();
        };
    }

    private static Optional<Being> being(URI authority) {
        var host = authority.getHost() == null ? "" : authority.getHost().replaceFirst("^www\\.", "");
        return switch (host) {
            case "orcid.org" -> Optional.of(Being.PERSON);
            case "ror.org" -> Optional.of(Being.BODY);
            default -> Optional.empty();
        };
    }

    /// Under another preferred name; the one it had is kept beside it.
    public Entry renamed(String changed) {
        if (changed.strip().equals(name)) {
            return this;
        }
        var kept = new ArrayList<>(names);
        kept.add(new Name(name, language));
        var tongue = names.stream()
                .filter(other -> other.name().equals(changed.strip()))
                .findFirst()
                .map(Name::language);
        return new Entry(id, kind, changed, tongue.orElse(null), kept, authorities, being, coordinates, note);
    }

    /// With everything that is known of others that turned out to be the same.
    public Entry with(List<Entry> same) {
        var allNames = new LinkedHashMap<String, Name>();
        names.forEach(other -> allNames.putIfAbsent(other.name(), other));
        var allAuthorities = new LinkedHashSet<>(authorities);
        var what = being;
        var where = coordinates;
        var said = new LinkedHashSet<String>();
        if (note != null) {
            said.add(note);
        }
        for (var other : same) {
            if (other.kind != kind) {
                throw new IllegalArgumentException(
                        "\"%s\" and \"%s\" are of different kinds".formatted(name, other.name));
            }
            allNames.putIfAbsent(other.name, new Name(other.name, other.language));
            other.names.forEach(name -> allNames.putIfAbsent(name.name(), name));
            allAuthorities.addAll(other.authorities);
            what = what == null ? other.being : what;
            where = where == null ? other.coordinates : where;
            if (other.note != null) {
                said.add(other.note);
            }
        }
        return new Entry(
                id,
                kind,
                name,
                language,
                List.copyOf(allNames.values()),
                List.copyOf(allAuthorities),
                what,
                where,
                said.isEmpty() ? null : String.join("\n\n", said));
    }

    Entry withBeing(@Nullable Being changed) {
        return new Entry(id, kind, name, language, names, authorities, changed, coordinates, note);
    }

    Entry withNote(@Nullable String changed) {
        return new Entry(id, kind, name, language, names, authorities, being, coordinates, changed);
    }

    Entry withAuthority(URI added) {
        var all = new ArrayList<>(authorities);
        all.add(added);
        return new Entry(id, kind, name, language, names, all, being, coordinates, note);
    }

    /// All names as headings are compared with them.
    @JsonIgnore
    Set<String> keys() {
        return Stream.concat(Stream.of(name), names.stream().map(Name::name))
                .map(Folded::heading)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether this is what a heading of a document means.
    boolean isMeantBy(String heading, @Nullable URI authority) {
        return keys().contains(Folded.heading(heading))
                        && (authority == null || authorities.isEmpty() || authorities.contains(authority))
                || authority != null && authorities.contains(authority);
    }
}
