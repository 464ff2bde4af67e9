package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.Review;
import org.vitrine.exhibits.review.ReviewId;
import org.vitrine.studio.Moments;

/// Who was asked to look at the draft, and what they say.
class ReviewSection extends Section {
    /// What is done with reviews.
    interface Hand {
        boolean mayAsk();

        boolean mayMakeLinks();

        void ask();

        void links();

        void approve(ReviewId review, @Nullable String remarks);

        void giveBack(ReviewId review, String remarks);

        void cancel(ReviewId review);
    }

    private final AccountId self;
    private final Hand hand;
    private final Map<AccountId, String> people;
    private final Moments moments;
    private final Map<ReviewId, TextArea> remarks = new HashMap<>();

    ReviewSection(AccountId self, Map<AccountId, String> people, Moments moments, Hand hand) {
        this.self = self;
        this.hand = hand;
        this.people = people;
        this.moments = moments;
        addClassName("reviews");
    }

    /// @param revision the one that the draft has
    void show(List<Review> reviews, long revision) {
        removeAll();
        add(new H3(getTranslation("reviews.title")));
        var list = new UnorderedList();
        list.addClassName("reviews__list");
        reviews.forEach(review -> list.add(item(review, revision)));
        if (!reviews.isEmpty()) {
            add(list);
        }
        var acts = new Div();
        acts.addClassName("row");
        if (hand.mayAsk()) {
            acts.add(small("reviews.ask", hand::ask));
        }
        if (hand.mayMakeLinks()) {
            acts.add(small("links.open", hand::links));
        }
        add(acts);
    }

    private ListItem item(Review review, long revision) {
        var name = people.getOrDefault(review.reviewer(), getTranslation("history.somebody"));
        var who = new Span(name);
        who.addClassName("comment__who");
        var state = new Span(getTranslation("reviews.state." + review.state().name()));
        state.addClassNames("badge", look(review.state()));
        var item = new ListItem(new Div(who, state));
        var decided = review.decidedAt();
        var when = new Span(
                decided == null
                        ? getTranslation("reviews.asked", moments.ago(review.askedAt()))
                        : getTranslation(
                                revision > review.revision() ? "reviews.decided.changed" : "reviews.decided",
                                moments.ago(decided)));
        when.addClassName("hint");
        item.add(when);
        if (review.isOpen() && review.message() != null) {
            item.add(said(review.message()));
        }
        if (review.remarks() != null) {
            item.add(said(review.remarks()));
        }
        if (review.isOpen() && review.reviewer().equals(self)) {
            item.add(decision(review));
        } else if (review.isOpen() && hand.mayAsk()) {
            var cancel = small("reviews.cancel", () -> hand.cancel(review.id()));
            cancel.setAriaLabel(getTranslation("reviews.cancel.of", name));
            item.add(cancel);
        }
        return item;
    }

    private Div decision(Review review) {
        var remarks = remarks(review.id());
        var approve = small(
                "reviews.approve",
                () -> hand.approve(review.id(), remarks.getValue().isBlank() ? null : remarks.getValue()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var giveBack = small("reviews.return", () -> {
            if (remarks.getValue().isBlank()) {
                remarks.setInvalid(true);
                remarks.setErrorMessage(getTranslation("reviews.remarks.missing"));
                remarks.focus();
            } else {
                hand.giveBack(review.id(), remarks.getValue());
            }
        });
        var row = new Div(approve, giveBack);
        row.addClassName("row");
        return new Div(remarks, row);
    }

    /// The same field each time, so that what is being written stays when others are asked or answer.
    private TextArea remarks(ReviewId review) {
        return remarks.computeIfAbsent(review, _ -> {
            var field = new TextArea(getTranslation("reviews.remarks"));
            field.setMaxLength(Comment.LONGEST);
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.LAZY);
            return field;
        });
    }

    private static String look(Review.State state) {
        return switch (state) {
            case ASKED -> "badge--accent";
            case APPROVED -> "badge--ok";
            case RETURNED -> "badge--warn";
            case CANCELLED -> "badge--plain";
        };
    }

    private static Paragraph said(String words) {
        var said = new Paragraph(words);
        said.addClassName("comment__body");
        return said;
    }

    private Button small(String label, Runnable act) {
        var button = new Button(getTranslation(label), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
