package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Person;
import org.vitrine.studio.Shortcut;

/// Sections and pages, to go to, add to and put in order: with the mouse by dragging, with Alt and the arrow keys, or
/// from each one's menu.
class Outline extends Div {
    /// What a curator does in the outline.
    interface Hand {
        void open(PageId page);

        void addPage(SectionId section);

        void addSection();

        void editSection(SectionId section);

        void duplicateSection(SectionId section);

        void deleteSection(SectionId section);

        void moveSection(SectionId section, int places);

        void shiftPage(PageId page, boolean down);

        void placePage(PageId page, SectionId section, @Nullable PageId before);

        void duplicatePage(PageId page);

        void deletePage(PageId page);
    }

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /// Notes where in the outline the keyboard is, which nobody is told of when that place is taken away.
    private static final String HOLD = """
            const note = event => {
              if (!this.isConnected) {
                ['focusin', 'pointerdown'].forEach(type => document.removeEventListener(type, note, true));
              } else {
                this.held = this.contains(event.target) ? event.target.closest('[data-place]')?.dataset.place : undefined;
              }
            };
            ['focusin', 'pointerdown'].forEach(type => document.addEventListener(type, note, true));
            """;

    private static final String GO_ON = """
            const place = this.held && this.querySelector(`[data-place="${this.held}"]`);
            if (place && (document.activeElement === document.body || document.activeElement === null)) {
              (place.querySelector('vaadin-menu-bar-button') ?? place).focus();
            }
            """;

    private final Hand hand;
    private final List<ShortcutRegistration> shortcuts = new ArrayList<>();

    Outline(Hand hand) {
        this.hand = hand;
        addClassName("outline__list");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(HOLD);
    }

    /// @param others who else is here
    void show(ExhibitContent content, @Nullable PageId current, List<Colleague> others) {
        shortcuts.forEach(ShortcutRegistration::remove);
        shortcuts.clear();
        removeAll();
        var number = 0;
        for (var i = 0; i < content.sections().size(); i++) {
            var section = content.sections().get(i);
            add(heading(section, i < ROMAN.size() ? ROMAN.get(i) : String.valueOf(i + 1)));
            for (var page : section.pages()) {
                var row = row(section, page, ++number, page.id().equals(current));
                others.stream()
                        .filter(colleague -> page.id().equals(colleague.page()))
                        .forEach(colleague -> row.addComponentAtIndex(1, face(colleague)));
                add(row);
            }
        }
        var addSection =
                new Button(getTranslation("builder.outline.add-section"), Glyph.ADD.draw(), _ -> hand.addSection());
        addSection.addThemeVariants(ButtonVariant.TERTIARY);
        place(addSection, "add");
        add(addSection);
        getElement().executeJs(GO_ON);
    }

    /// Names a place for the keyboard to come back to when the outline is shown anew.
    private static void place(Component component, String name) {
        component.getElement().setAttribute("data-place", name);
    }

    private Div heading(Section section, String number) {
        var title = section.title().isBlank() ? getTranslation("builder.outline.untitled-section") : section.title();
        var roman = new Span(number);
        roman.addClassName("outline__number");
        var row = new Div(
                roman,
                new Span(title),
                menu(
                        "section-" + section.id(),
                        getTranslation("builder.outline.section-menu", title),
                        List.of(
                                new Act("builder.outline.add-page", () -> hand.addPage(section.id())),
                                new Act("builder.outline.edit-section", () -> hand.editSection(section.id())),
                                new Act("builder.outline.up", () -> hand.moveSection(section.id(), -1)),
                                new Act("builder.outline.down", () -> hand.moveSection(section.id(), 1)),
                                new Act("builder.outline.duplicate-section", () -> hand.duplicateSection(section.id())),
                                new Act("builder.outline.delete-section", () -> hand.deleteSection(section.id())))));
        row.addClassName("outline__section");
        acceptPages(
                row,
                section,
                section.pages().isEmpty() ? null : section.pages().getFirst().id());
        return row;
    }

    private Div row(Section section, Page page, int number, boolean current) {
        var title = page.title().isBlank() ? getTranslation("builder.outline.untitled-page") : page.title();
        var grip = new Span(Glyph.GRIP.draw());
        grip.addClassName("outline__grip");
        var link = new Anchor("#", grip, new Span(String.valueOf(number)), new Span(title));
        link.addClassName("outline__page");
        place(link, "page-" + page.id());
        link.getElement().setAttribute("aria-keyshortcuts", Shortcut.PAGE_UP.aria() + " " + Shortcut.PAGE_DOWN.aria());
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        link.getElement().addEventListener("click", _ -> hand.open(page.id())).preventDefault();
        shortcut(link, Shortcut.PAGE_UP, () -> hand.shiftPage(page.id(), false));
        shortcut(link, Shortcut.PAGE_DOWN, () -> hand.shiftPage(page.id(), true));
        var row = new Div(
                link,
                menu(
                        "menu-" + page.id(),
                        getTranslation("builder.outline.page-menu", title),
                        List.of(
                                new Act("builder.outline.up", () -> hand.shiftPage(page.id(), false)),
                                new Act("builder.outline.down", () -> hand.shiftPage(page.id(), true)),
                                new Act("builder.outline.duplicate-page", () -> hand.duplicatePage(page.id())),
                                new Act("builder.outline.delete-page", () -> hand.deletePage(page.id())))));
        row.addClassName("outline__row");
        var source = DragSource.create(row);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(page.id());
        acceptPages(row, section, page.id());
        return row;
    }

    private Span face(Colleague colleague) {
        var words = new Span(getTranslation("builder.together.on-page", colleague.name()));
        words.addClassName("visually-hidden");
        var face = new Span(new Person(colleague.account(), colleague.name()), words);
        face.addClassName("outline__face");
        face.getElement().setAttribute("title", colleague.name());
        return face;
    }

    private void acceptPages(Div row, Section section, @Nullable PageId before) {
        var target = DropTarget.create(row);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(PageId.class::isInstance)
                .map(PageId.class::cast)
                .ifPresent(page -> hand.placePage(page, section.id(), before)));
    }

    private void shortcut(Anchor link, Shortcut shortcut, Runnable act) {
        shortcut.listen(UI.getCurrent(), act).forEach(keys -> shortcuts.add(keys.listenOn(link)));
    }

    private record Act(String words, Runnable act) {}

    private MenuBar menu(String name, String label, List<Act> acts) {
        var bar = new MenuBar();
        place(bar, name);
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("outline__menu");
        var root = bar.addItem(Glyph.MORE.draw());
        root.setAriaLabel(label);
        acts.forEach(act -> root.getSubMenu()
                .addItem(getTranslation(act.words()), _ -> act.act().run()));
        return bar;
    }
}
