package org.vitrine.studio.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.TextMerge;

/// One translator's work on one draft: changes that are saved as they are made, on whatever others have saved
/// meanwhile.
final class TranslationDesk {
    private static final int MOST_TRIES = 5;

    private final Exhibits exhibits;
    private Draft draft;
    private @Nullable LanguageTag language;

    TranslationDesk(Exhibits exhibits, Draft draft, Optional<LanguageTag> wanted) {
        this.exhibits = exhibits;
        this.draft = draft;
        open(wanted.orElse(null));
    }

    /// What became of a typed translation.
    ///
    /// @param text as it is saved now, together with what others typed there
    /// @param theirs what somebody else had written there, where the two could not be brought together
    record Written(Bilingual.Text text, @Nullable String theirs) {}

    Draft draft() {
        return draft;
    }

    ExhibitContent content() {
        return draft.content();
    }

    /// The languages it is translated into, without the one it is written in.
    List<Tongue> tongues() {
        return content().tongues().stream()
                .filter(tongue -> !tongue.language().equals(content().language()))
                .toList();
    }

    Optional<Tongue> tongue() {
        return tongues().stream()
                .filter(candidate -> candidate.language().equals(language))
                .findFirst();
    }

    /// Turns to a language; to the first where it is not there.
    void open(@Nullable LanguageTag wanted) {
        language = tongues().stream()
                .map(Tongue::language)
                .filter(candidate -> candidate.equals(wanted))
                .findFirst()
                .orElseGet(() ->
                        tongues().stream().findFirst().map(Tongue::language).orElse(null));
    }

    Bilingual bilingual(Tongue tongue) {
        return Bilingual.of(content(), tongue);
    }

    Optional<Bilingual.Text> text(Place place) {
        return tongue().map(this::bilingual).flatMap(bilingual -> bilingual.text(place));
    }

    /// Saves what was typed.
    ///
    /// @param original what was read while it was typed
    /// @param base what was there before it was typed
    Optional<Written> write(Place place, String original, String base, String typed) {
        var into = language;
        if (into == null) {
            return Optional.empty();
        }
        var theirs = new @Nullable String[1];
        change(Change.TRANSLATED, content -> {
            theirs[0] = null;
            var there = content.tongue(into)
                    .flatMap(tongue -> Bilingual.of(content, tongue).text(place))
                    .map(Bilingual.Text::translation)
                    .orElse("");
            var merged = TextMerge.merge(base, typed, there);
            if (merged.isEmpty()) {
                theirs[0] = there;
            }
            return content.withTranslation(into, place, original, merged.orElse(typed));
        });
        return text(place).map(text -> new Written(text, theirs[0]));
    }

    /// Says that a translation is right also for what stands there now.
    Optional<Bilingual.Text> confirm(Place place, String original) {
        var into = language;
        if (into != null) {
            change(
                    Change.TRANSLATED,
                    content -> content.tongue(into)
                            .flatMap(tongue -> Bilingual.of(content, tongue).text(place))
                            .map(text -> content.withTranslation(into, place, original, text.translation()))
                            .orElse(content));
        }
        return text(place);
    }

    void add(LanguageTag added) {
        change(Change.LANGUAGE_ADDED, content -> content.withTongueAdded(added));
        open(added);
    }

    void remove() {
        var gone = language;
        if (gone != null) {
            change(Change.LANGUAGE_REMOVED, content -> content.withoutTongue(gone));
            open(null);
        }
    }

    void offer(boolean offered) {
        set(tongue -> tongue.withOffered(offered));
    }

    void credit(String translator) {
        set(tongue -> tongue.withTranslator(translator));
    }

    void showAsPlaced(BlockId block, boolean asPlaced) {
        set(tongue -> tongue.withAsPlaced(block, asPlaced));
    }

    private void set(UnaryOperator<Tongue> setting) {
        var which = language;
        if (which != null) {
            change(Change.LANGUAGE_CHANGED, content -> content.mapTongue(which, setting));
        }
    }

    /// Takes the last change back, whoever made it.
    void undo() {
        step(() -> exhibits.undo(draft.id(), draft.revision()));
    }

    void redo() {
        step(() -> exhibits.redo(draft.id(), draft.revision()));
    }

    private void step(java.util.function.Supplier<Draft> step) {
        try {
            draft = step.get();
        } catch (StaleDraftException e) {
            // What somebody else saved since is shown first.
            reload();
        }
        open(language);
    }

    /// Reads what others have saved.
    ///
    /// @return whether that is something new
    boolean catchUp(long revision) {
        if (draft.revision() >= revision) {
            return false;
        }
        reload();
        open(language);
        return true;
    }

    private void reload() {
        exhibits.find(draft.id()).ifPresent(found -> draft = found);
    }

    private void change(Change kind, UnaryOperator<ExhibitContent> change) {
        for (var attempt = 1; ; attempt++) {
            var changed = change.apply(draft.content());
            if (changed.equals(draft.content())) {
                return;
            }
            try {
                draft = exhibits.save(draft.id(), draft.revision(), changed, kind);
                return;
            } catch (StaleDraftException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
                reload();
            }
        }
    }
}
