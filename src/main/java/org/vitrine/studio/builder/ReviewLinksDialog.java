package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.review.ReviewLink;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.studio.Moments;
import org.vitrine.studio.StudioScript;

/// Links with which people without an account read the draft: made here, shown once, taken back.
class ReviewLinksDialog extends Dialog {
    private static final String SHOW = """
            this.value = window.location.origin + $0;
            this.focus();
            """;
    private static final String COPY = """
            const input = $0.querySelector("input");
            input.focus();
            input.select();
            return window.isSecureContext && navigator.clipboard
                ? navigator.clipboard.writeText(input.value).then(() => true, () => false)
                : document.execCommand("copy");
            """;

    private final ReviewLinks links;
    private final ExhibitId exhibit;
    private final Moments moments;
    private final Clock clock;
    private final Div made = new Div();
    private final Div list = new Div();
    private final TextField label = new TextField();
    private final Select<Duration> holds = new Select<>();
    private final Checkbox mayComment = new Checkbox();

    ReviewLinksDialog(ReviewLinks links, ExhibitId exhibit, Moments moments, Clock clock) {
        this.links = links;
        this.exhibit = exhibit;
        this.moments = moments;
        this.clock = clock;
        setHeaderTitle(getTranslation("links.title"));
        setWidth("36rem");
        addClassName("links-dialog");
        label.setLabel(getTranslation("links.label"));
        label.setMaxLength(200);
        label.setWidthFull();
        holds.setLabel(getTranslation("links.holds"));
        holds.setItems(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), ReviewLinks.LONGEST);
        holds.setItemLabelGenerator(days -> getTranslation("links.days", days.toDays()));
        holds.setValue(Duration.ofDays(7));
        mayComment.setLabel(getTranslation("links.may-comment"));
        var fields = new Div(label, holds, mayComment);
        fields.addClassName("fields");
        var make = new Button(getTranslation("links.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        made.getElement().setAttribute("aria-live", "polite");
        var content = new Div(new Paragraph(getTranslation("links.text")), fields, make, made, list);
        content.addClassName("links-dialog__content");
        add(content);
        getFooter().add(new Button(getTranslation("builder.close"), _ -> close()));
        show();
    }

    private void make() {
        if (label.getValue().isBlank()) {
            label.setInvalid(true);
            label.setErrorMessage(getTranslation("links.label.missing"));
            label.focus();
            return;
        }
        var link = links.make(exhibit, label.getValue(), mayComment.getValue(), holds.getValue());
        label.clear();
        var address = new TextField(getTranslation("links.address"));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        address.setHelperText(getTranslation("links.once"));
        address.addClassName("grow");
        address.getElement().executeJs(SHOW, StudioScript.contextPath() + "/review/" + link.token());
        var copy = new Button(getTranslation("people.handover.copy"));
        copy.addClickListener(_ -> getElement()
                .executeJs(COPY, address.getElement())
                .then(
                        Boolean.class,
                        copied -> address.setHelperText(
                                getTranslation(copied ? "people.handover.copied" : "people.handover.select"))));
        var row = new Div(address, copy);
        row.addClassNames("row", "person-link");
        made.removeAll();
        made.add(row);
        show();
    }

    private void show() {
        list.removeAll();
        var items = new UnorderedList();
        items.addClassName("reviews__list");
        links.list(exhibit).forEach(link -> items.add(item(link)));
        if (items.getComponentCount() > 0) {
            list.add(items);
        }
    }

    private ListItem item(ReviewLink link) {
        var name = new Span(link.label());
        name.addClassName("comment__who");
        var isOpen = link.holdsAt(clock.instant());
        var state = new Span(getTranslation(
                link.revokedAt() != null
                        ? "links.revoked"
                        : isOpen ? link.mayComment() ? "links.until.comment" : "links.until" : "links.expired",
                moments.exactly(link.expiresAt())));
        state.addClassName("hint");
        var words = new Div(name, state);
        words.addClassName("grow");
        var item = new ListItem(words);
        item.addClassName("review-link");
        if (isOpen) {
            var revoke = new Button(getTranslation("links.revoke"), _ -> {
                links.revoke(exhibit, link.id());
                show();
            });
            revoke.addThemeVariants(ButtonVariant.SMALL);
            revoke.setAriaLabel(getTranslation("links.revoke.of", link.label()));
            item.add(revoke);
        }
        return item;
    }
}
