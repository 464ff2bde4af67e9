package org.vitrine.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.publishing.Appearance;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Found.Spot;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;

/// What is on display, as the index should hold it. What is for classes or curators only is left out.
@Component
class Display {
    private static final int LONGEST_VALUE = 200;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final Editions editions;

    Display(Editions editions) {
        this.editions = editions;
    }

    /// An entry that should be there; it is made only when it is not there yet.
    record Wanted(String stamp, Supplier<Entry> entry) {}

    /// All entries by their ids.
    Map<String, Wanted> wanted() {
        var wanted = new LinkedHashMap<String, Wanted>();
        for (var exhibition : editions.onDisplay()) {
            var stamp = stamp(exhibition);
            wanted.put(id(exhibition), new Wanted(stamp, () -> entry(exhibition, stamp)));
        }
        for (var published : editions.documents()) {
            var exhibits = exhibits(published);
            var stamp = stamp(published.exhibition()) + " " + String.join(" ", exhibits);
            wanted.put(id(published), new Wanted(stamp, () -> entry(published, exhibits, stamp)));
        }
        return wanted;
    }

    static String id(Exhibition exhibition) {
        return "exhibit:" + exhibition.slug();
    }

    static String id(PublishedDocument published) {
        return "document:" + published.handle();
    }

    private Set<String> exhibits(PublishedDocument published) {
        return Stream.concat(
                        Stream.of(published.exhibition().slug().value()),
                        editions.appearances(published).stream()
                                .map(Appearance::exhibit)
                                .map(slug -> slug.value()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static String stamp(Exhibition exhibition) {
        return switch (exhibition.status()) {
            case Exhibition.Status.Current current ->
                exhibition.slug() + "@" + current.number() + "@"
                        + current.publishedAt().toEpochMilli();
            case Exhibition.Status.Earlier _, Exhibition.Status.Preview _ ->
                throw new IllegalArgumentException(exhibition.slug() + " is not on display");
        };
    }

    private static Entry entry(Exhibition exhibition, String stamp) {
        var content = exhibition.content();
        var id = id(exhibition);
        return new Entry(
                id,
                stamp,
                Entry.Type.EXHIBIT,
                content.language().value(),
                joined(Stream.of(content.title(), content.subtitle())),
                joined(content.credits().stream().map(credit -> credit.name())),
                null,
                exhibition.languages().stream()
                        .map(language -> Languages.base(language.value()))
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(exhibition.slug().value()),
                null,
                parts(id, exhibition));
    }

    private static List<Part> parts(String entry, Exhibition exhibition) {
        var parts = new Parts(entry);
        add(parts, exhibition.content(), null);
        exhibition.content().offered().stream()
                .filter(tongue -> !tongue.language().equals(exhibition.original()))
                .forEach(tongue -> add(parts, translated(exhibition.content(), tongue), tongue.language()));
        return parts.all;
    }

    /// Only what is translated: the rest is found in the original.
    private static ExhibitContent translated(ExhibitContent content, Tongue tongue) {
        var original = content.language();
        return Bilingual.of(content, tongue)
                .content((language, words) -> language.equals(tongue.language()) ? words : "")
                .mapPages(page -> page.withBlocks(page.blocks().stream()
                        .filter(block -> block.layout().language() == null
                                || !block.layout().language().equals(original))
                        .toList()));
    }

    private static void add(Parts parts, ExhibitContent content, @Nullable LanguageTag tongue) {
        if (tongue != null) {
            parts.add(new Spot.OfCover(tongue), tongue, joined(Stream.of(content.title(), content.subtitle())));
        }
        if (content.summary() != null) {
            parts.add(new Spot.OfCover(tongue), content.language(), Markdown.plain(content.summary()));
        }
        var number = 0;
        for (var page : content.pages().toList()) {
            number++;
            parts.add(new Spot.OfPage(page.slug(), number, null, tongue), content.language(), page.title());
            if (page.lede() != null) {
                parts.add(new Spot.OfPage(page.slug(), number, null, tongue), content.language(), page.lede());
            }
            for (var block : page.blocks()) {
                if (block.layout().audience() == Layout.Audience.EVERYONE) {
                    add(parts, page, number, block, content.language(), tongue);
                }
            }
        }
    }

    private static void add(
            Parts parts, Page page, int number, Block block, LanguageTag usual, @Nullable LanguageTag tongue) {
        var language = Objects.requireNonNullElse(block.layout().language(), usual);
        var spot = new Spot.OfPage(page.slug(), number, block.id().value(), tongue);
        parts.add(spot, language, block.layout().heading());
        switch (block) {
            case Block.Text text -> parts.add(spot, language, Markdown.plain(text.markdown()));
            case Block.Heading heading -> parts.add(spot, language, heading.text());
            case Block.PullQuote quote ->
                parts.add(spot, language, joined(Stream.of(quote.quote(), quote.attribution())));
            case Block.DocumentCard card -> parts.add(spot, language, card.caption());
            case Block.Image image ->
                parts.add(spot, language, joined(Stream.of(image.caption(), image.alt(), image.credit())));
            case Structure _, Lesson _, Context _, Attachment _, Reading _ ->
                // What documents say in it is found in the documents.
                block.wordings()
                        .filter(words -> !words.text().equals(block.layout().heading()))
                        .forEach(words -> parts.add(
                                spot, language, words.isMarkdown() ? Markdown.plain(words.text()) : words.text()));
            case Block.Excerpt excerpt -> {
                // The passage itself is found in its document.
                parts.add(spot, language, excerpt.caption());
                for (var note : excerpt.notes()) {
                    parts.add(new Spot.OfPage(page.slug(), number, anchor(note), tongue), language, words(note));
                }
            }
        }
    }

    private static String anchor(PassageNote note) {
        return "note." + note.id();
    }

    private static String words(PassageNote note) {
        return joined(Stream.of(note.title(), Markdown.plain(note.markdown())));
    }

    private static Entry entry(PublishedDocument published, Set<String> exhibits, String stamp) {
        var id = id(published);
        return entry(id, published.document(), published.exhibition().content().language(), exhibits, stamp);
    }

    /// @param language of the description
    static Entry entry(String id, Document document, LanguageTag language, Set<String> exhibits, String stamp) {
        var description = document.description();
        return new Entry(
                id,
                stamp,
                Entry.Type.DOCUMENT,
                language.value(),
                normal(document.title()),
                normal(joined(Stream.of(
                                Stream.of(description.kind(), description.notice(), description.extent()),
                                description.agents().stream().map(Agent::name),
                                description.subjects().stream().map(Subject::heading),
                                description.places().stream().map(Place::name),
                                document.holdings().stream().map(Holding::reference),
                                document.holdings().stream().map(Holding::shortReference),
                                Stream.ofNullable(document.source()).map(source -> source.provider()))
                        .flatMap(words -> words))),
                description.kind() == null ? null : value(description.kind()),
                Stream.concat(description.languages().stream(), document.texts().map(text -> text.language()))
                        .map(tag -> Languages.base(tag.value()))
                        .collect(Collectors.toSet()),
                description.subjects().stream()
                        .map(subject -> value(subject.heading()))
                        .collect(Collectors.toSet()),
                description.places().stream().map(place -> value(place.name())).collect(Collectors.toSet()),
                description.agents().stream().map(agent -> value(agent.name())).collect(Collectors.toSet()),
                exhibits,
                years(description.date()),
                parts(id, document, language));
    }

    private static Entry.@Nullable Years years(@Nullable ArchivalDate date) {
        return date == null
                ? null
                : new Entry.Years(
                        date.earliest().getYear(),
                        date.latest().getYear(),
                        date.earliest().toEpochDay());
    }

    private static List<Part> parts(String entry, Document document, LanguageTag language) {
        var parts = new Parts(entry);
        parts.add(new Spot.OfDescription(), language, document.description().summary());
        document.texts().forEach(version -> {
            var paragraph = 0;
            for (var segment : version.text().segments()) {
                var numbered = segment.kind() == org.vitrine.text.Segment.Kind.PARAGRAPH;
                paragraph += numbered ? 1 : 0;
                parts.add(
                        new Spot.OfSegment(version.id(), segment.id(), numbered ? paragraph : null),
                        version.language(),
                        segment.text());
            }
        });
        return parts.all;
    }

    private static String joined(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).filter(word -> !word.isBlank()).collect(Collectors.joining(" \u2013 "));
    }

    private static String value(String text) {
        var normal = normal(text).strip();
        return normal.length() <= LONGEST_VALUE
                ? normal
                : normal.substring(0, LONGEST_VALUE).strip();
    }

    /// One way of writing each letter, and no half characters.
    static String normal(String text) {
        return HALF_CHARACTER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private static final class Parts {
        private final String entry;
        private final List<Part> all = new ArrayList<>();

        Parts(String entry) {
            this.entry = entry;
        }

        void add(Spot spot, LanguageTag language, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                all.add(new Part(entry + "/" + all.size(), entry, Spots.write(spot), language.value(), normal(text)));
            }
        }
    }
}
