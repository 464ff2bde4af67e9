package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// One thing that is done to each of many documents. A document that has it already stays as it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Edit.AddSubject.class, name = "add-subject"),
    @JsonSubTypes.Type(value = Edit.RemoveSubject.class, name = "remove-subject"),
    @JsonSubTypes.Type(value = Edit.AddPlace.class, name = "add-place"),
    @JsonSubTypes.Type(value = Edit.RemovePlace.class, name = "remove-place"),
    @JsonSubTypes.Type(value = Edit.AddAgent.class, name = "add-agent"),
    @JsonSubTypes.Type(value = Edit.RemoveAgent.class, name = "remove-agent"),
    @JsonSubTypes.Type(value = Edit.AddLanguage.class, name = "add-language"),
    @JsonSubTypes.Type(value = Edit.RemoveLanguage.class, name = "remove-language"),
    @JsonSubTypes.Type(value = Edit.SetKind.class, name = "set-kind"),
    @JsonSubTypes.Type(value = Edit.SetRights.class, name = "set-rights"),
    @JsonSubTypes.Type(value = Edit.SetNotice.class, name = "set-notice"),
    @JsonSubTypes.Type(value = Edit.SetExtent.class, name = "set-extent"),
    @JsonSubTypes.Type(value = Edit.SetSummary.class, name = "set-summary")
})
public sealed interface Edit {
    Document applyTo(Document document);

    record AddSubject(Subject subject) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return description.subjects().stream().anyMatch(same(subject.heading(), Subject::heading))
                    ? document
                    : document.withDescription(description.withSubjects(with(description.subjects(), subject)));
        }
    }

    record RemoveSubject(String heading) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return document.withDescription(
                    description.withSubjects(without(description.subjects(), same(heading, Subject::heading))));
        }
    }

    record AddPlace(Place place) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return description.places().stream().anyMatch(same(place.name(), Place::name))
                    ? document
                    : document.withDescription(description.withPlaces(with(description.places(), place)));
        }
    }

    record RemovePlace(String name) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return document.withDescription(
                    description.withPlaces(without(description.places(), same(name, Place::name))));
        }
    }

    record AddAgent(Agent agent) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return description.agents(agent.role()).anyMatch(same(agent.name(), Agent::name))
                    ? document
                    : document.withDescription(description.withAgents(with(description.agents(), agent)));
        }
    }

    /// Whatever their role.
    record RemoveAgent(String name) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return document.withDescription(
                    description.withAgents(without(description.agents(), same(name, Agent::name))));
        }
    }

    record AddLanguage(LanguageTag language) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return description.languages().contains(language)
                    ? document
                    : document.withDescription(description.withLanguages(with(description.languages(), language)));
        }
    }

    record RemoveLanguage(LanguageTag language) implements Edit {
        @Override
        public Document applyTo(Document document) {
            var description = document.description();
            return document.withDescription(
                    description.withLanguages(without(description.languages(), language::equals)));
        }
    }

    record SetKind(@Nullable String kind) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.withDescription(document.description().withKind(kind));
        }
    }

    record SetRights(@Nullable Rights rights) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.withRights(rights);
        }
    }

    record SetNotice(@Nullable String notice) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.withDescription(document.description().withNotice(notice));
        }
    }

    record SetExtent(@Nullable String extent) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.withDescription(document.description().withExtent(extent));
        }
    }

    record SetSummary(@Nullable String summary) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.withDescription(document.description().withSummary(summary));
        }
    }

    /// All edits, one after the other.
    static Document apply(List<Edit> edits, Document document) {
        var changed = document;
        for (var edit : edits) {
            changed = edit.applyTo(changed);
        }
        return changed;
    }

    private static <T> List<T> with(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }

    private static <T> List<T> without(List<T> before, Predicate<T> removed) {
        return before.stream().filter(removed.negate()).toList();
    }

    private static <T> Predicate<T> same(String heading, java.util.function.Function<T, String> of) {
        var key = Folded.heading(heading);
        return other -> Folded.heading(of.apply(other)).equals(key);
    }
}
