package org.vitrine.studio.translation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.builder.BlockKind;

/// The texts of a page or of the whole exhibit, each beside its translation, and what is shown of them.
final class TranslationTable extends Div {
    /// What is done from here.
    interface Hand {
        TranslationDesk desk();

        Optional<TranslationDesk.Written> write(Bilingual.Text text, String base, String typed);

        Optional<Bilingual.Text> confirm(Bilingual.Text text);

        /// Whether a block shows its document in a version of this language.
        boolean isShownOtherwise(Tongue tongue, BlockId block);

        void showAsPlaced(BlockId block, boolean asPlaced);

        /// Another page or other texts are shown.
        void turned(String page, Showing showing);
    }

    /// @param key nothing for the whole exhibit
    private record Choice(String key, String words) {}

    private final Tongue tongue;
    private final boolean mayEdit;
    private final Hand hand;
    private final Div progress = new Div();
    private final Div rows = new Div();
    private final Select<Choice> pages = new Select<>();
    private final List<TranslationRow> shown = new ArrayList<>();
    private String page;
    private Showing showing;
    private @Nullable Place at;

    /// @param page the key of what is shown, nothing for the whole exhibit
    TranslationTable(Tongue tongue, String page, Showing showing, boolean mayEdit, Hand hand) {
        this.tongue = tongue;
        this.showing = showing;
        this.mayEdit = mayEdit;
        this.hand = hand;
        this.page = groups().stream().anyMatch(group -> group.key().equals(page)) ? page : "";
        addClassName("translate-table");
        var which = new Select<Showing>();
        which.setLabel(getTranslation("translate.show"));
        which.setItems(Showing.values());
        which.setItemLabelGenerator(one -> getTranslation("translate.show." + one.word()));
        which.setValue(showing);
        which.addValueChangeListener(change -> turn(this.page, change.getValue()));
        which.addClassName("translate-table__show");
        pages.setLabel(getTranslation("translate.page"));
        pages.setItemLabelGenerator(Choice::words);
        pages.addClassName("translate-table__page");
        pages.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                turn(change.getValue().key(), this.showing);
            }
        });
        var next = new Button(getTranslation("translate.next"), Glyph.DOWN.draw(), _ -> focusNext());
        next.setTooltipText(getTranslation("translate.next.key"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        progress.addClassName("translate-progress");
        var bar = new Div(pages, which, progress, next);
        bar.addClassName("translate-table__bar");
        rows.addClassName("translate-table__rows");
        add(bar, rows);
        refreshProgress();
        fill();
    }

    String page() {
        return page;
    }

    boolean isOf(Tongue other) {
        return tongue.language().equals(other.language());
    }

    Showing showing() {
        return showing;
    }

    void focus(Place place) {
        at = place;
        shown.stream().filter(row -> row.place().equals(place)).findFirst().ifPresent(TranslationRow::focusField);
    }

    /// Goes on to the next text that has to be looked at, after the one that is at hand, from the end on from the
    /// beginning.
    ///
    /// @return false where there is none
    boolean focusNext() {
        var texts = bilingual().texts();
        var from = texts.stream().map(Bilingual.Text::place).toList().indexOf(at) + 1;
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get((from + i) % texts.size());
            if (text.state() != Bilingual.State.TRANSLATED && !text.place().equals(at)) {
                show(text.place());
                return true;
            }
        }
        return false;
    }

    private void show(Place place) {
        if (shown.stream().noneMatch(row -> row.place().equals(place))) {
            var key = groups().stream()
                    .filter(group ->
                            group.texts().stream().anyMatch(text -> text.place().equals(place)))
                    .map(Group::key)
                    .findFirst()
                    .orElse("");
            turn(page.isEmpty() ? "" : key, Showing.ALL);
        }
        focus(place);
    }

    private void turn(String changedPage, Showing changed) {
        page = changedPage;
        showing = changed;
        hand.turned(page, showing);
        refreshProgress();
        fill();
    }

    /// Counts anew, and leaves alone what is being typed.
    void refreshProgress() {
        var all = bilingual().progress();
        progress.removeAll();
        var line = new Div();
        line.addClassName("translate-progress__line");
        line.add(part("done", all.translated(), all.all()), part("old", all.outOfDate(), all.all()));
        line.getElement().setAttribute("aria-hidden", "true");
        progress.add(
                line,
                new Span(getTranslation("translate.progress", all.translated(), all.outOfDate(), all.untranslated())));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("translate.page.all", open(all))));
        groups().forEach(group -> choices.add(
                new Choice(group.key(), getTranslation("translate.page.one", name(group), open(group.progress())))));
        pages.setItems(choices);
        choices.stream().filter(choice -> choice.key().equals(page)).findFirst().ifPresent(pages::setValue);
    }

    /// Shows what others have done to the texts that are shown.
    void catchUp() {
        var now = bilingual();
        shown.forEach(row -> now.text(row.place())
                .ifPresent(text -> row.catchUp(text, row.place().equals(at))));
        refreshProgress();
    }

    private static int open(Bilingual.Progress progress) {
        return progress.all() - progress.translated();
    }

    /// A share of the line, in whole twentieths: style sheets know these.
    private static Div part(String kind, int count, int all) {
        var part = new Div();
        var twentieths = all == 0 || count == 0 ? 0 : Math.max(1, Math.round(20f * count / all));
        part.addClassNames("translate-progress__" + kind, "translate-progress--" + twentieths);
        return part;
    }

    private void fill() {
        rows.removeAll();
        shown.clear();
        for (var group : groups()) {
            if (page.isEmpty() || group.key().equals(page)) {
                fill(group);
            }
        }
        if (shown.isEmpty()) {
            rows.add(new EmptyState(
                    getTranslation(showing == Showing.ALL ? "translate.empty" : "translate.empty." + showing.word())));
        }
    }

    private void fill(Group group) {
        var texts = group.texts().stream().filter(showing::shows).toList();
        if (texts.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("translations");
        var content = hand.desk().content();
        var asked = new HashSet<BlockId>();
        for (var text : texts) {
            var block = text.place().block().flatMap(content::block);
            var original = block.map(one -> one.layout().language()).orElse(content.language());
            var row = new TranslationRow(
                    text,
                    PlaceWords.of(text.place(), content, this),
                    original == null ? content.language() : original,
                    tongue.language(),
                    mayEdit,
                    new TranslationRow.Hand() {
                        @Override
                        public Optional<TranslationDesk.Written> write(
                                Bilingual.Text changed, String base, String typed) {
                            return hand.write(changed, base, typed);
                        }

                        @Override
                        public Optional<Bilingual.Text> confirm(Bilingual.Text confirmed) {
                            return hand.confirm(confirmed);
                        }

                        @Override
                        public void at(Place place) {
                            at = place;
                        }
                    });
            shown.add(row);
            list.add(row);
            block.filter(one -> asked.add(one.id()))
                    .filter(one -> hand.isShownOtherwise(tongue, one.id()))
                    .ifPresent(one -> row.add(version(one)));
        }
        var section = new Section(new H2(name(group)), list);
        section.addClassName("translate-group");
        rows.add(section);
    }

    /// Whether readers of the language see the document in their version.
    private Div version(Block block) {
        var choice = new Checkbox(
                getTranslation("translate.version", tongue.language().name(getLocale())),
                !tongue.asPlaced().contains(block.id()));
        choice.setAriaLabel(getTranslation(
                "translate.version.of",
                tongue.language().name(getLocale()),
                getTranslation("builder.block." + BlockKind.of(block).type())));
        choice.setReadOnly(!mayEdit);
        choice.addValueChangeListener(change -> hand.showAsPlaced(block.id(), !change.getValue()));
        var row = new Div(choice);
        row.addClassName("translation__version");
        return row;
    }

    private String name(Group group) {
        return group.page() == null
                ? getTranslation("translate.cover")
                : group.title().isBlank() ? getTranslation("builder.outline.untitled-page") : group.title();
    }

    private Bilingual bilingual() {
        var desk = hand.desk();
        return desk.bilingual(desk.tongue().orElse(tongue));
    }

    private List<Group> groups() {
        return Group.of(hand.desk().content(), bilingual());
    }
}
