package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.TabScroll;
import org.vitrine.text.Passage;
import org.vitrine.text.Span;

/// Chooses a passage by selecting it in one of a document's texts.
public class PassageDialog extends Dialog {
    private Version.Text version;
    private @Nullable Span chosen;

    /// @param only the id of the one version to choose from, or null for any
    /// @param passage what is chosen so far
    public PassageDialog(
            Document document,
            @Nullable String only,
            @Nullable String versionId,
            @Nullable Passage passage,
            StudioScript script,
            BiConsumer<Version.Text, Passage> picked) {
        setHeaderTitle(document.title());
        addClassName("passage-dialog");
        setWidth("56rem");
        var versions = document.texts()
                .filter(text -> only == null || text.id().equals(only))
                .toList();
        version = versions.stream()
                .filter(text -> text.id().equals(versionId))
                .findFirst()
                .orElse(versions.getFirst());
        chosen = passage == null ? null : passage.find(version.text()).orElse(null);

        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        if (passage != null && chosen == null) {
            problem.setText(
                    getTranslation("builder.passage.orphaned", passage.quote().exact()));
        }
        var picker = new PassagePicker(script, ElementTexts.in(getLocale()), span -> chosen = span);
        picker.show(version, chosen);

        var tabs = new Tabs();
        TabScroll.unfocus(tabs);
        Map<Tab, Version.Text> byTab = new LinkedHashMap<>();
        versions.forEach(text -> {
            var tab = new Tab(VersionName.of(text, getLocale(), this::getTranslation));
            byTab.put(tab, text);
            tabs.add(tab);
            if (text == version) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(event -> {
            version = byTab.get(event.getSelectedTab());
            chosen = null;
            picker.show(version, null);
        });
        var scroll = new Div(picker);
        scroll.addClassName("passage-dialog__text");
        add(tabs, scroll, problem);

        var take = new Button(getTranslation("builder.passage.take"), _ -> {
            if (chosen == null || version.text().within(chosen).isEmpty()) {
                problem.setText(getTranslation("builder.passage.none"));
            } else {
                close();
                picked.accept(version, Passage.of(version.text(), chosen));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()), take);
    }
}
