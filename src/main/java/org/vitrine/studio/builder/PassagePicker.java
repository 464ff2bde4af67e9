package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Version;
import org.vitrine.studio.StudioScript;
import org.vitrine.text.Span;

/// The text of a version, in which a passage is chosen by selecting it with mouse or keyboard.
@Tag("vitrine-passage-picker")
class PassagePicker extends Component {
    /// @param number of a paragraph as it is cited
    record Line(String id, String kind, @Nullable Integer number, String text) {}

    private final StudioScript script;

    PassagePicker(StudioScript script, Map<String, String> texts, Consumer<Span> picked) {
        this.script = script;
        getElement().setPropertyMap("texts", texts);
        getElement()
                .addEventListener(
                        "passage-picked",
                        event -> picked.accept(new Span(
                                event.getEventData().path("event.detail.start").asInt(),
                                event.getEventData().path("event.detail.end").asInt())))
                .addEventData("event.detail.start")
                .addEventData("event.detail.end");
    }

    void show(Version.Text version, @Nullable Span chosen) {
        var text = version.text();
        List<Line> lines = text.segments().stream()
                .map(segment -> new Line(
                        segment.id(),
                        segment.kind().word(),
                        text.paragraphNumber(segment.id()).isPresent()
                                ? (Integer) text.paragraphNumber(segment.id()).getAsInt()
                                : null,
                        segment.text()))
                .toList();
        getElement().setProperty("lang", version.language().value());
        getElement().setProperty("dir", version.language().direction());
        getElement().setPropertyList("segments", lines);
        if (chosen == null) {
            getElement().setPropertyJson("value", tools.jackson.databind.node.JsonNodeFactory.instance.nullNode());
        } else {
            getElement().setPropertyMap("value", Map.of("start", chosen.start(), "end", chosen.end()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }
}
