package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.exhibits.PageTemplate;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;

/// Asks what a new page is to begin with, and about which documents it is.
class NewPageDialog extends Dialog {
    /// Makes the page.
    interface Make {
        void page(String title, PageTemplate template, List<DocumentId> documents);
    }

    private final Documents documents;
    private final Make make;
    private final TextField title = new TextField();
    private final RadioButtonGroup<PageTemplate> template = new RadioButtonGroup<>();

    NewPageDialog(Documents documents, Make make) {
        this.documents = documents;
        this.make = make;
        setHeaderTitle(getTranslation("builder.new-page"));
        setWidth("32rem");
        title.setLabel(getTranslation("builder.new-page.title"));
        title.setPlaceholder(getTranslation("builder.outline.new-page"));
        title.setMaxLength(500);
        title.setWidthFull();
        title.setAutofocus(true);
        template.setLabel(getTranslation("builder.new-page.template"));
        template.setItems(PageTemplate.values());
        template.setRenderer(new ComponentRenderer<>(this::line));
        template.setValue(PageTemplate.BLANK);
        template.addClassName("page-templates");
        var fields = new Div(title, template);
        fields.addClassName("fields");
        add(fields);
        var act = new Button(getTranslation("builder.new-page.make"), _ -> go());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()), act);
    }

    private Div line(PageTemplate kind) {
        var help = new Span(getTranslation("builder.new-page." + kind.name() + ".help"));
        help.addClassName("hint");
        var line = new Div(new Span(getTranslation("builder.new-page." + kind.name())), help);
        line.addClassName("page-template");
        return line;
    }

    private void go() {
        close();
        choose(template.getValue(), new ArrayList<>());
    }

    private void choose(PageTemplate kind, List<DocumentId> chosen) {
        if (chosen.size() == kind.documents()) {
            var words = title.getValue().strip();
            make.page(words.isEmpty() ? getTranslation("builder.outline.new-page") : words, kind, chosen);
            return;
        }
        var dialog = new DocumentDialog("builder.document.title", documents, _ -> true, "", row -> {
            chosen.add(row.id());
            choose(kind, chosen);
        });
        if (kind.documents() > 1) {
            dialog.setHeaderTitle(getTranslation("builder.new-page.document", chosen.size() + 1, kind.documents()));
        }
        dialog.open();
    }
}
