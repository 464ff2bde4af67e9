package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.exhibits.review.Concern;
import org.vitrine.exhibits.review.Review;
import org.vitrine.exhibits.review.ReviewId;
import org.vitrine.exhibits.review.ThreadId;

/// Carries out what is done with comments and reviews.
class ReviewingHand implements CommentsPanel.Hand, ReviewSection.Hand {
    private final Builder builder;
    private final Talk talk;
    private final Map<AccountId, String> people = new HashMap<>();
    private final CommentsPanel comments;
    private final ReviewSection reviews;
    private List<CommentThread> threads = List.of();
    private Reviewed reviewed = new Reviewed(List.of(), -1);
    private Set<Said> known;

    /// What the section of reviews shows.
    private record Reviewed(List<Review> reviews, long revision) {}

    /// A comment by which somebody is named.
    private record Said(ThreadId thread, int number) {}

    ReviewingHand(Builder builder, Talk talk) {
        this.builder = builder;
        this.talk = talk;
        meet();
        reviews = new ReviewSection(talk.currentAccount().require().id(), people, talk.moments(), this);
        comments =
                new CommentsPanel(talk.comments().readers(builder.workbench().exhibit()), people, talk.moments(), this);
        known = naming().stream().map(ReviewingHand::said).collect(Collectors.toSet());
    }

    private void meet() {
        talk.accounts().list().forEach(account -> people.put(account.id(), account.displayName()));
    }

    /// What stands in the inspector's tab.
    Div pane() {
        return new Div(reviews, comments);
    }

    /// Reads what was said, by whomever.
    void read() {
        threads = talk.comments().list(builder.workbench().exhibit());
    }

    /// Whether what is shown is all that was said and asked.
    boolean isUpToDate() {
        return threads.equals(talk.comments().list(builder.workbench().exhibit()))
                && reviewed.reviews().equals(reviews());
    }

    /// What others have said since this was last asked, by which whoever looks is named.
    List<Concern> news() {
        var concerns = naming();
        var before = known;
        known = concerns.stream().map(ReviewingHand::said).collect(Collectors.toSet());
        return concerns.stream()
                .filter(concern -> !before.contains(said(concern)))
                .toList();
    }

    private List<Concern> naming() {
        var exhibit = builder.workbench().exhibit();
        return talk.comments().concerns().stream()
                .filter(concern -> concern.named() && concern.exhibit().equals(exhibit))
                .toList();
    }

    private static Said said(Concern concern) {
        return new Said(concern.thread(), concern.comment().number());
    }

    /// Who said something.
    String author(Comment comment) {
        return switch (comment.by()) {
            case Comment.Author.Member member ->
                people.getOrDefault(member.account(), builder.getTranslation("history.somebody"));
            case Comment.Author.Guest guest -> builder.getTranslation("comments.guest", guest.name());
        };
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
        // Somebody may have come into the house since.
        if (threads.stream()
                .flatMap(thread -> thread.comments().stream())
                .anyMatch(comment -> comment.by() instanceof Comment.Author.Member member
                        && !people.containsKey(member.account()))) {
            meet();
        }
        var selected = builder.workbench().selected().map(Block::id).orElse(null);
        comments.show(page == null ? List.of() : of(page), selected, this::name);
        var now = new Reviewed(reviews(), builder.workbench().draft().revision());
        if (!now.equals(reviewed)) {
            reviewed = now;
            reviews.show(now.reviews(), now.revision());
        }
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
