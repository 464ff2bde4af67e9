package org.vitrine.studio.institution;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.UnaryOperator;
import org.vitrine.house.House;
import org.vitrine.house.HouseFile;
import org.vitrine.house.Legibility;
import org.vitrine.house.Looks;
import org.vitrine.house.Palette;
import org.vitrine.house.Palette.Part;

/// How the pages of the house look: its logo, its colours and its faces.
final class LooksForm extends Div {
    private final Desk desk;
    private final Legibility legibility;
    private final Div table = new Div();

    LooksForm(Desk desk, House house, Legibility legibility) {
        this.desk = desk;
        this.legibility = legibility;
        addClassName("institution-form");
        add(emblems(house), colours(), faces());
        showTable();
    }

    private Section emblems(House house) {
        var looks = desk.now().looks();
        var says = new Checkbox(getTranslation("institution.logo.says-name"), looks.logoSaysName());
        says.addValueChangeListener(event -> look(now -> now.withLogoSayingName(event.getValue())));
        return part(
                "institution.logo",
                new EmblemField(
                        "institution.logo.light",
                        looks.logo(),
                        house::keepEmblem,
                        file -> look(now -> now.withLogo(file))),
                new EmblemField(
                        "institution.logo.dark",
                        looks.logoDark(),
                        house::keepEmblem,
                        file -> look(now -> now.withLogoDark(file))),
                says,
                new EmblemField(
                        "institution.icon", looks.icon(), house::keepEmblem, file -> look(now -> now.withIcon(file))));
    }

    private Section colours() {
        var fields = new Div();
        fields.addClassName("colour-fields");
        for (var part : Part.values()) {
            fields.add(new ColourField(
                    part,
                    desk.now().looks().palette().get(part),
                    legibility,
                    colour -> {
                        look(now -> now.withPalette(now.palette().with(part, colour)));
                        showTable();
                    },
                    (field, refused) -> desk.refuse(field, refused)));
        }
        return part("institution.colours", fields, table);
    }

    private Section faces() {
        return part(
                "institution.faces",
                new FacesCards(desk.now().looks().faces(), faces -> look(now -> now.withFaces(faces))));
    }

    private void showTable() {
        Palette palette = desk.now().looks().palette();
        table.removeAll();
        table.add(new ContrastTable(legibility.check(palette)));
    }

    private void look(UnaryOperator<Looks> change) {
        desk.change(now -> now.withLooks(change.apply(now.looks())));
    }

    private Section part(String key, com.vaadin.flow.component.Component... fields) {
        var hint = new Paragraph(getTranslation(key + ".text"));
        hint.addClassName("hint");
        var section = new Section(new H2(getTranslation(key + ".title")), hint);
        section.addClassName("institution-part");
        section.add(fields);
        return section;
    }

    /// Takes in a file and says what became of it.
    interface Taking {
        org.vitrine.house.Emblem take(byte[] bytes, String fileName);
    }

    /// Where a file of the house is, seen from the studio.
    static String address(HouseFile file) {
        return "../house/" + file.name();
    }
}
