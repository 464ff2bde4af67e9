package org.vitrine.studio.institution;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;

/// How the public's pages would look, seen while the house is changed.
final class Fitting extends Div {
    private final FittingRoom room;
    private final UUID place = UUID.randomUUID();
    private final Select<String> page = select("institution.preview.page", List.of("home", "cover", "page"));
    private final Select<Theme> theme = new Select<>();
    private final Select<String> mode = select("institution.preview.mode", List.of("light", "dark"));
    private final IFrame frame = new IFrame();
    private int looks;

    Fitting(FittingRoom room, Institution institution) {
        this.room = room;
        addClassName("fitting");
        page.setValue("cover");
        theme.setLabel(getTranslation("institution.preview.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(each -> getTranslation("builder.look.theme." + each.word()));
        theme.setValue(Theme.READING_ROOM);
        mode.setValue("light");
        page.addValueChangeListener(_ -> show());
        theme.addValueChangeListener(_ -> show());
        mode.addValueChangeListener(_ -> show());
        frame.setTitle(getTranslation("institution.preview"));
        // It is looked at; nothing in it runs.
        frame.getElement().setAttribute("sandbox", "allow-same-origin");
        var controls = new Div(page, theme, mode);
        controls.addClassName("fitting__controls");
        var window = new Div(frame);
        window.addClassName("fitting__window");
        add(controls, window);
        show(institution);
    }

    void show(Institution institution) {
        room.hang(place, institution);
        show();
    }

    /// Shows a text of the house.
    void show(HouseText text) {
        page.setItems("home", "cover", "page", text.word());
        page.setValue(text.word());
    }

    void showPages() {
        page.setItems("home", "cover", "page");
        page.setValue("cover");
    }

    private void show() {
        if (page.getValue() != null) {
            frame.setSrc("house/" + place + "/" + page.getValue() + "?theme="
                    + theme.getValue().word() + "&mode=" + mode.getValue() + "&look=" + ++looks);
        }
    }

    private Select<String> select(String key, List<String> items) {
        var select = new Select<String>();
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setItemLabelGenerator(item -> getTranslation(key + "." + item));
        return select;
    }
}
