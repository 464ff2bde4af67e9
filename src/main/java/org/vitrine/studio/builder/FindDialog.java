package org.vitrine.studio.builder;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.exhibits.Wording.Hit;
import org.vitrine.exhibits.Wording.Query;

/// Finds words in the whole exhibit, shows each place with what stands around it, and replaces one or all.
class FindDialog extends Dialog {
    private static final int MOST_SHOWN = 200;

    /// What is looked through.
    interface Hand {
        List<Hit> find(Query query);

        void replace(Query query, String by, Set<String> places);

        void go(Hit hit);

        /// The page on which it is, and what it is.
        String where(Hit hit);
    }

    private final Hand hand;
    private final TextField words = new TextField();
    private final TextField by = new TextField();
    private final Checkbox matchCase = new Checkbox();
    private final Checkbox wholeWords = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Button all = new Button();
    private List<Hit> hits = List.of();

    FindDialog(Hand hand) {
        this.hand = hand;
        setHeaderTitle(getTranslation("find.title"));
        setModality(ModalityMode.MODELESS);
        setDraggable(true);
        setResizable(true);
        setWidth("34rem");
        setMaxHeight("80vh");
        words.setLabel(getTranslation("find.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(200);
        words.setWidthFull();
        words.addValueChangeListener(_ -> refresh());
        by.setLabel(getTranslation("find.by"));
        by.setMaxLength(1000);
        by.setWidthFull();
        matchCase.setLabel(getTranslation("find.match-case"));
        matchCase.addValueChangeListener(_ -> refresh());
        wholeWords.setLabel(getTranslation("find.whole-words"));
        wholeWords.addValueChangeListener(_ -> refresh());
        count.getElement().setAttribute("role", "status");
        count.addClassName("hint");
        list.addClassName("find-hits");
        list.getElement().setAttribute("aria-label", getTranslation("find.hits"));
        var options = new Div(matchCase, wholeWords);
        options.addClassName("row");
        var fields = new Div(words, by, options);
        fields.addClassName("fields");
        all.addThemeVariants(ButtonVariant.PRIMARY);
        all.addClickListener(_ -> replace(hits));
        add(fields, count, list);
        getFooter().add(new Button(getTranslation("builder.close"), _ -> close()), all);
        refresh();
        words.focus();
    }

    private Query query() {
        return new Query(words.getValue(), matchCase.getValue(), wholeWords.getValue());
    }

    private void refresh() {
        hits = hand.find(query());
        count.setText(
                words.isEmpty()
                        ? getTranslation("find.hint")
                        : hits.size() > MOST_SHOWN
                                ? getTranslation("find.count.shown", hits.size(), MOST_SHOWN)
                                : getTranslation("find.count", hits.size()));
        all.setText(getTranslation("find.replace-all", hits.size()));
        all.setVisible(!hits.isEmpty());
        list.removeAll();
        hits.stream().limit(MOST_SHOWN).forEach(hit -> list.add(item(hit)));
    }

    private ListItem item(Hit hit) {
        var where = new Button(hand.where(hit), _ -> hand.go(hit));
        where.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var context = new Span();
        context.getElement()
                .appendChild(
                        Element.createText(hit.before()),
                        new Element("mark").setText(hit.found()),
                        Element.createText(hit.after()));
        context.addClassName("find-hit__context");
        var replace = new Button(getTranslation("find.replace"), _ -> replace(List.of(hit)));
        replace.addThemeVariants(ButtonVariant.SMALL);
        replace.setAriaLabel(getTranslation("find.replace.of", hit.before() + hit.found() + hit.after()));
        var item = new ListItem(where, context, replace);
        item.addClassName("find-hit");
        return item;
    }

    private void replace(List<Hit> chosen) {
        hand.replace(query(), by.getValue(), chosen.stream().map(Hit::place).collect(Collectors.toSet()));
        refresh();
    }
}
