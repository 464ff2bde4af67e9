package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.publishing.Finding;

/// Asks before a draft becomes an edition. Errors are listed and keep it from becoming one; warnings are listed.
class PublishDialog extends Dialog {
    private static final int LONGEST_NOTE = 2000;

    PublishDialog(
            int number,
            List<Finding> findings,
            ExhibitContent content,
            Consumer<Finding> go,
            Consumer<@Nullable String> publish) {
        setHeaderTitle(getTranslation("builder.publish.title", number));
        setWidth("36rem");
        var ready = findings.stream().noneMatch(Finding::isError);
        add(new Paragraph(getTranslation(ready ? "builder.publish.ready" : "builder.publish.not-ready")));
        add(new Checks(findings, content, finding -> {
            close();
            go.accept(finding);
        }));
        var cancel = new Button(getTranslation(ready ? "builder.cancel" : "builder.close"), _ -> close());
        getFooter().add(cancel);
        if (ready) {
            var note = new TextArea(getTranslation("builder.publish.note"));
            note.setHelperText(getTranslation("builder.publish.note.help"));
            note.setMaxLength(LONGEST_NOTE);
            note.setWidthFull();
            add(note);
            var confirm = new Button(getTranslation("builder.publish.act", number), _ -> {
                close();
                publish.accept(
                        note.getValue().isBlank() ? null : note.getValue().strip());
            });
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.setDisableOnClick(true);
            getFooter().add(confirm);
        }
    }
}
