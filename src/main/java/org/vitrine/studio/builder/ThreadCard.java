package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Person;
import org.vitrine.studio.Shortcut;

/// One thread beside the page. It stays the same component while others talk, so that an answer that is being written
/// is neither lost nor loses the keyboard.
class ThreadCard extends Article {
    private static final int LONGEST_NAME = 60;

    private final CommentsPanel.Hand hand;
    private final Map<AccountId, String> people;
    private final Moments moments;
    private final H3 head = new H3();
    private final Div comments = new Div();
    private final Paragraph meanwhile = new Paragraph();
    private final TextArea answer = new TextArea();
    private final Button reply;
    private final Button settle;
    private final Button reopen;
    private final Map<Comment, Span> said = new LinkedHashMap<>();
    private CommentThread thread;
    private @Nullable String about;

    ThreadCard(CommentThread thread, Map<AccountId, String> people, Moments moments, CommentsPanel.Hand hand) {
        this.thread = thread;
        this.people = people;
        this.moments = moments;
        this.hand = hand;
        addClassName("thread");
        comments.addClassName("thread__comments");
        var name = shortened(thread.comments().getFirst().body());
        meanwhile.setText(getTranslation("comments.resolved.meanwhile"));
        meanwhile.addClassName("hint");
        answer.setAriaLabel(getTranslation("comments.reply.to", name));
        answer.setPlaceholder(getTranslation("comments.reply"));
        answer.setMaxLength(Comment.LONGEST);
        answer.setWidthFull();
        answer.setMinRows(1);
        // With the first key, not after a pause: others may settle the thread meanwhile, and it would go with the
        // answer.
        answer.setValueChangeMode(ValueChangeMode.EAGER);
        reply = small("comments.reply.send", this::reply);
        Shortcut.COMMENT_SEND.click(reply, answer);
        settle = small("comments.resolve", () -> hand.resolve(this.thread));
        settle.setIcon(Glyph.CHECK.draw());
        settle.setAriaLabel(getTranslation("comments.resolve.of", name));
        reopen = small("comments.reopen", () -> hand.reopen(this.thread));
        reopen.setAriaLabel(getTranslation("comments.reopen.of", name));
        var row = new Div(reply, settle, reopen);
        row.addClassName("row");
        add(head, comments, meanwhile, answer, row);
    }

    /// @param block what the thread is about, or null where it is about the page
    void show(CommentThread state, @Nullable String block) {
        thread = state;
        showHead(block);
        setClassName("thread--resolved", state.isResolved());
        // What was said stays, and more comes behind it.
        state.comments().stream().skip(said.size()).forEach(this::add);
        said.forEach((comment, when) -> when.setText(moments.ago(comment.at())));
        meanwhile.setVisible(state.isResolved() && isBeingAnswered());
        answer.setVisible(!state.isResolved() || isBeingAnswered());
        reply.setVisible(answer.isVisible());
        settle.setVisible(!state.isResolved());
        reopen.setVisible(state.isResolved());
    }

    boolean isBeingAnswered() {
        return !answer.getValue().isBlank();
    }

    private void showHead(@Nullable String block) {
        if (head.getElement().getChildCount() > 0 && Objects.equals(about, block)) {
            return;
        }
        about = block;
        head.removeAll();
        var on = thread.block();
        if (block == null || on == null) {
            head.add(new Span(getTranslation("comments.page")));
        } else {
            var go = new Button(block, _ -> hand.go(on));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            head.add(go);
        }
    }

    private void add(Comment comment) {
        var name = switch (comment.by()) {
            case Comment.Author.Member member ->
                people.getOrDefault(member.account(), getTranslation("history.somebody"));
            case Comment.Author.Guest guest -> getTranslation("comments.guest", guest.name());
        };
        var who = new Span(name);
        who.addClassName("comment__who");
        var when = new Span();
        when.addClassName("hint");
        var body = new Paragraph(comment.body());
        body.addClassName("comment__body");
        var words = new Div(new Div(who, when), body);
        words.addClassName("comment__said");
        var row = new Div(
                comment.by() instanceof Comment.Author.Member member
                        ? new Person(member.account(), name)
                        : Person.house(name),
                words);
        row.addClassName("comment");
        comments.add(row);
        said.put(comment, when);
    }

    private void reply() {
        if (!isBeingAnswered()) {
            answer.setInvalid(true);
            answer.setErrorMessage(getTranslation("comments.empty"));
            answer.focus();
            return;
        }
        hand.reply(thread, answer.getValue());
        answer.clear();
    }

    private Button small(String label, Runnable act) {
        var button = new Button(getTranslation(label), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME - 1) + "…";
    }
}
