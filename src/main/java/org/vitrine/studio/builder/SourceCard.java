package org.vitrine.studio.builder;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.library.Document;
import org.vitrine.studio.Glyph;

/// The document a block is of, with a way to its editor.
class SourceCard extends Anchor {
    SourceCard(Document document, String contextPath, Locale locale) {
        super(contextPath + "/studio/documents/" + document.id(), thumbnail(document, contextPath));
        addClassName("source-card");
        getElement().setAttribute("target", "_blank");
        var description = document.description();
        var line = Stream.of(
                        Stream.ofNullable(description.date()).map(date -> date.display(locale)),
                        Stream.ofNullable(description.kind()),
                        description.languages().stream().map(language -> language.name(locale)))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        var title = new HtmlContainer("b");
        title.setText(document.title());
        var small = new HtmlContainer("small");
        small.setText(line);
        add(new Span(title, small), new Span(Glyph.LINK.draw()));
        getElement().setAttribute("aria-label", getTranslation("builder.source.open", document.title()));
    }

    private static Div thumbnail(Document document, String contextPath) {
        var place = new Div();
        place.addClassName("source-card__thumb");
        document.scanPages().findFirst().ifPresent(page -> {
            var image = new Image(contextPath + "/studio/media/" + page.file() + "/320.jpg", "");
            place.add(image);
        });
        return place;
    }
}
