package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// A further language in which an exhibit can be read.
///
/// Translations stay when what they are of has gone, so that it finds them when it comes back.
///
/// @param offered whether the public is offered it, once the exhibit is published
/// @param translator for the credits and citations, as it is to be written
/// @param asPlaced blocks whose documents are shown in the version that the original shows, although there is one in
///     this language
/// @param texts each of another place
public record Tongue(
        LanguageTag language,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) Boolean offered,
        @Nullable String translator,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<BlockId> asPlaced,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Translated> texts) {

    /// @throws IllegalArgumentException when two texts are of one place
    public Tongue {
        offered = offered != null && offered;
        translator = translator == null || translator.isBlank() ? null : translator;
        asPlaced =
                asPlaced == null ? Set.of() : java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(asPlaced));
        texts = List.copyOf(texts == null ? List.of() : texts);
        var places = new HashSet<Place>();
        texts.forEach(text -> {
            if (!places.add(text.place())) {
                throw new IllegalArgumentException("\"" + text.place() + "\" is translated twice");
            }
        });
    }

    public static Tongue of(LanguageTag language) {
        return new Tongue(language, false, null, Set.of(), List.of());
    }

    public Tongue withOffered(boolean changed) {
        return new Tongue(language, changed, translator, asPlaced, texts);
    }

    public Tongue withTranslator(@Nullable String changed) {
        return new Tongue(language, offered, changed, asPlaced, texts);
    }

    public Tongue withAsPlaced(BlockId block, boolean isAsPlaced) {
        var others = asPlaced.stream().filter(other -> !other.equals(block));
        return new Tongue(
                language,
                offered,
                translator,
                (isAsPlaced ? Stream.concat(others, Stream.of(block)) : others)
                        .collect(java.util.stream.Collectors.toSet()),
                texts);
    }

    /// After a block got another name.
    Tongue withBlock(BlockId from, BlockId to) {
        return new Tongue(
                language,
                offered,
                translator,
                asPlaced.stream()
                        .map(block -> block.equals(from) ? to : block)
                        .collect(java.util.stream.Collectors.toSet()),
                texts.stream()
                        .map(text -> new Translated(text.place().withBlock(from, to), text.original(), text.text()))
                        .toList());
    }

    Tongue withTexts(List<Translated> changed) {
        return new Tongue(language, offered, translator, asPlaced, changed);
    }
}
