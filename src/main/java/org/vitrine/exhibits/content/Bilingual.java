package org.vitrine.exhibits.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// An exhibit beside its translation into one language, text by text.
///
/// A translation belongs to the place it was written at. Where the same words stand at another place too, because a
/// block was duplicated, pasted or moved in its list, they are translated there already.
///
/// @param texts every text, in the order in which a reader meets it. What only curators see is not among them, nor what
///     is written in this language already
public record Bilingual(ExhibitContent original, Tongue tongue, List<Text> texts) {

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

    public Bilingual {
        texts = List.copyOf(texts);
    }

    public static Bilingual of(ExhibitContent content, Tongue tongue) {
        var memory = new TranslationMemory(tongue);
        var said = said(content, tongue);
        var standing = said.stream()
                .filter(words -> words.place().isCounted())
                .map(words -> TranslationMemory.Words.of(words.place().list(), words.text()))
                .collect(Collectors.toSet());
        var pages = new HashMap<BlockId, PageId>();
        content.pages().forEach(page -> page.blocks().forEach(block -> pages.put(block.id(), page.id())));
        return new Bilingual(
                content,
                tongue,
                said.stream()
                        .map(words -> text(
                                words,
                                words.place()
                                        .block()
                                        .map(pages::get)
                                        .or(() -> words.place().page())
                                        .orElse(null),
                                memory,
                                standing))
                        .toList());
    }

    private static List<Wording> said(ExhibitContent content, Tongue tongue) {
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

    private static Text text(
            Wording words, @Nullable PageId page, TranslationMemory memory, Set<TranslationMemory.Words> standing) {
        var place = words.place();
        var here = memory.at(place).orElse(null);
        if (here != null && here.isOf(words.text())) {
            return text(words, page, here.text().isBlank() ? State.UNTRANSLATED : State.TRANSLATED, here.text(), null);
        }
        var elsewhere = memory.of(words);
        if (elsewhere.isPresent()) {
            return text(words, page, State.TRANSLATED, elsewhere.get().text(), null);
        }
        if (here == null || here.text().isBlank()) {
            return text(words, page, State.UNTRANSLATED, "", null);
        }
        // What was counted here may have moved on in its list, and its translation with it.
        var isOfAnother =
                place.isCounted() && standing.contains(TranslationMemory.Words.of(place.list(), here.original()));
        return isOfAnother
                ? text(words, page, State.UNTRANSLATED, "", null)
                : text(words, page, State.OUT_OF_DATE, here.text(), here.original());
    }

    private static Text text(
            Wording words, @Nullable PageId page, State state, String translation, @Nullable String former) {
        return new Text(words.place(), page, words.text(), words.isMarkdown(), state, translation, former);
    }

    public Optional<Text> text(Place place) {
        return texts.stream().filter(text -> text.place().equals(place)).findFirst();
    }

    public Progress progress() {
        return progress(texts);
    }

    public static Progress progress(List<Text> texts) {
        return new Progress(
                (int) texts.stream()
                        .filter(text -> text.state() == State.TRANSLATED)
                        .count(),
                (int) texts.stream()
                        .filter(text -> text.state() == State.OUT_OF_DATE)
                        .count(),
                texts.size());
    }

    /// With a translation of what stands at a place now; without one where it is blank.
    ///
    /// @param original what was translated
    Tongue with(Place place, String original, String translation) {
        var changed = new ArrayList<>(tongue.texts());
        var text = text(place).orElse(null);
        var memory = new TranslationMemory(tongue);
        var before = memory.at(place).orElse(null);
        if (place.isCounted()) {
            settle(place, changed);
        }
        if (before != null && text != null && text.state() != State.OUT_OF_DATE && !before.isOf(text.original())) {
            // What is kept here belongs to something else, which may come back.
            changed.replaceAll(other -> other.equals(before)
                    ? new Translated(free(place, changed), before.original(), before.text())
                    : other);
        }
        changed.removeIf(other -> other.place().equals(place));
        if (!translation.isBlank() || memory.isKnownElsewhere(place, original)) {
            changed.add(new Translated(place, original, translation.isBlank() ? "" : translation));
        }
        return tongue.withTexts(inOrder(changed));
    }

    /// Writes the translations of a list to where the things that they are of are now.
    private void settle(Place place, List<Translated> changed) {
        var list = texts.stream()
                .filter(text -> text.place().list().equals(place.list()))
                .filter(text -> text.state() == State.TRANSLATED)
                .toList();
        var settled = list.stream().map(Text::place).collect(Collectors.toSet());
        var displaced = changed.stream()
                .filter(other -> settled.contains(other.place()) && !isOfOneOf(other, list))
                .toList();
        changed.removeIf(other -> other.place().list().equals(place.list()) && isOfOneOf(other, list));
        displaced.forEach(other -> changed.replaceAll(
                one -> one.equals(other) ? new Translated(free(place, changed), one.original(), one.text()) : one));
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
        texts.forEach(text -> taken.add(text.place()));
        var index = 0;
        while (taken.contains(place.counted(index))) {
            index++;
        }
        return place.counted(index);
    }

    /// As readers meet them; then what has no place at present.
    private List<Translated> inOrder(List<Translated> changed) {
        var order = new HashMap<Place, Integer>();
        texts.forEach(text -> order.put(text.place(), order.size()));
        return changed.stream()
                .sorted(java.util.Comparator.comparingInt(
                                (Translated text) -> order.getOrDefault(text.place(), Integer.MAX_VALUE))
                        .thenComparing(text -> text.place().value()))
                .toList();
    }

    /// The exhibit in this language: with its translations, those that are out of date too, and what is not translated
    /// marked. Blocks of which nothing is translated say so as a whole.
    public ExhibitContent content(Marking marking) {
        var byPlace = texts.stream().collect(Collectors.toMap(Text::place, text -> text));
        var untouched = untouched();
        var translated = new Wordings(words -> {
                    var text = byPlace.get(words.place());
                    if (text != null && text.state() != State.UNTRANSLATED) {
                        // Words of a source are in the source's language unless they are translated.
                        return words.place().field().equals("quote")
                                ? marking.mark(tongue.language(), text.translation())
                                : text.translation();
                    }
                    return text == null
                                    || words.place().field().equals("quote")
                                    || words.place()
                                            .block()
                                            .filter(untouched::contains)
                                            .isPresent()
                            ? words.text()
                            : marking.mark(language(words.place()), words.text());
                })
                .in(original);
        return translated
                .mapPages(page -> page.withBlocks(page.blocks().stream()
                        .map(block -> block.withLayout(block.layout().withLanguage(language(block, untouched))))
                        .toList()))
                .withLanguage(tongue.language());
    }

    /// What a block has to say of its language among others in this one.
    private @Nullable LanguageTag language(Block block, Set<BlockId> untouched) {
        var own = block.layout().language();
        return tongue.language().equals(own) || !untouched.contains(block.id())
                ? null
                : own == null ? original.language() : own;
    }

    private LanguageTag language(Place place) {
        return place.block()
                .flatMap(original::block)
                .map(block -> block.layout().language())
                .orElse(original.language());
    }

    /// The blocks of which nothing is translated.
    private Set<BlockId> untouched() {
        var touched = new HashSet<BlockId>();
        var all = new HashSet<BlockId>();
        texts.forEach(text -> text.place().block().ifPresent(block -> {
            all.add(block);
            if (text.state() != State.UNTRANSLATED) {
                touched.add(block);
            }
        }));
        all.removeAll(touched);
        return all;
    }
}
