package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.exhibits.review.Review;
import org.vitrine.exhibits.review.ReviewId;

/// Carries out what is done with comments and reviews.
class ReviewingHand implements CommentsPanel.Hand, ReviewSection.Hand {
    private final Builder builder;
    private final Talk talk;
    private final Map<AccountId, String> people;
    private final CommentsPanel comments;
    private final Div reviews = new Div();
    private List<CommentThread> threads = List.of();

    ReviewingHand(Builder builder, Talk talk) {
        this.builder = builder;
        this.talk = talk;
        people = talk.accounts().list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        comments =
                new CommentsPanel(talk.comments().readers(builder.workbench().exhibit()), people, talk.moments(), this);
    }

    /// What stands in the inspector's tab.
    Div pane() {
        return new Div(reviews, comments);
    }

    /// Reads what was said, by whomever.
    void read() {
        threads = talk.comments().list(builder.workbench().exhibit());
    }

    /// How many open threads a block of the page has.
    int count(BlockId block) {
        return (int) threads.stream()
                .filter(thread -> !thread.isResolved() && block.equals(thread.block()))
                .count();
    }

    /// How many open threads there are on a page, those of blocks that are gone too.
    int count(Page page) {
        return (int) of(page).stream().filter(thread -> !thread.isResolved()).count();
    }

    List<Review> reviews() {
        return talk.reviews().list(builder.workbench().exhibit());
    }

    void show(@Nullable Page page) {
        var selected = builder.workbench().selected().map(Block::id).orElse(null);
        comments.show(page == null ? List.of() : of(page), selected, this::name);
        reviews.removeAll();
        reviews.add(new ReviewSection(
                reviews(),
                talk.currentAccount().require().id(),
                builder.workbench().draft().revision(),
                people,
                talk.moments(),
                this));
    }

    /// Whoever looks at the page's comments has seen them.
    void see(@Nullable Page page) {
        if (page != null) {
            talk.comments().see(of(page).stream().map(CommentThread::id).toList());
        }
    }

    void focus() {
        comments.focusWords();
    }

    @Override
    public void begin(@Nullable BlockId block, String body) {
        builder.workbench().page().ifPresent(page -> {
            talk.comments().begin(builder.workbench().exhibit(), page.id(), block, body);
            done("comments.said");
        });
    }

    @Override
    public void reply(CommentThread thread, String body) {
        talk.comments().reply(thread.exhibit(), thread.id(), body);
        done("comments.said");
    }

    @Override
    public void resolve(CommentThread thread) {
        talk.comments().resolve(thread.exhibit(), thread.id());
        done("comments.resolved");
    }

    @Override
    public void reopen(CommentThread thread) {
        talk.comments().reopen(thread.exhibit(), thread.id());
        done("comments.reopened");
    }

    @Override
    public void go(BlockId block) {
        builder.select(block);
        builder.canvas().focusBlock(block);
    }

    @Override
    public boolean mayAsk() {
        return builder.mayEdit();
    }

    @Override
    public boolean mayMakeLinks() {
        return builder.mayPublish();
    }

    @Override
    public void ask() {
        var exhibit = builder.workbench().exhibit();
        new AskReviewDialog(talk.reviews().reviewers(exhibit), (reviewer, message) -> {
                    talk.reviews().ask(exhibit, reviewer, message);
                    done("reviews.asked.done");
                })
                .open();
    }

    @Override
    public void links() {
        new ReviewLinksDialog(
                        talk.links(),
                        builder.workbench().exhibit(),
                        talk.moments(),
                        builder.house().clock())
                .open();
    }

    @Override
    public void approve(ReviewId review, @Nullable String remarks) {
        talk.reviews().approve(review, builder.workbench().draft().revision(), remarks);
        done("reviews.approved");
    }

    @Override
    public void giveBack(ReviewId review, String remarks) {
        talk.reviews().giveBack(review, builder.workbench().draft().revision(), remarks);
        done("reviews.returned");
    }

    @Override
    public void cancel(ReviewId review) {
        talk.reviews().cancel(review);
        done("reviews.cancelled");
    }

    private void done(String words) {
        builder.say(builder.getTranslation(words));
        builder.refreshComments();
    }

    /// The page's threads, and those of blocks that have come here from elsewhere.
    private List<CommentThread> of(Page page) {
        return threads.stream()
                .filter(thread -> {
                    var block = thread.block();
                    return block == null
                                    || builder.workbench()
                                            .content()
                                            .block(block)
                                            .isEmpty()
                            ? thread.page().equals(page.id())
                            : page.block(block).isPresent();
                })
                .toList();
    }

    private String name(BlockId id) {
        return builder.workbench()
                .content()
                .block(id)
                .map(block -> {
                    var kind = builder.getTranslation(
                            "builder.block." + BlockKind.of(block).type());
                    var number = builder.exhibition().caseNumber(block);
                    return number == null ? kind : number + " " + kind;
                })
                .orElseGet(() -> builder.getTranslation("comments.block-gone"));
    }
}
