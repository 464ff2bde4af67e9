package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.exhibits.Difference.Fate;
import org.vitrine.exhibits.Difference.OfPage;
import org.vitrine.exhibits.Difference.Words;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.library.Document;
import org.vitrine.publishing.EditionHistory.Changes;
import org.vitrine.publishing.pages.EditionsPage.Change;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.WordDiff;

/// What an edition has changed, for readers: a line for every page and document, and what it says otherwise word by
/// word.
final class ChangeWords {
    /// What readers read: not how a block is laid out, nor what it points at.
    private static final Set<String> READ = Set.of(
            "title",
            "subtitle",
            "summary",
            "lede",
            "heading",
            "markdown",
            "text",
            "quote",
            "attribution",
            "caption",
            "credit",
            "alt",
            "name",
            "also",
            "term",
            "meaning",
            "questions",
            "transcript",
            "label",
            "description",
            "fallback");

    /// So much of what stayed is left between two changes, to see where they are.
    private static final int AROUND = 60;

    private final Changes changes;
    private final Addresses addresses;
    private final Texts t;

    ChangeWords(Changes changes, Addresses addresses, Texts t) {
        this.changes = changes;
        this.addresses = addresses;
        this.t = t;
    }

    List<Change> all() {
        var difference = changes.content();
        var lines = new ArrayList<Change>();
        if (!difference.front().isEmpty()) {
            lines.add(new Change(
                    new Link(addresses.cover(), t.get("changes.cover")), "", said(difference.front().stream())));
        }
        difference
                .sections()
                .forEach(section -> lines.add(new Change(
                        new Link("", t.get("changes.section", Foreign.bare(section.title()))),
                        fates(section.fates()),
                        said(section.words().stream()))));
        difference.pages().forEach(page -> lines.add(page(page)));
        lines.addAll(documents(changes.added(), Fate.ADDED));
        lines.addAll(documents(changes.revised(), Fate.CHANGED));
        lines.addAll(documents(changes.removed(), Fate.REMOVED));
        return List.copyOf(lines);
    }

    private Change page(OfPage page) {
        var gone = page.fates().contains(Fate.REMOVED);
        var title = t.get("changes.page", Foreign.bare(page.title()));
        var isOther = !page.fates().contains(Fate.ADDED) && !gone;
        return new Change(
                new Link(gone ? "" : address(page.id()), title),
                isOther ? counts(page) : fates(page.fates()),
                isOther
                        ? said(Stream.concat(
                                page.words().stream(), page.blocks().stream().flatMap(block -> block.words().stream())))
                        : List.of());
    }

    private String address(PageId id) {
        return changes.shown()
                .content()
                .page(id)
                .map(Page::slug)
                .map(addresses::page)
                .orElse("");
    }

    private String counts(OfPage page) {
        var parts = new ArrayList<String>();
        if (page.fates().contains(Fate.MOVED)) {
            parts.add(fate(Fate.MOVED));
        }
        for (var fate : Fate.values()) {
            var count = page.blocks().stream()
                    .filter(block -> block.fates().contains(fate))
                    .count();
            if (count > 0) {
                parts.add(t.get("changes.parts." + fate.name().toLowerCase(Locale.ROOT), count));
            }
        }
        return String.join(", ", parts);
    }

    private List<Change> documents(List<Document> documents, Fate fate) {
        return documents.stream()
                .map(document -> new Change(
                        new Link(
                                fate == Fate.REMOVED ? "" : addresses.document(document.id()),
                                t.get("changes.document", document.title())),
                        fate(fate),
                        List.of()))
                .toList();
    }

    private String fates(Set<Fate> fates) {
        return fates.stream().map(this::fate).collect(Collectors.joining(", "));
    }

    private String fate(Fate fate) {
        return t.get("changes." + fate.name().toLowerCase(Locale.ROOT));
    }

    private List<SafeHtml> said(Stream<Words> words) {
        return words.filter(changed -> READ.contains(changed.name()))
                .map(changed -> compared(plain(changed, changed.before()), plain(changed, changed.after())))
                .toList();
    }

    private static String plain(Words words, String text) {
        return words.name().equals("markdown") || words.name().equals("summary")
                ? Markdown.plain(text)
                : Foreign.bare(text);
    }

    private SafeHtml compared(String before, String after) {
        var pieces = WordDiff.of(before, after).pieces();
        var html = new StringBuilder();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            switch (piece.kind()) {
                case SAME ->
                    html.append(SafeHtml.ofText(shortened(piece.text(), at == 0, at == pieces.size() - 1))
                            .html());
                case REMOVED -> mark(html, "del", t.get("changes.del"), piece.text());
                case ADDED -> mark(html, "ins", t.get("changes.ins"), piece.text());
            }
        }
        return new SafeHtml(html.toString());
    }

    private static void mark(StringBuilder html, String tag, String said, String text) {
        html.append("<%1$s><span class=\"visually-hidden\">%2$s </span>%3$s</%1$s>"
                .formatted(
                        tag, SafeHtml.ofText(said).html(), SafeHtml.ofText(text).html()));
    }

    /// Of a text that stayed, what stands next to the changes.
    private static String shortened(String text, boolean isFirst, boolean isLast) {
        if (text.length() <= (isFirst || isLast ? AROUND : 2 * AROUND) + 20) {
            return text;
        }
        var start = isFirst ? "" : text.substring(0, text.lastIndexOf(' ', AROUND) + 1);
        var end = isLast ? "" : text.substring(text.indexOf(' ', text.length() - AROUND) + 1);
        return start + "… " + end;
    }
}
