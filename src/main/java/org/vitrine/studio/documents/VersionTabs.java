package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.TabScroll;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SegmentedText;

/// The versions of a document, one to a tab.
final class VersionTabs extends Section {
    private final ScanDesk desk;
    private final Runnable onChange;
    private final Supplier<List<LanguageTag>> originals;
    private final Tabs tabs = new Tabs(false);
    private final Map<Tab, VersionPanel> panels = new LinkedHashMap<>();
    private final Map<Tab, Further> further = new LinkedHashMap<>();
    private final EmptyState empty;

    /// What stands beside the versions in a tab of its own.
    ///
    /// @param onShow before it is seen
    private record Further(Component component, Runnable onShow) {}

    /// @param originals the languages of the document as they stand in its description now
    VersionTabs(ScanDesk desk, Supplier<List<LanguageTag>> originals, Runnable onChange) {
        TabScroll.unfocus(tabs);
        this.desk = desk;
        this.onChange = onChange;
        this.originals = originals;
        addClassName("document-versions");
        getElement().setAttribute("aria-label", getTranslation("versions.heading"));
        var add = new Button(getTranslation("versions.add.short"), Glyph.ADD.draw(), _ -> ask());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setAriaLabel(getTranslation("versions.add"));
        var bar = new Div(tabs, add);
        bar.addClassName("version-bar");
        empty = new EmptyState(getTranslation("versions.none"), new Button(getTranslation("versions.add"), _ -> ask()));
        tabs.addSelectedChangeListener(_ -> showChosen());
        add(bar, empty);
    }

    /// Adds a tab behind those of the versions.
    void addFurther(String label, Component component, Runnable onShow) {
        var tab = new Tab(label);
        further.put(tab, new Further(component, onShow));
        component.setVisible(false);
        add(component);
        tabs.add(tab);
    }

    void show(Document document) {
        var chosen = Optional.ofNullable(tabs.getSelectedTab())
                .map(panels::get)
                .map(VersionPanel::id)
                .orElse("");
        panels.values().forEach(panel -> remove(panel.component()));
        panels.clear();
        tabs.removeAll();
        document.versions().forEach(this::insert);
        further.keySet().forEach(tabs::add);
        showLeaves(document.scanPages().toList());
        choose(chosen);
    }

    /// The versions as they are now, or nothing where something is wrong: its tab is then chosen.
    Optional<List<Version>> read() {
        var versions = new ArrayList<Version>();
        for (var panel : panels.entrySet()) {
            var version = panel.getValue().read();
            if (version.isEmpty()) {
                tabs.setSelectedTab(panel.getKey());
                return Optional.empty();
            }
            versions.add(version.get());
        }
        return Optional.of(List.copyOf(versions));
    }

    /// The versions as far as they can be read, without saying what is wrong with the others.
    List<Version> soFar() {
        return panels.values().stream().flatMap(panel -> panel.read().stream()).toList();
    }

    /// Shows one of the further tabs.
    void chooseFurther(Component component) {
        further.forEach((tab, beside) -> {
            if (beside.component().equals(component)) {
                tabs.setSelectedTab(tab);
            }
        });
    }

    void add(Version version) {
        var tab = insert(version);
        tabs.setSelectedTab(tab);
        showLeaves(leaves());
        showChosen();
        tab.getElement().callJsFunction("focus");
        onChange.run();
    }

    private void ask() {
        new AddVersionDialog(panels.values().stream().map(VersionPanel::id).toList(), originals.get(), this::add)
                .open();
    }

    private Tab insert(Version version) {
        var tab = new Tab();
        var panel = panel(version, tab);
        panels.put(tab, panel);
        tab.setLabel(panel.label());
        tabs.addTabAtIndex(panels.size() - 1, tab);
        add(panel.component());
        return tab;
    }

    private VersionPanel panel(Version version, Tab tab) {
        Runnable changed = () -> {
            label(tab);
            onChange.run();
        };
        return switch (version) {
            case Version.Text text -> new TextPanel(text, changed, () -> askToRemove(tab));
            case Version.Scan scan ->
                new ScanPanel(scan, desk, this::offer, changed, () -> showLeaves(leaves()), () -> askToRemove(tab));
        };
    }

    /// Offers what a file says stands on its pages, above all versions.
    private void offer(SegmentedText words) {
        addComponentAtIndex(
                1,
                new TextLayerNote(
                        words,
                        originals.get(),
                        (language, text) -> add(new Version.Transcript(
                                VersionIds.transcript(
                                        language,
                                        panels.values().stream()
                                                .map(VersionPanel::id)
                                                .toList()),
                                language,
                                text,
                                null))));
    }

    private void askToRemove(Tab tab) {
        new ConfirmDialog(
                        getTranslation("versions.remove.title", tab.getLabel()),
                        getTranslation("versions.remove.text"),
                        getTranslation("versions.remove"),
                        _ -> remove(tab),
                        getTranslation("studio.cancel"),
                        _ -> {})
                .open();
    }

    private void remove(Tab tab) {
        var panel = panels.remove(tab);
        if (panel != null) {
            tabs.remove(tab);
            remove(panel.component());
            showLeaves(leaves());
            choose("");
            onChange.run();
        }
    }

    private void choose(String id) {
        panels.entrySet().stream()
                .filter(panel -> panel.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> first(TextPanel.class))
                .or(() -> first(ScanPanel.class))
                .ifPresent(tabs::setSelectedTab);
        showChosen();
    }

    private Optional<Tab> first(Class<? extends VersionPanel> type) {
        return panels.entrySet().stream()
                .filter(panel -> type.isInstance(panel.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void showChosen() {
        var chosen = tabs.getSelectedTab();
        panels.forEach((tab, panel) -> panel.component().setVisible(tab.equals(chosen)));
        further.forEach((tab, beside) -> {
            if (tab.equals(chosen)) {
                beside.onShow().run();
            }
            beside.component().setVisible(tab.equals(chosen) && !panels.isEmpty());
        });
        empty.setVisible(panels.isEmpty());
        tabs.setVisible(!panels.isEmpty());
    }

    private void label(Tab tab) {
        var panel = panels.get(tab);
        if (panel != null) {
            tab.setLabel(panel.label());
        }
    }

    private List<ScanPage> leaves() {
        return panels.values().stream()
                .filter(ScanPanel.class::isInstance)
                .flatMap(panel -> ((ScanPanel) panel).leaves().stream())
                .toList();
    }

    private void showLeaves(List<ScanPage> pages) {
        panels.values().forEach(panel -> panel.showLeaves(pages));
    }
}
