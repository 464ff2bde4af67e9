package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.studio.Person;

/// Sections and pages, to go to, add to and put in order: with the mouse by dragging, with Alt and the arrow keys, or
/// from each one's menu. The browser draws them from one list, so that an exhibit of many pages costs the server
/// little.
@Tag("vitrine-outline")
class Outline extends Component {
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

    private record Face(String name, String initials, int colour) {}

    private record PageRow(String id, String title, int number, List<Face> faces) {}

    private record SectionRow(String id, String title, String number, List<PageRow> pages) {}

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private int shown;

    Outline(Hand hand, boolean mayEdit) {
        getElement().getClassList().add("outline__list");
        getElement().setProperty("readonly", !mayEdit);
        getElement().setPropertyMap("texts", ElementTexts.in(getLocale()));
        on("page-open", "id", (page, _) -> hand.open(new PageId(page)));
        if (mayEdit) {
            getElement().addEventListener("section-add", _ -> hand.addSection());
            on("act", "act", (act, id) -> act(hand, act, id));
            getElement()
                    .addEventListener("page-place", happened -> {
                        var before = happened.getEventData()
                                .get("event.detail.before")
                                .asString("");
                        hand.placePage(
                                new PageId(happened.getEventData()
                                        .get("event.detail.id")
                                        .asString("")),
                                new SectionId(happened.getEventData()
                                        .get("event.detail.section")
                                        .asString("")),
                                before.isEmpty() ? null : new PageId(before));
                    })
                    .addEventData("event.detail.id")
                    .addEventData("event.detail.section")
                    .addEventData("event.detail.before");
        }
    }

    /// @param others who else is here
    void show(ExhibitContent content, @Nullable PageId current, List<Colleague> others) {
        var rows = new ArrayList<SectionRow>();
        var number = 0;
        for (var section : content.sections()) {
            var pages = new ArrayList<PageRow>();
            for (var page : section.pages()) {
                pages.add(new PageRow(
                        page.id().value(),
                        page.title(),
                        ++number,
                        others.stream()
                                .filter(colleague -> page.id().equals(colleague.page()))
                                .map(Outline::face)
                                .toList()));
            }
            rows.add(new SectionRow(section.id().value(), section.title(), roman(rows.size()), pages));
        }
        // It is shown after every change, of which few concern it.
        if (shown != rows.hashCode()) {
            shown = rows.hashCode();
            getElement().setPropertyList("sections", rows);
        }
        getElement().setProperty("current", current == null ? "" : current.value());
    }

    private static void act(Hand hand, String act, String id) {
        switch (act) {
            case "page-add" -> hand.addPage(new SectionId(id));
            case "section-edit" -> hand.editSection(new SectionId(id));
            case "section-up" -> hand.moveSection(new SectionId(id), -1);
            case "section-down" -> hand.moveSection(new SectionId(id), 1);
            case "section-duplicate" -> hand.duplicateSection(new SectionId(id));
            case "section-delete" -> hand.deleteSection(new SectionId(id));
            case "page-up" -> hand.shiftPage(new PageId(id), false);
            case "page-down" -> hand.shiftPage(new PageId(id), true);
            case "page-duplicate" -> hand.duplicatePage(new PageId(id));
            case "page-delete" -> hand.deletePage(new PageId(id));
            default -> throw new IllegalArgumentException("the outline knows no act " + act);
        }
    }

    private static Face face(Colleague colleague) {
        return new Face(colleague.name(), Person.initials(colleague.name()), Person.colour(colleague.account()));
    }

    private static String roman(int index) {
        return index < ROMAN.size() ? ROMAN.get(index) : String.valueOf(index + 1);
    }

    private void on(String event, String name, BiConsumer<String, String> act) {
        getElement()
                .addEventListener(
                        event,
                        happened -> act.accept(
                                happened.getEventData()
                                        .get("event.detail." + name)
                                        .asString(""),
                                happened.getEventData().get("event.detail.id").asString("")))
                .addEventData("event.detail." + name)
                .addEventData("event.detail.id");
    }
}
