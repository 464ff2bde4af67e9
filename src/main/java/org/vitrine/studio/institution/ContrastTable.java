package org.vitrine.studio.institution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.vitrine.house.Legibility.Place;
import org.vitrine.house.Legibility.Reading;
import org.vitrine.house.Legibility.Words;

/// How well everything that is written in the house's colours can be read, in every theme and mode.
final class ContrastTable extends Div {
    ContrastTable(List<Reading> readings) {
        addClassName("contrast");
        // It is wider than a phone: whoever has no mouse scrolls it with the keys.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("institution.contrast"));
        var places = readings.stream().map(Reading::place).distinct().toList();
        var table = new Element("table");
        table.appendChild(new Element("caption").setText(getTranslation("institution.contrast.text")));
        var head = new Element("tr").appendChild(new Element("td"));
        places.forEach(place -> head.appendChild(header("col", place(this, place))));
        var body = new Element("tbody");
        for (var words : readings.stream().map(Reading::words).distinct().toList()) {
            var row = new Element("tr").appendChild(header("row", words(this, words)));
            places.forEach(place -> readings.stream()
                    .filter(reading ->
                            reading.place().equals(place) && reading.words().equals(words))
                    .findFirst()
                    .ifPresent(reading -> row.appendChild(cell(reading))));
            body.appendChild(row);
        }
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    private static Element header(String scope, String words) {
        return new Element("th").setAttribute("scope", scope).setText(words);
    }

    private Element cell(Reading reading) {
        var words = getTranslation(reading.passes() ? "institution.contrast.passes" : "institution.contrast.fails");
        var verdict =
                new Element("span").setAttribute("class", "contrast__verdict").setText(words);
        var cell = new Element("td").setText(ratio(reading.ratio()) + " ");
        cell.setAttribute("class", reading.passes() ? "contrast__passes" : "contrast__fails");
        cell.appendChild(verdict);
        return cell;
    }

    /// `5.2`, cut and never rounded up to what is asked for.
    static String ratio(double ratio) {
        return String.format(Locale.ENGLISH, "%.2f", Math.floor(ratio * 100) / 100);
    }

    static String words(Component component, Words words) {
        return component.getTranslation("institution.contrast.words." + words.ink() + "." + words.ground());
    }

    static String place(Component component, Place place) {
        return component.getTranslation(
                "institution.contrast.place." + place.mode().name().toLowerCase(Locale.ROOT),
                component.getTranslation("builder.look.theme." + place.theme()));
    }
}
