package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.publishing.Facet;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;

/// What a reader finds, whatever the index is kept in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindingInAnyIndex {
    private Index index;

    abstract SearchSettings settings() throws Exception;

    @BeforeAll
    void fill() throws Exception {
        index = Index.open(settings(), "test");
        index.write(List.of(
                Shelf.document(
                        "english",
                        "Minutes of the talks",
                        "en",
                        "The delegations were negotiating for weeks.",
                        "A cease-fire was declared, as O’Neill’s telegram says."),
                Shelf.document(
                        "german",
                        "Protokoll",
                        "de",
                        "Die Verhandlungen über die Grenzen dauerten Wochen.",
                        "Herr Müller schwieg."),
                Shelf.document(
                        "russian",
                        "Телеграмма",
                        "ru",
                        "Кузнецов сообщил о переговорах.",
                        "Хрущёв и Вячеслав Молотов приехали в Ялту."),
                Shelf.document("french", "Procès-verbal", "fr", "L’armistice et les négociations d’aujourd’hui."),
                Shelf.document("spanish", "Acta", "es", "Las negociaciones con los embajadores españoles."),
                Shelf.document("chinese", "停战", "zh-Hans", "朝鲜停战协定在板门店签字。", "毛泽东谈到政治原因。"),
                Shelf.document("korean", "정전", "ko", "정전협정은 판문점에서 조인되었다."),
                Shelf.document("japanese", "休戦", "ja", "朝鮮戦争の休戦協定が調印された。"),
                Shelf.document("latin", "Report by Kuznetsov", "en", "Kuznetsov met Molotow and Yeltsin at Yalta.")));
    }

    @AfterAll
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "negotiate, english",
        "delegation, english",
        "ceasefire telegram, ''",
        "cease-fire, english",
        "o'neill, english",
        "Verhandlung, german",
        "grenze, german",
        "Mueller, german",
        "muller, german",
        "переговоры, russian",
        "телеграммы, russian",
        "armistices, french",
        "négociation, french",
        "embajador, spanish",
        "停战, chinese",
        "协定, chinese",
        "政治, chinese",
        "停战协定, chinese",
        "签, chinese",
        "战停, ''",
        "정전, korean",
        "협정, korean",
        "판문점, korean",
        "協定, japanese",
        "khrushchev, russian",
        "Khrushchov, ''",
        "Vyacheslav, russian",
        "viacheslav, russian"
    })
    void wordsAreFoundInTheirLanguage(String words, String found) {
        assertThat(find(words)).isEqualTo(found.isEmpty() ? Set.of() : Set.of(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuznetsov", "Кузнецов", "KUZNETSOV", "кузнецов"})
    void aNameIsFoundInEitherAlphabet(String name) {
        assertThat(find(name)).containsExactlyInAnyOrder("russian", "latin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Molotov", "Молотов", "Molotow"})
    void aNameIsFoundHoweverItIsSpelled(String name) {
        assertThat(find(name)).containsExactlyInAnyOrder("russian", "latin");
    }

    @Test
    void wordsInQuotesFollowEachOther() {
        assertThat(find("\"negotiating for weeks\"")).containsExactly("english");
        assertThat(find("\"weeks negotiating\"")).isEmpty();
        assertThat(find("weeks negotiating")).containsExactly("english");
        assertThat(find("„板门店签字“")).containsExactly("chinese");
    }

    @Test
    void aPhraseDoesNotGoOnIntoTheNextParagraph() {
        assertThat(find("\"weeks a cease-fire\"")).isEmpty();
    }

    @Test
    void everyWordHasToBeFoundButNotInOnePlace() {
        assertThat(find("delegations declared")).containsExactly("english");
        assertThat(find("delegations Grenzen")).isEmpty();
        assertThat(find("molotov -report")).containsExactly("russian");
        assertThat(find("-molotov")).contains("english", "chinese").doesNotContain("russian", "latin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "-",
                "--",
                "(",
                ")",
                "+",
                "*",
                "?",
                "~",
                "^",
                ":",
                "AND",
                "OR NOT",
                "text:",
                "a AND (",
                "[* TO *]",
                "{",
                "\\",
                "\\\\\\",
                "/.*/",
                "/(a+)+$/",
                "%00",
                "\u0000",
                "\uD800",
                "\uDC00x",
                "\uE000mark\uE001",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "a~0.5",
                "\"a b\"~3",
                "^^^",
                "𠀀",
                "́́́",
                "\u202Eabc",
                "🙂 🙂"
            })
    void whateverIsAskedGetsAnAnswer(String words) {
        assertThat(Asking.ask(index, Inquiry.of(words))).isNotNull();
        assertThat(Asking.ask(index, Inquiry.of("x ".repeat(500)))).isNotNull();
        assertThat(Asking.ask(index, Inquiry.of("字".repeat(5_000)))).isNotNull();
    }

    @Test
    void theParagraphsAreNamedInWhichWordsWereFound() {
        var match = Asking.ask(index, Inquiry.of("Müllers")).matches().getFirst();
        assertThat(match.pieces()).singleElement().satisfies(piece -> {
            assertThat(Spots.read(piece.spot())).isEqualTo(new Found.Spot.OfSegment("transcript.de", "p2", 2));
            assertThat(piece.html().html()).isEqualTo("Herr <mark>Müller</mark> schwieg.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "kuznetsov, <mark>Кузнецов</mark> сообщил",
        "переговоры, о <mark>переговорах</mark>",
        "停战, 朝鲜<mark>停战</mark>协定",
        "停战协定, 朝鲜<mark>停战协定</mark>在",
    })
    void whatWasFoundIsMarkedAsItIsWritten(String words, String marked) {
        assertThat(Asking.ask(index, Inquiry.of(words)).matches().stream()
                        .flatMap(match -> match.pieces().stream())
                        .map(piece -> piece.html().html()))
                .anySatisfy(html -> assertThat(html).contains(marked));
    }

    @Test
    void markupInATextIsShownAndNotObeyed() {
        index.write(List.of(
                Shelf.document("hostile", "Hostile", "en", "He wrote <script>xenotime</script> & \"quoted\" it.")));
        var html = Asking.ask(index, Inquiry.of("xenotime"))
                .matches()
                .getFirst()
                .pieces()
                .getFirst()
                .html()
                .html();
        assertThat(html)
                .isEqualTo("He wrote &lt;script&gt;<mark>xenotime</mark>&lt;/script&gt; &amp; &#34;quoted&#34; it.");
        index.remove(List.of("document:hostile"));
        assertThat(find("xenotime")).isEmpty();
    }

    @Test
    void facetsCountWhatWouldBeFound() {
        index.write(List.of(
                Shelf.dated("q1", "Letter", "1950-03", "quartzite"),
                Shelf.dated("q2", "Letter", "1951/1953", "quartzite"),
                Shelf.dated("q3", "Map", "1953-07-27", "quartzite")));
        var all = Asking.ask(index, Inquiry.of("quartzite"));
        assertThat(all.facets().get(Facet.KIND))
                .containsExactlyEntriesOf(Map.of("Letter", 2L, "Map", 1L).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(java.util.LinkedHashMap::new, (m, e) -> m.put(e.getKey(), e.getValue()), Map::putAll));
        assertThat(all.documents()).isEqualTo(3);
        assertThat(all.bars().stream().map(Found.Bar::year)).containsExactly(1950, 1951, 1952, 1953);
        assertThat(all.bars().stream().map(Found.Bar::count)).containsExactly(1L, 1L, 1L, 2L);

        var letters = Asking.ask(index, Inquiry.of("quartzite").with(Facet.KIND, List.of("Letter")));
        assertThat(letters.documents()).isEqualTo(2);
        assertThat(letters.facets().get(Facet.KIND))
                .as("what else could be chosen")
                .containsEntry("Map", 1L);

        var late = Asking.ask(index, Inquiry.of("quartzite").withDates(1952, null));
        assertThat(late.matches().stream().map(Asking.Match::id))
                .containsExactlyInAnyOrder("document:q2", "document:q3");
        assertThat(late.facets().get(Facet.KIND)).containsEntry("Letter", 1L);
        assertThat(late.bars()).as("the whole span, to choose from").hasSize(4);

        var newest = Asking.ask(index, Inquiry.of("quartzite").withOrder(Inquiry.Order.NEWEST));
        assertThat(newest.matches().stream().map(Asking.Match::id))
                .containsExactly("document:q3", "document:q2", "document:q1");
        index.remove(List.of("document:q1", "document:q2", "document:q3"));
    }

    @Test
    void anEntryThatIsWrittenAnewLeavesNothingOfTheOld() {
        index.write(List.of(Shelf.document("changing", "Changing", "en", "First feldspar.", "Second olivine.")));
        index.write(List.of(Shelf.document("changing", "Changing", "en", "First pyroxene.")));
        assertThat(find("feldspar")).isEmpty();
        assertThat(find("olivine")).isEmpty();
        assertThat(Asking.ask(index, Inquiry.of("pyroxene"))
                        .matches()
                        .getFirst()
                        .pieces())
                .hasSize(1);
        index.remove(List.of("document:changing"));
    }

    private Set<String> find(String words) {
        return Asking.ask(index, Inquiry.of(words)).matches().stream()
                .map(match -> match.id().substring("document:".length()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
