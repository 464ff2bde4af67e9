package org.vitrine.studio.translation;

import com.vaadin.flow.component.Component;
import java.util.regex.Pattern;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Place;
import org.vitrine.studio.builder.BlockKind;

/// What a text is, in words: `Title`, `Section: Summary`, `Map: Name 2`.
final class PlaceWords {
    private static final Pattern NUMBER = Pattern.compile("/(\\d{1,6})(?:/[a-z]+)?$");

    private PlaceWords() {}

    static String of(Place place, ExhibitContent content, Component speaker) {
        var field = speaker.getTranslation("history.part." + place.field());
        var number = NUMBER.matcher(place.value());
        var numbered = number.find()
                ? speaker.getTranslation("translate.place.numbered", field, Integer.parseInt(number.group(1)) + 1)
                : field;
        var of = place.section()
                .map(_ -> speaker.getTranslation("translate.place.section"))
                .or(() -> place.page().map(_ -> speaker.getTranslation("translate.place.page")))
                .or(() -> place.block()
                        .flatMap(content::block)
                        .map(block -> speaker.getTranslation(
                                "builder.block." + BlockKind.of(block).type())))
                .orElse("");
        return of.isEmpty() || of.equals(numbered) ? numbered : speaker.getTranslation("translate.place", of, numbered);
    }
}
