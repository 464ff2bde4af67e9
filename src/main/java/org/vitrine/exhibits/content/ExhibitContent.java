package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;

/// A whole exhibit: what it is called, how it looks and what stands on its pages.
///
/// @param language in which it was written; every text is in it unless it says otherwise
/// @param summary in CommonMark, one paragraph
/// @param tongues the further languages in which it can be read, each once
public record ExhibitContent(
        String title,
        @Nullable String subtitle,
        LanguageTag language,
        @Nullable String summary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Credit> credits,
        Theme theme,
        Cover cover,
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Tongue> tongues) {

    /// @throws IllegalArgumentException when two sections, pages or blocks have one id, two pages one slug, or two
    ///     translations one language
    public ExhibitContent {
        title = title == null ? "" : title;
        language = language == null ? LanguageTag.ENGLISH : language;
        credits = List.copyOf(credits == null ? List.of() : credits);
        theme = theme == null ? Theme.READING_ROOM : theme;
        cover = cover == null ? Cover.EMPTY : cover;
        sections = List.copyOf(sections == null ? List.of() : sections);
        tongues = Stream.ofNullable(tongues)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(tongue -> tongue.language().value()))
                .toList();
        unique("translations", tongues.stream().map(tongue -> tongue.language().value()));
        unique("sections", sections.stream().map(section -> section.id().value()));
        var pages =
                sections.stream().flatMap(section -> section.pages().stream()).toList();
        unique("pages", pages.stream().map(page -> page.id().value()));
        unique("pages", pages.stream().map(page -> page.slug().value()));
        unique(
                "blocks",
                pages.stream()
                        .flatMap(page -> page.blocks().stream())
                        .map(block -> block.id().value()));
    }

    /// An exhibit in one language.
    public ExhibitContent(
            String title,
            @Nullable String subtitle,
            LanguageTag language,
            @Nullable String summary,
            List<Credit> credits,
            Theme theme,
            Cover cover,
            List<Section> sections) {
        this(title, subtitle, language, summary, credits, theme, cover, sections, List.of());
    }

    public Stream<Page> pages() {
        return sections.stream().flatMap(section -> section.pages().stream());
    }

    public Stream<Block> blocks() {
        return pages().flatMap(page -> page.blocks().stream());
    }

    public Optional<Page> page(PageId id) {
        return pages().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Page> page(Slug slug) {
        return pages().filter(page -> page.slug().equals(slug)).findFirst();
    }

    public Optional<Block> block(BlockId id) {
        return blocks().filter(block -> block.id().equals(id)).findFirst();
    }

    /// Every document the exhibit shows, in the order in which a reader meets them, those on the cover last.
    public List<DocumentId> documents() {
        return Stream.concat(
                        blocks().flatMap(Block::documents),
                        cover.objects().stream().map(Cover.Placed::document).flatMap(Stream::ofNullable))
                .distinct()
                .toList();
    }

    /// Every picture of the exhibit itself.
    public Set<MediaId> images() {
        return Stream.concat(
                        blocks().flatMap(Block::images),
                        cover.objects().stream().map(Cover.Placed::image).flatMap(Stream::ofNullable))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every file that the exhibit gives to readers, once for each use.
    public List<Attachment.Given> files() {
        return blocks().flatMap(Block::files).distinct().toList();
    }

    public ExhibitContent withTitle(String changed) {
        return new ExhibitContent(changed, subtitle, language, summary, credits, theme, cover, sections, tongues);
    }

    public ExhibitContent withFront(
            String changedTitle,
            @Nullable String changedSubtitle,
            LanguageTag changedLanguage,
            @Nullable String changedSummary,
            List<Credit> changedCredits) {
        return new ExhibitContent(
                changedTitle,
                changedSubtitle,
                changedLanguage,
                changedSummary,
                changedCredits,
                theme,
                cover,
                sections,
                tongues);
    }

    public ExhibitContent withTheme(Theme changed) {
        return new ExhibitContent(title, subtitle, language, summary, credits, changed, cover, sections, tongues);
    }

    public ExhibitContent withCover(Cover changed) {
        return new ExhibitContent(title, subtitle, language, summary, credits, theme, changed, sections, tongues);
    }

    public ExhibitContent withSections(List<Section> changed) {
        return new ExhibitContent(title, subtitle, language, summary, credits, theme, cover, changed, tongues);
    }

    public ExhibitContent withLanguage(LanguageTag changed) {
        return new ExhibitContent(title, subtitle, changed, summary, credits, theme, cover, sections, tongues);
    }

    public ExhibitContent withTongues(List<Tongue> changed) {
        return new ExhibitContent(title, subtitle, language, summary, credits, theme, cover, sections, changed);
    }

    public Optional<Tongue> tongue(LanguageTag tongue) {
        return tongues.stream()
                .filter(candidate -> candidate.language().equals(tongue))
                .findFirst();
    }

    /// The further languages that the public is offered.
    public List<Tongue> offered() {
        return tongues.stream().filter(Tongue::offered).toList();
    }

    /// With a further language; as it is where it has that already.
    public ExhibitContent withTongueAdded(LanguageTag added) {
        return added.equals(language) || tongue(added).isPresent()
                ? this
                : withTongues(Stream.concat(tongues.stream(), Stream.of(Tongue.of(added)))
                        .toList());
    }

    public ExhibitContent withoutTongue(LanguageTag gone) {
        return withTongues(Order.without(tongues, tongue -> tongue.language().equals(gone)));
    }

    /// With one of its further languages changed; as it is where it has no such.
    public ExhibitContent mapTongue(LanguageTag which, UnaryOperator<Tongue> change) {
        return withTongues(tongues.stream()
                .map(tongue -> tongue.language().equals(which) ? change.apply(tongue) : tongue)
                .toList());
    }

    /// With a text translated; a blank translation takes the one that is there away.
    ///
    /// @param original what was translated
    public ExhibitContent withTranslation(LanguageTag into, Place place, String original, String translation) {
        return mapTongue(into, tongue -> Bilingual.of(this, tongue).with(place, original, translation));
    }

    /// With every section changed.
    public ExhibitContent mapSections(UnaryOperator<Section> change) {
        return withSections(sections.stream().map(change).toList());
    }

    /// With every page changed.
    public ExhibitContent mapPages(UnaryOperator<Page> change) {
        return mapSections(section ->
                section.withPages(section.pages().stream().map(change).toList()));
    }

    /// With one page changed; as it is where there is no such page.
    public ExhibitContent mapPage(PageId id, UnaryOperator<Page> change) {
        return mapPages(page -> page.id().equals(id) ? change.apply(page) : page);
    }

    /// With one block changed; as it is where there is no such block. In which column it stands is a matter of its
    /// page.
    public ExhibitContent mapBlock(BlockId id, UnaryOperator<Block> change) {
        return mapPages(page -> page.withBlocks(page.blocks().stream()
                .map(block -> block.id().equals(id) ? Rows.placedAs(block, change.apply(block)) : block)
                .toList()));
    }

    /// The section in which a page is.
    public Optional<Section> sectionOf(PageId page) {
        return sections.stream()
                .filter(section -> section.pages().stream()
                        .anyMatch(candidate -> candidate.id().equals(page)))
                .findFirst();
    }

    /// A slug for a page of this title that no page has yet.
    public Slug freeSlug(String pageTitle) {
        return Slug.from(pageTitle, "page").unlessTaken(slug -> page(slug).isPresent());
    }

    public ExhibitContent withSectionAdded(Section section) {
        return withSections(Stream.concat(sections.stream(), Stream.of(section)).toList());
    }

    public ExhibitContent withSectionMoved(SectionId section, int places) {
        return withSections(Order.movedBy(sections, candidate -> candidate.id().equals(section), places));
    }

    public ExhibitContent withoutSection(SectionId section) {
        return withSections(Order.without(sections, candidate -> candidate.id().equals(section)));
    }

    /// With a page at the end of a section.
    public ExhibitContent withPageAdded(SectionId section, Page page) {
        return mapSections(candidate -> candidate.id().equals(section)
                ? candidate.withPages(Stream.concat(candidate.pages().stream(), Stream.of(page))
                        .toList())
                : candidate);
    }

    /// With a page moved in front of another page, or to the end of a section where `before` is null; as it is where
    /// there is no such section.
    public ExhibitContent withPageMoved(PageId moved, SectionId to, @Nullable PageId before) {
        if (moved.equals(before)
                || sections.stream().noneMatch(section -> section.id().equals(to))) {
            return this;
        }
        return page(moved)
                .map(page -> withoutPage(moved)
                        .mapSections(section -> section.id().equals(to)
                                ? section.withPages(Order.insertedBefore(
                                        section.pages(),
                                        page,
                                        candidate -> candidate.id().equals(before)))
                                : section))
                .orElse(this);
    }

    /// With a page one place up or down, over the border of its section where it stands at one.
    public ExhibitContent withPageShifted(PageId moved, boolean down) {
        var section = sectionOf(moved).orElse(null);
        if (section == null) {
            return this;
        }
        var index = Order.indexOf(section.pages(), page -> page.id().equals(moved));
        if (down ? index < section.pages().size() - 1 : index > 0) {
            var pages = Order.movedBy(section.pages(), page -> page.id().equals(moved), down ? 1 : -1);
            return mapSections(
                    candidate -> candidate.id().equals(section.id()) ? candidate.withPages(pages) : candidate);
        }
        var neighbour = sections.indexOf(section) + (down ? 1 : -1);
        if (neighbour < 0 || neighbour >= sections.size()) {
            return this;
        }
        var target = sections.get(neighbour);
        var first = target.pages().isEmpty() ? null : target.pages().getFirst().id();
        return withPageMoved(moved, target.id(), down ? first : null);
    }

    /// With a copy of a page right behind it, all under ids of their own.
    public ExhibitContent withPageDuplicated(PageId original, String copyTitle) {
        return mapSections(section -> section.withPages(section.pages().stream()
                .flatMap(page -> page.id().equals(original)
                        ? Stream.of(page, page.copy(freeSlug(copyTitle), copyTitle))
                        : Stream.of(page))
                .toList()));
    }

    /// With a copy of a section right behind it, all under ids of their own.
    public ExhibitContent withSectionDuplicated(SectionId original, String copyTitle) {
        var section = sections.stream()
                .filter(candidate -> candidate.id().equals(original))
                .findFirst();
        if (section.isEmpty()) {
            return this;
        }
        var copy = new Section(SectionId.create(), copyTitle, section.get().summary(), List.of());
        var changed = withSections(
                Order.insertedAfter(sections, copy, candidate -> candidate.id().equals(original)));
        for (var page : section.get().pages()) {
            changed = changed.withPageAdded(copy.id(), page.copy(changed.freeSlug(page.title()), page.title()));
        }
        return changed;
    }

    /// With another name for a block, and its translations under that name. What texts say of it stays as it is.
    ///
    /// @throws IllegalArgumentException when another block is called so
    public ExhibitContent withBlockCalled(BlockId from, BlockId to) {
        return mapBlock(from, block -> block.withId(to))
                .withTongues(tongues.stream()
                        .map(tongue -> tongue.withBlock(from, to))
                        .toList());
    }

    public ExhibitContent withoutBlocks(Set<BlockId> gone) {
        return mapPages(page -> page.withoutBlocks(gone));
    }

    public ExhibitContent withoutPage(PageId page) {
        return mapSections(section -> section.withPages(
                Order.without(section.pages(), candidate -> candidate.id().equals(page))));
    }

    /// With its documents called otherwise.
    public ExhibitContent withDocuments(UnaryOperator<DocumentId> renaming) {
        var renamed = mapPages(page -> page.withBlocks(page.blocks().stream()
                .map(block -> block.withDocuments(renaming))
                .toList()));
        return renamed.withCover(cover.withObjects(cover.objects().stream()
                .map(placed -> placed.document() == null
                        ? placed
                        : new Cover.Placed(renaming.apply(placed.document()), null, placed.alt()))
                .toList()));
    }

    private static void unique(String what, Stream<String> keys) {
        var seen = new HashSet<String>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("Two " + what + " are called \"" + key + "\"");
            }
        });
    }
}
