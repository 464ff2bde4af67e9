package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import java.util.function.Consumer;

/// A field for Markdown that is edited as it will look.
@Tag("vitrine-rich-text")
class RichText extends Component {
    private final StudioScript script;

    /// @param changed gets the Markdown whenever typing rests
    RichText(StudioScript script, String label, String markdown, Map<String, String> texts, Consumer<String> changed) {
        this.script = script;
        getElement().setProperty("compact", true);
        getElement().setProperty("label", label);
        getElement().setProperty("value", markdown);
        getElement().setPropertyMap("texts", texts);
        getElement()
                .addEventListener(
                        "value-changed",
                        event -> changed.accept(
                                event.getEventData().path("event.detail.value").asString("")))
                .addEventData("event.detail.value");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }
}
