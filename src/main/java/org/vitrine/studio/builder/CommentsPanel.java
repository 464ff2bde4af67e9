package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.exhibits.review.ThreadId;
import org.vitrine.studio.Moments;
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
    private final Paragraph none = new Paragraph();
    private final Map<ThreadId, ThreadCard> cards = new HashMap<>();
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
        none.setText(getTranslation("comments.none"));
        none.addClassName("hint");
        add(words, row, resolved, list, none);
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
        var cards = threads.stream()
                .filter(thread -> !thread.isResolved() || resolved.getValue() || isBeingAnswered(thread))
                .sorted(Comparator.comparing((CommentThread thread) -> about == null || !about.equals(thread.block())))
                .map(this::card)
                .toList();
        arrange(cards);
        none.setVisible(cards.isEmpty());
    }

    private boolean isBeingAnswered(CommentThread thread) {
        return Optional.ofNullable(cards.get(thread.id()))
                .filter(ThreadCard::isBeingAnswered)
                .isPresent();
    }

    private ThreadCard card(CommentThread thread) {
        var card = cards.computeIfAbsent(thread.id(), _ -> new ThreadCard(thread, people, moments, hand));
        card.show(thread, thread.block() == null ? null : names.apply(thread.block()));
        return card;
    }

    /// Leaves alone what stands where it belongs: the keyboard may be there.
    private void arrange(List<ThreadCard> wanted) {
        list.getChildren().filter(card -> !wanted.contains(card)).toList().forEach(list::remove);
        for (var i = 0; i < wanted.size(); i++) {
            if (i >= list.getComponentCount() || list.getComponentAt(i) != wanted.get(i)) {
                list.addComponentAtIndex(i, wanted.get(i));
            }
        }
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
        if (words.getValue().isBlank()) {
            words.setInvalid(true);
            words.setErrorMessage(getTranslation("comments.empty"));
            words.focus();
        } else {
            hand.begin(about, words.getValue());
            words.clear();
        }
    }
}
