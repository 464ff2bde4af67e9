package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.Concern;
import org.vitrine.exhibits.review.Review;
import org.vitrine.publishing.PlannedEdition;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Moments;

/// What waits for whoever is signed in, each a way to its place.
final class ForYou extends UnorderedList {
    private static final int LONGEST_QUOTE = 80;

    private final Map<AccountId, String> people;
    private final Map<ExhibitId, String> titles;
    private final Moments moments;

    /// @param note takes note of what failed
    ForYou(
            List<PlannedEdition> failed,
            Consumer<ExhibitId> note,
            List<Review> reviews,
            List<Concern> concerns,
            Map<AccountId, String> people,
            Map<ExhibitId, String> titles,
            Moments moments) {
        this.people = people;
        this.titles = titles;
        this.moments = moments;
        addClassName("todo");
        failed.forEach(planned -> add(failure(planned, note)));
        reviews.forEach(review -> add(item(
                Glyph.EYE,
                "exhibits/" + review.exhibit() + "?comments",
                getTranslation("home.you.review", title(review.exhibit())),
                getTranslation("home.you.asked", name(review.askedBy()), moments.ago(review.askedAt())))));
        concerns.forEach(concern -> add(item(
                Glyph.COMMENT,
                address(concern),
                getTranslation(concern.named() ? "home.you.named" : "home.you.answered", author(concern.comment())),
                getTranslation(
                        "home.you.said",
                        shortened(concern.comment().body()),
                        title(concern.exhibit()),
                        moments.ago(concern.comment().at())))));
    }

    private ListItem failure(PlannedEdition planned, Consumer<ExhibitId> note) {
        var trouble = planned.trouble() == null ? PlannedEdition.Trouble.UNEXPECTED : planned.trouble();
        var item = item(
                Glyph.WARNING,
                "exhibits/" + planned.exhibit(),
                getTranslation("home.you.failed", title(planned.exhibit())),
                getTranslation("home.you.failed." + trouble.name(), moments.exactly(planned.dueAt())));
        item.addClassName("todo__urgent");
        var noted = new Button(getTranslation("home.you.noted"), _ -> {
            note.accept(planned.exhibit());
            remove(item);
        });
        noted.addThemeVariants(ButtonVariant.SMALL);
        noted.setAriaLabel(getTranslation("home.you.noted.of", title(planned.exhibit())));
        item.add(noted);
        return item;
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    static ListItem item(Glyph glyph, String address, String words, String more) {
        var text = new Span();
        Component link = new Anchor(address, words);
        text.getElement().appendChild(link.getElement(), new Element("small").setText(more));
        return new ListItem(glyph.draw(), text);
    }

    private static String address(Concern concern) {
        var page = "exhibits/" + concern.exhibit() + "/" + concern.page();
        return concern.block() == null ? page + "?comments" : page + "?block=" + concern.block() + "&comments";
    }

    private String author(Comment comment) {
        return switch (comment.by()) {
            case Comment.Author.Member member -> name(member.account());
            case Comment.Author.Guest guest -> getTranslation("comments.guest", guest.name());
        };
    }

    private String name(@Nullable AccountId account) {
        return account == null
                ? getTranslation("home.feed.house")
                : people.getOrDefault(account, getTranslation("home.feed.somebody"));
    }

    private String title(ExhibitId exhibit) {
        return titles.getOrDefault(exhibit, getTranslation("exhibits.untitled"));
    }

    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1))
                                .strip() + "…";
    }
}
