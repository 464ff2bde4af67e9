package org.vitrine.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.vitrine.exhibits.content.Page;
import org.vitrine.publishing.pages.ReviewPanel;
import org.vitrine.publishing.pages.Texts;

/// Puts into words what guests find under a page of a draft.
final class ReviewPanels {
    private static final int LONGEST_LABEL = 70;

    private ReviewPanels() {}

    /// @param page nothing where the cover or a document is shown, which nobody comments on
    static ReviewPanel panel(Optional<Page> page, List<BlockHtml> blocks, Reviewing reviewing, Reader reader) {
        var t = new Texts(reader.locale());
        var places = blocks.stream()
                .map(ReviewPanels::place)
                .filter(place -> !place.words().isBlank())
                .toList();
        var outcome = reviewing.outcome();
        return new ReviewPanel(
                t,
                moment(reviewing.until(), t.locale()),
                page.filter(_ -> reviewing.mayComment())
                        .map(shown -> reader.addresses().page(shown.slug()))
                        .orElse(null),
                places,
                reviewing.said().stream().map(said -> said(said, places, t)).toList(),
                reviewing.typed().name(),
                reviewing.typed().block(),
                reviewing.typed().body(),
                outcome == null
                        ? null
                        : switch (outcome) {
                            case SAID -> t.get("review.said");
                            case REFUSED -> t.get("review.refused");
                            case TOO_MANY -> t.get("review.too-many");
                        },
                outcome != null && outcome != Reviewing.Outcome.SAID);
    }

    private static ReviewPanel.Place place(BlockHtml block) {
        var words = Jsoup.parse(block.html()).text();
        var number = block.caseNumber() == null ? "" : block.caseNumber() + " ";
        return new ReviewPanel.Place(
                block.id().value(),
                number
                        + (words.codePointCount(0, words.length()) <= LONGEST_LABEL
                                ? words
                                : words.substring(0, words.offsetByCodePoints(0, LONGEST_LABEL)) + "…"));
    }

    private static ReviewPanel.Said said(Reviewing.Said said, List<ReviewPanel.Place> places, Texts t) {
        return new ReviewPanel.Said(
                said.guest(),
                moment(said.at(), t.locale()),
                places.stream()
                        .filter(place -> said.block() != null
                                && place.block().equals(said.block().value()))
                        .findFirst()
                        .map(ReviewPanel.Place::words)
                        .orElseGet(() -> t.get("review.about.page")),
                said.body());
    }

    private static String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
