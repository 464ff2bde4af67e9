package org.vitrine.studio.builder;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;

/// Documents at hand, to be dragged onto the page; pressing one puts it there too.
class Shelf extends Section {
    private static final int MOST = 24;
    private static final String DRAG = """
            this.addEventListener('dragstart', event => {
              event.dataTransfer.effectAllowed = 'copy';
              event.dataTransfer.setData('application/x-vitrine-document', $0);
              event.dataTransfer.setData('text/plain', 'vitrine-document:' + $0);
            })""";

    private final Documents documents;
    private final Consumer<DocumentId> place;
    private final String contextPath;
    private final Div row = new Div();
    private final Span count = new Span();

    Shelf(Documents documents, String contextPath, Consumer<DocumentId> place) {
        this.documents = documents;
        this.contextPath = contextPath;
        this.place = place;
        addClassName("shelf");
        getElement().setAttribute("aria-label", getTranslation("builder.shelf"));
        count.addClassNames("badge", "badge--plain");
        row.addClassName("shelf__row");
        var all = new Anchor(contextPath + "/studio/documents", getTranslation("builder.shelf.all"));
        all.setTarget("_blank");
        var find = new TextField();
        find.setPlaceholder(getTranslation("builder.shelf.find"));
        find.setAriaLabel(getTranslation("builder.shelf.find"));
        find.setWidthFull();
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(event -> show(event.getValue()));
        add(new H2(new Span(getTranslation("builder.shelf")), count, all), find, row);
        show("");
    }

    private void show(String words) {
        var query = DocumentQuery.ALL.withWords(words);
        count.setText(String.valueOf(documents.count(query)));
        row.removeAll();
        documents.list(query, 0, MOST).forEach(found -> row.add(item(found)));
        if (row.getComponentCount() == 0) {
            var empty = new Span(getTranslation(words.isBlank() ? "builder.shelf.empty" : "builder.shelf.none"));
            empty.addClassName("hint");
            row.add(empty);
            if (words.isBlank()) {
                row.add(new Anchor(contextPath + "/studio/documents", getTranslation("builder.shelf.to-library")));
            }
        }
    }

    private NativeButton item(DocumentRow found) {
        var object = new Div();
        object.addClassName("shelf__object");
        if (found.thumbnail() == null) {
            var leaf = new Span(found.title());
            leaf.addClassName("leaf");
            object.add(leaf);
        } else {
            object.add(new Image(contextPath + "/studio/media/" + found.thumbnail() + "/320.jpg", ""));
        }
        var caption = new HtmlContainer("span");
        caption.addClassName("shelf__caption");
        caption.setText(found.title());
        var item = new NativeButton();
        item.add(object, caption);
        item.addClassName("shelf__item");
        item.getElement().setAttribute("type", "button");
        item.getElement().setAttribute("draggable", "true");
        item.getElement().setAttribute("title", found.title());
        item.getElement().setAttribute("aria-label", getTranslation("builder.shelf.place", found.title()));
        item.getElement().executeJs(DRAG, found.id().value());
        item.addClickListener(_ -> place.accept(found.id()));
        return item;
    }
}
