package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vitrine.studio.StudioScript;

/// A field for Markdown that is edited as it will look.
class RichText extends Div {
    @Tag("vitrine-rich-text")
    private static class Element extends Component {}

    private final StudioScript script;
    private final Element field = new Element();

    /// @param changed gets the Markdown whenever typing rests
    RichText(StudioScript script, String label, String markdown, Map<String, String> texts, Consumer<String> changed) {
        this.script = script;
        addClassName("rich-text-field");
        var caption = new Span(label);
        caption.addClassName("field-label");
        field.getElement().setProperty("compact", true);
        field.getElement().setProperty("label", label);
        field.getElement().setProperty("value", markdown);
        field.getElement().setPropertyMap("texts", texts);
        add(caption, field);
        field.getElement()
                .addEventListener(
                        "value-changed",
                        event -> changed.accept(
                                event.getEventData().path("event.detail.value").asString("")))
                .addEventData("event.detail.value");
    }

    /// Lets a text refer to blocks of the exhibit.
    ///
    /// @param offered those there are when somebody asks
    RichText referring(Supplier<List<References.Offered>> offered) {
        referring(field.getElement(), offered);
        return this;
    }

    static void referring(com.vaadin.flow.dom.Element element, Supplier<List<References.Offered>> offered) {
        element.setProperty("refers", true);
        element.addEventListener("references-wanted", _ -> element.callJsFunction("offerReferences", offered.get()));
    }

    /// Lets a text mention what is in the library.
    ///
    /// @param offered what somebody may mean who types these words
    RichText mentioning(Function<String, List<Mentionable>> offered) {
        mentioning(field.getElement(), offered);
        return this;
    }

    static void mentioning(com.vaadin.flow.dom.Element element, Function<String, List<Mentionable>> offered) {
        element.addEventListener("mentions-wanted", event -> {
                    var words = event.getEventData().path("event.detail.words").asString("");
                    element.callJsFunction("offerMentions", words, offered.apply(words));
                })
                .addEventData("event.detail.words");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }
}
