package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.Member;
import org.vitrine.exhibits.Standing;
import org.vitrine.studio.Person;

/// Who takes part in an exhibit and as what: added, changed and removed by whoever may, read by everybody else.
class MembersDialog extends Dialog {
    /// What is done about the people of an exhibit.
    interface Hand {
        void share(Account account, Standing standing);

        void remove(Account account);

        void handOver(Account from);
    }

    /// What whoever looks may do.
    record Rights(AccountId self, boolean mayShare, boolean mayHandOver) {}

    private final Hand hand;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();
    private final Div adding = new Div();
    private final ComboBox<Account> who = new ComboBox<>();
    private final Select<Standing> as = new Select<>();
    private final Map<AccountId, Select<Standing>> standings = new HashMap<>();
    private final Button close;

    MembersDialog(String exhibit, Hand hand) {
        this.hand = hand;
        setHeaderTitle(getTranslation("members.title", exhibit));
        setWidth("42rem");
        list.addClassName("person-list");
        list.getElement().setAttribute("aria-label", getTranslation("members.list"));
        nobody.setText(getTranslation("members.none"));
        nobody.addClassName("hint");
        who.setLabel(getTranslation("members.add.who"));
        who.setHelperText(getTranslation("members.add.who.help"));
        who.setItemLabelGenerator(this::nameOf);
        who.setManualValidation(true);
        who.addClassName("grow");
        as.setLabel(getTranslation("members.as"));
        as.setItemLabelGenerator(this::nameOf);
        var add = new Button(getTranslation("members.add"), _ -> add());
        adding.add(who, as, add);
        adding.addClassNames("row", "member-add");
        var content = new Div(new Paragraph(getTranslation("members.text")), list, nobody, adding);
        content.addClassNames("links-dialog__content", "members");
        add(content);
        close = new Button(getTranslation("builder.close"), _ -> close());
        getFooter().add(close);
    }

    void show(List<Member> members, List<Account> candidates, Rights rights) {
        list.removeAll();
        standings.clear();
        members.forEach(member -> list.add(row(member, rights)));
        nobody.setVisible(members.isEmpty());
        adding.setVisible(rights.mayShare());
        who.setItems(candidates.stream()
                .filter(candidate -> members.stream()
                        .noneMatch(member -> member.account().id().equals(candidate.id())))
                .toList());
        as.setItems(offered(rights));
        as.setValue(rights.mayHandOver() && members.isEmpty() ? Standing.OWNER : Standing.EDITOR);
    }

    /// Leads the keyboard on where what it was at is shown anew, or gone.
    void goOnAt(Account account) {
        var standing = standings.get(account.id());
        if (standing != null) {
            standing.focus();
        } else if (adding.isVisible()) {
            who.focus();
        } else {
            close.focus();
        }
    }

    private ListItem row(Member member, Rights rights) {
        var account = member.account();
        var isMe = account.id().equals(rights.self());
        var isSettled = member.standing() == Standing.OWNER && !rights.mayHandOver();
        var row = new ListItem(new Person(account.id(), account.displayName()), names(account, isMe));
        row.addClassName("person-row");
        if (!account.enabled()) {
            row.add(badge("people.disabled", "badge--error"));
        }
        var space = new Span();
        space.addClassName("grow");
        row.add(space);
        row.add(
                rights.mayShare() && !isSettled
                        ? standing(member, rights)
                        : badge(key(member.standing()), "badge--plain"));
        if (member.standing() == Standing.OWNER && rights.mayHandOver()) {
            row.add(button(
                    "members.hand-over",
                    getTranslation("members.hand-over.of", account.displayName()),
                    () -> hand.handOver(account)));
        }
        if (isMe) {
            row.add(button("members.leave", getTranslation("members.leave"), () -> hand.remove(account)));
        } else if (rights.mayShare() && !isSettled) {
            row.add(button(
                    "members.remove",
                    getTranslation("members.remove.of", account.displayName()),
                    () -> hand.remove(account)));
        }
        return row;
    }

    private Select<Standing> standing(Member member, Rights rights) {
        var select = new Select<Standing>();
        select.setItems(offered(rights));
        select.setItemLabelGenerator(this::nameOf);
        select.setValue(member.standing());
        select.setAriaLabel(getTranslation("members.as.of", member.account().displayName()));
        select.addClassName("member-standing");
        standings.put(member.account().id(), select);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                hand.share(member.account(), change.getValue());
            }
        });
        return select;
    }

    private static List<Standing> offered(Rights rights) {
        return rights.mayHandOver() ? List.of(Standing.values()) : List.of(Standing.EDITOR, Standing.REVIEWER);
    }

    private void add() {
        if (who.getValue() == null) {
            who.setInvalid(true);
            who.setErrorMessage(getTranslation("members.add.missing"));
        } else {
            who.setInvalid(false);
            hand.share(who.getValue(), as.getValue());
        }
        who.focus();
    }

    private Span names(Account account, boolean isMe) {
        var names = new Span();
        names.getElement()
                .appendChild(
                        new Element("b").setText(account.displayName()),
                        new Element("small")
                                .setText(
                                        isMe
                                                ? account.username() + " · " + getTranslation("people.you")
                                                : account.username()));
        return names;
    }

    private String nameOf(Account account) {
        return getTranslation("comments.mention.one", account.displayName(), account.username());
    }

    private String nameOf(Standing standing) {
        return getTranslation(key(standing));
    }

    private static String key(Standing standing) {
        return "members.standing." + standing.name();
    }

    private Component badge(String words, String look) {
        var badge = new Span(getTranslation(words));
        badge.addClassNames("badge", look);
        return badge;
    }

    private Button button(String words, String description, Runnable act) {
        var button = new Button(getTranslation(words), _ -> act.run());
        button.setAriaLabel(description);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
