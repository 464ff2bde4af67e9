package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Person;
import org.vitrine.studio.Shortcut;

/// What was said about the page that is open, beside it: threads with answers, and a field to say more.
class CommentsPanel extends Div {
    /// What is done with comments.
    interface Hand {
        void begin(@Nullable BlockId block, String body);

        void reply(CommentThread thread, String body);

        void resolve(CommentThread thread);

        void reopen(CommentThread thread);

        void go(BlockId block);
    }

    private final Hand hand;
    private final Moments moments;
    private final Map<AccountId, String> people;
    private final TextArea words = new TextArea();
    private final Checkbox resolved = new Checkbox();
    private final Div list = new Div();
    private List<CommentThread> threads = List.of();
    private @Nullable BlockId about;
    private Function<BlockId, String> names = BlockId::value;

    CommentsPanel(List<Account> readers, Map<AccountId, String> people, Moments moments, Hand hand) {
        this.hand = hand;
        this.moments = moments;
        this.people = people;
        addClassNames("inspector__form", "comments");
        words.setMaxLength(Comment.LONGEST);
        words.setWidthFull();
        words.setHelperText(getTranslation("comments.hint"));
        var send = new Button(getTranslation("comments.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Shortcut.COMMENT_SEND.click(send, words);
        var row = new Div(mention(readers, words), send);
        row.addClassName("row");
        resolved.setLabel(getTranslation("comments.resolved.show"));
        resolved.addValueChangeListener(_ -> refresh());
        add(words, row, resolved, list);
        list.addClassName("comments__list");
    }

    /// @param page the threads of the page that is open
    /// @param selected the block that is selected, whose threads come first
    void show(List<CommentThread> page, @Nullable BlockId selected, Function<BlockId, String> blockNames) {
        threads = page;
        about = selected;
        names = blockNames;
        refresh();
    }

    void focusWords() {
        words.focus();
    }

    private void refresh() {
        words.setLabel(
                about == null
                        ? getTranslation("comments.about-page")
                        : getTranslation("comments.about-block", names.apply(about)));
        resolved.setVisible(threads.stream().anyMatch(CommentThread::isResolved));
        list.removeAll();
        threads.stream()
                .filter(thread -> !thread.isResolved() || resolved.getValue())
                .sorted(Comparator.comparing((CommentThread thread) -> about == null || !about.equals(thread.block())))
                .forEach(thread -> list.add(thread(thread)));
        if (list.getComponentCount() == 0) {
            var none = new Paragraph(getTranslation("comments.none"));
            none.addClassName("hint");
            list.add(none);
        }
    }

    private Article thread(CommentThread thread) {
        var article = new Article();
        article.addClassName("thread");
        article.setClassName("thread--resolved", thread.isResolved());
        article.add(head(thread));
        thread.comments().forEach(comment -> article.add(comment(comment)));
        if (thread.isResolved()) {
            article.add(small("comments.reopen", () -> hand.reopen(thread)));
            return article;
        }
        var answer = new TextArea();
        answer.setAriaLabel(getTranslation("comments.reply.to", said(thread)));
        answer.setPlaceholder(getTranslation("comments.reply"));
        answer.setMaxLength(Comment.LONGEST);
        answer.setWidthFull();
        answer.setMinRows(1);
        var reply = small("comments.reply.send", () -> ifSaid(answer, body -> hand.reply(thread, body)));
        Shortcut.COMMENT_SEND.click(reply, answer);
        var settle = small("comments.resolve", () -> hand.resolve(thread));
        settle.setIcon(Glyph.CHECK.draw());
        settle.setAriaLabel(getTranslation("comments.resolve.of", said(thread)));
        var row = new Div(reply, settle);
        row.addClassName("row");
        article.add(answer, row);
        return article;
    }

    private Component head(CommentThread thread) {
        var block = thread.block();
        if (block == null) {
            return new H3(getTranslation("comments.page"));
        }
        var go = new Button(names.apply(block), _ -> hand.go(block));
        go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new H3(go);
    }

    private Div comment(Comment comment) {
        var name = switch (comment.by()) {
            case Comment.Author.Member member ->
                people.getOrDefault(member.account(), getTranslation("history.somebody"));
            case Comment.Author.Guest guest -> getTranslation("comments.guest", guest.name());
        };
        var who = new Span(name);
        who.addClassName("comment__who");
        var when = new Span(moments.ago(comment.at()));
        when.addClassName("hint");
        var body = new Paragraph(comment.body());
        body.addClassName("comment__body");
        var said = new Div(new Div(who, when), body);
        said.addClassName("comment__said");
        var row = new Div(
                comment.by() instanceof Comment.Author.Member member
                        ? new Person(member.account(), name)
                        : Person.house(name),
                said);
        row.addClassName("comment");
        return row;
    }

    private ComboBox<Account> mention(List<Account> readers, TextArea field) {
        var box = new ComboBox<Account>();
        box.setPlaceholder(getTranslation("comments.mention"));
        box.setAriaLabel(getTranslation("comments.mention.label"));
        box.setItems(readers);
        box.setItemLabelGenerator(
                account -> getTranslation("comments.mention.one", account.displayName(), account.username()));
        box.addClassName("comments__mention");
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var before = field.getValue();
                field.setValue(before + (before.isEmpty() || before.endsWith(" ") ? "" : " ") + "@"
                        + change.getValue().username() + " ");
                box.clear();
                field.focus();
            }
        });
        return box;
    }

    private void send() {
        ifSaid(words, body -> {
            words.clear();
            hand.begin(about, body);
        });
    }

    private void ifSaid(TextArea field, Consumer<String> act) {
        if (field.getValue().isBlank()) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("comments.empty"));
            field.focus();
        } else {
            act.accept(field.getValue());
        }
    }

    private Button small(String label, Runnable act) {
        var button = new Button(getTranslation(label), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static String said(CommentThread thread) {
        var body = thread.comments().getFirst().body();
        return body.length() <= 60 ? body : body.substring(0, 59) + "…";
    }
}
