package org.vitrine.publishing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.text.Collator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// What all that is written on one page has in common: whose page it is, in which language it is read, and what stood
/// before.
final class Setting {
    private static final int PAGE_TITLE = 1;

    private final TemplateEngine templates;
    private final Illustrations illustrations;
    private final Enclosures enclosures;
    private final Exhibition exhibition;
    private final Page page;
    private final Reader reader;
    private final String house;
    private final Embeds embeds;
    private final Texts t;
    private final DocumentWords words;
    private final Markdown markdown;
    private int lastHeading = PAGE_TITLE;

    Setting(
            TemplateEngine templates,
            Illustrations illustrations,
            Enclosures enclosures,
            Exhibition exhibition,
            Page page,
            Reader reader,
            String house,
            Embeds embeds) {
        this.templates = templates;
        this.illustrations = illustrations;
        this.enclosures = enclosures;
        this.exhibition = exhibition;
        this.page = page;
        this.reader = reader;
        this.house = house;
        this.embeds = embeds;
        this.t = new Texts(reader.locale());
        this.words = new DocumentWords(t);
        this.markdown = markdown(exhibition, reader, page);
    }

    /// @param page on which the texts stand; null where they are on none of the exhibit's
    static Markdown markdown(Exhibition exhibition, Reader reader, @Nullable Page page) {
        var t = new Texts(reader.locale());
        return new Markdown(
                new Markdown.Words(
                        t.get("note"),
                        t.get("note.close"),
                        foreign(exhibition, reader)
                                .map(_ -> new LanguageTag(t.language()))
                                .orElse(null)),
                WrittenAddresses.links(exhibition, reader.addresses(), page));
    }

    Exhibition exhibition() {
        return exhibition;
    }

    Page page() {
        return page;
    }

    Reader reader() {
        return reader;
    }

    Addresses addresses() {
        return reader.addresses();
    }

    Illustrations illustrations() {
        return illustrations;
    }

    Enclosures enclosures() {
        return enclosures;
    }

    Texts t() {
        return t;
    }

    DocumentWords words() {
        return words;
    }

    Markdown markdown() {
        return markdown;
    }

    /// How documents and pages of this exhibit are cited.
    Quoting quoting() {
        return new Quoting(exhibition, reader, house);
    }

    Embeds embeds() {
        return embeds;
    }

    /// How the reader's language sorts.
    Collator collator() {
        return Collator.getInstance(reader.locale());
    }

    boolean isPreview() {
        return exhibition.status() instanceof Exhibition.Status.Preview;
    }

    /// The blocks of the page that everybody may see.
    List<Block> shown() {
        return page.blocks().stream().filter(Exhibition::isForEveryone).toList();
    }

    Optional<Document> document(@Nullable DocumentId id) {
        return id == null ? Optional.empty() : exhibition.document(id);
    }

    Link link(Document document) {
        return new Link(addresses().document(document.id()), document.title());
    }

    List<Link> links(List<DocumentId> documents) {
        return documents.stream()
                .flatMap(id -> document(id).stream())
                .map(this::link)
                .toList();
    }

    int lastHeading() {
        return lastHeading;
    }

    /// A heading of this depth is being written: what follows is below it.
    Blocks.Heading heading(int depth, String text) {
        lastHeading = PAGE_TITLE + depth;
        return new Blocks.Heading(lastHeading, text);
    }

    Blocks.Shell shell(Block block) {
        var layout = block.layout();
        var heading = blankToNull(layout.heading());
        var language = Objects.requireNonNullElse(
                layout.language(), exhibition.content().language());
        var foreign = !language.locale().getLanguage().equals(t.locale().getLanguage());
        return new Blocks.Shell(
                t,
                block.id().value(),
                width(layout) + (layout.print() ? "" : " no-print"),
                heading == null ? null : new Blocks.Heading(lastHeading + 1, heading),
                foreign ? language.value() : null,
                foreign ? language.direction() : null,
                exhibition.caseNumber(block));
    }

    /// The label under a thing that is a document's.
    ///
    /// @param locator which part of it is shown
    /// @param credit what the curator says instead of what is composed
    Blocks.Label label(
            Blocks.Shell shell, Document document, String locator, @Nullable String caption, @Nullable String credit) {
        return new Blocks.Label(
                shell,
                document.title(),
                locator,
                blankToNull(caption),
                new Link(addresses().document(document.id()), t.get("excerpt.whole")),
                blankToNull(credit) == null ? words.sources(document) : List.of(),
                blankToNull(credit),
                document.description().notice());
    }

    /// Says to those who look at a draft why there is nothing to see; readers see nothing.
    SafeHtml missing(Block block, String reason) {
        return isPreview()
                ? render("block/missing.jte", new Blocks.MissingBlock(shell(block), t.get(reason)))
                : SafeHtml.EMPTY;
    }

    SafeHtml render(String template, Object block) {
        var output = new StringOutput();
        templates.render(template, block, output);
        return new SafeHtml(output.toString().strip());
    }

    /// The language of what the exhibit says where it is not that of the page, for `lang`.
    static Optional<LanguageTag> foreign(Exhibition exhibition, Reader reader) {
        return Optional.of(exhibition.content().language())
                .filter(language ->
                        !language.locale().getLanguage().equals(reader.locale().getLanguage()));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static String width(Layout layout) {
        return switch (layout.width()) {
            case COLUMN -> "";
            case WIDE -> " wide";
            case FULL -> " full";
        };
    }
}
