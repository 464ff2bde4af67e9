package org.vitrine.exhibits.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// An exhibit beside its translation into one language, text by text.
///
/// A translation belongs to the place it was written at. Where the same words stand at another place too, because a
/// block was duplicated, pasted or moved in its list, they are translated there already.
public final class Bilingual {

    /// How far one text is.
    public enum State {
        UNTRANSLATED,
        /// The original has changed since.
        OUT_OF_DATE,
        TRANSLATED
    }

    /// One text and its translation.
    ///
    /// @param page the one it stands on; null on the cover and between pages
    /// @param translation empty where there is none
    /// @param former what the translation is of, where that is no longer what stands there
    public record Text(
            Place place,
            @Nullable PageId page,
            String original,
            boolean isMarkdown,
            State state,
            String translation,
            @Nullable String former) {}

    /// How many texts there are, and how many of each kind.
    public record Progress(int translated, int outOfDate, int all) {
        public int untranslated() {
            return all - translated - outOfDate;
        }

        public boolean isDone() {
            return translated == all;
        }

        /// From 0 to 1; what is out of date counts as half done.
        public double share() {
            return all == 0 ? 1 : (translated + outOfDate / 2.0) / all;
        }
    }

    /// How words that are not translated are told apart among those that are.
    public interface Marking {
        String mark(LanguageTag language, String words);
    }

    private record Words(String field, String original) {}

    private final ExhibitContent content;
    private final Tongue tongue;
    private final Map<Place, Text> texts = new LinkedHashMap<>();
    private final Map<Place, Translated> kept = new HashMap<>();
    private final Map<Words, Translated> known = new HashMap<>();
    private final Map<Words, Translated> knownInList = new HashMap<>();

    private Bilingual(ExhibitContent content, Tongue tongue) {
        this.content = content;
        this.tongue = tongue;
        for (var text : tongue.texts()) {
            kept.put(text.place(), text);
            if (!text.text().isBlank()) {
                known.putIfAbsent(words(text.place().field(), text.original()), text);
                knownInList.putIfAbsent(words(text.place().list(), text.original()), text);
            }
        }
        var said = said();
        var standing = said.stream()
                .filter(words -> words.place().isCounted())
                .map(words -> words(words.place().list(), words.text()))
                .collect(Collectors.toSet());
        var pages = pages();
        said.forEach(words -> texts.put(
                words.place(),
                text(words, words.place().block().map(pages::get).or(() -> words.place().page()).orElse(null), standing)));
    }

    public static Bilingual of(ExhibitContent content, Tongue tongue) {
        return new Bilingual(content, tongue);
    }

    /// What a language says of itself beside the exhibit.
    public Tongue tongue() {
        return tongue;
    }

    /// Every text, in the order in which a reader meets it. What only curators see is not among them, nor what is
    /// written in this language already.
    public List<Text> texts() {
        return List.copyOf(texts.values());
    }

    public Optional<Text> text(Place place) {
        return Optional.ofNullable(texts.get(place));
    }

    public Progress progress() {
        return progress(texts());
    }

    public static Progress progress(List<Text> texts) {
        return new Progress(
                (int) texts.stream().filter(text -> text.state() == State.TRANSLATED).count(),
                (int) texts.stream().filter(text -> text.state() == State.OUT_OF_DATE).count(),
                texts.size());
    }

    /// With a translation of what stands at a place now; without one where it is blank.
    ///
    /// @param original what was translated
    Tongue with(Place place, String original, String translation) {
        var changed = new ArrayList<>(tongue.texts());
        var text = texts.get(place);
        var before = kept.get(place);
        if (place.isCounted()) {
            settle(place, changed);
        }
        if (before != null && text != null && text.state() != State.OUT_OF_DATE && !before.isOf(text.original())) {
            // What is kept here belongs to something else, which may come back.
            changed.replaceAll(other ->
                    other.equals(before) ? new Translated(free(place, changed), before.original(), before.text()) : other);
        }
        changed.removeIf(other -> other.place().equals(place));
        var elsewhere = known.get(words(place.field(), original));
        if (!translation.isBlank() || elsewhere != null && !elsewhere.place().equals(place)) {
            changed.add(new Translated(place, original, translation.isBlank() ? "" : translation));
        }
        return tongue.withTexts(inOrder(changed));
    }

    /// Writes the translations of a list to where the things that they are of are now.
    private void settle(Place place, List<Translated> changed) {
        var list = texts.values().stream()
                .filter(text -> text.place().list().equals(place.list()))
                .filter(text -> text.state() == State.TRANSLATED)
                .toList();
        var settled = list.stream().map(Text::place).collect(Collectors.toSet());
        var displaced = changed.stream()
                .filter(other -> settled.contains(other.place()) && !isOfOneOf(other, list))
                .toList();
        changed.removeIf(other -> other.place().list().equals(place.list()) && isOfOneOf(other, list));
        displaced.forEach(other -> changed.replaceAll(one ->
                one.equals(other) ? new Translated(free(place, changed), one.original(), one.text()) : one));
        list.forEach(text -> changed.add(new Translated(text.place(), text.original(), text.translation())));
    }

    private static boolean isOfOneOf(Translated translated, List<Text> list) {
        return list.stream().anyMatch(text -> translated.isOf(text.original()));
    }

    /// A place of the same list that nothing has.
    private Place free(Place place, List<Translated> changed) {
        if (!place.isCounted()) {
            return place;
        }
        var taken = changed.stream().map(Translated::place).collect(Collectors.toCollection(HashSet::new));
        taken.addAll(texts.keySet());
        var index = 0;
        while (taken.contains(place.counted(index))) {
            index++;
        }
        return place.counted(index);
    }

    /// As readers meet them; then what has no place at present.
    private List<Translated> inOrder(List<Translated> changed) {
        var order = new HashMap<Place, Integer>();
        texts.keySet().forEach(place -> order.put(place, order.size()));
        return changed.stream()
                .sorted(java.util.Comparator.comparingInt((Translated text) ->
                                order.getOrDefault(text.place(), Integer.MAX_VALUE))
                        .thenComparing(text -> text.place().value()))
                .toList();
    }

    /// The exhibit in this language: with its translations, those that are out of date too, and what is not translated
    /// marked. Blocks of which nothing is translated say so as a whole.
    public ExhibitContent content(Marking marking) {
        var translated = new Wordings(words -> {
                    var text = texts.get(words.place());
                    if (text != null && text.state() != State.UNTRANSLATED) {
                        // Words of a source are in the source's language unless they are translated.
                        return words.place().field().equals("quote")
                                ? marking.mark(tongue.language(), text.translation())
                                : text.translation();
                    }
                    return text == null || isWhollyUntranslated(words.place())
                                    || words.place().field().equals("quote")
                            ? words.text()
                            : marking.mark(language(words.place()), words.text());
                })
                .in(content);
        return translated
                .mapPages(page -> page.withBlocks(page.blocks().stream()
                        .map(block -> block.withLayout(block.layout().withLanguage(language(block))))
                        .toList()))
                .withLanguage(tongue.language());
    }

    /// What a block has to say of its language among others in this one.
    private @Nullable LanguageTag language(Block block) {
        var own = block.layout().language();
        var at = Place.of(block.id());
        return tongue.language().equals(own)
                ? null
                : isWhollyUntranslated(at) ? (own == null ? content.language() : own) : null;
    }

    private LanguageTag language(Place place) {
        return place.block()
                .flatMap(content::block)
                .map(block -> block.layout().language())
                .orElse(content.language());
    }

    private final Map<BlockId, Boolean> whollyUntranslated = new HashMap<>();

    private boolean isWhollyUntranslated(Place place) {
        return blockOf(place)
                .map(block -> whollyUntranslated.computeIfAbsent(block, id -> {
                    var own = texts.values().stream()
                            .filter(text -> text.place().block().equals(Optional.of(id)))
                            .toList();
                    return !own.isEmpty() && own.stream().allMatch(text -> text.state() == State.UNTRANSLATED);
                }))
                .orElse(false);
    }

    private static Optional<BlockId> blockOf(Place place) {
        var parts = place.value().split("/");
        return parts.length > 1 && parts[0].equals("block") ? Optional.of(new BlockId(parts[1])) : Optional.empty();
    }

    private Text text(Wording words, @Nullable PageId page, Set<Words> standing) {
        var place = words.place();
        var here = kept.get(place);
        if (here != null && here.isOf(words.text())) {
            return new Text(
                    place,
                    page,
                    words.text(),
                    words.isMarkdown(),
                    here.text().isBlank() ? State.UNTRANSLATED : State.TRANSLATED,
                    here.text(),
                    null);
        }
        var elsewhere = Optional.ofNullable(knownInList.get(words(place.list(), words.text())))
                .or(() -> Optional.ofNullable(known.get(words(place.field(), words.text()))));
        if (elsewhere.isPresent()) {
            return new Text(
                    place,
                    page,
                    words.text(),
                    words.isMarkdown(),
                    State.TRANSLATED,
                    elsewhere.get().text(),
                    null);
        }
        var isOutOfDate = here != null
                && !here.text().isBlank()
                && !(place.isCounted() && standing.contains(words(place.list(), here.original())));
        return isOutOfDate
                ? new Text(
                        place, page, words.text(), words.isMarkdown(), State.OUT_OF_DATE, here.text(), here.original())
                : new Text(place, page, words.text(), words.isMarkdown(), State.UNTRANSLATED, "", null);
    }

    private static Words words(String field, String original) {
        return new Words(field, original.strip());
    }

    private List<Wording> said() {
        var said = new ArrayList<Wording>();
        var unspoken = content.blocks()
                .filter(block -> block.layout().audience() == Layout.Audience.CURATORS
                        || tongue.language().equals(block.layout().language()))
                .map(Block::id)
                .collect(Collectors.toSet());
        new Wordings(words -> {
                    if (words.place().block().filter(unspoken::contains).isEmpty()) {
                        said.add(words);
                    }
                    return words.text();
                })
                .in(content);
        return said;
    }

    private Map<BlockId, PageId> pages() {
        var pages = new HashMap<BlockId, PageId>();
        content.pages().forEach(page -> page.blocks().forEach(block -> pages.put(block.id(), page.id())));
        return pages;
    }
}
