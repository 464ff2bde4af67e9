package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Version;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;

/// A transcript or a translation, beside the scan where there is one.
final class TextPanel extends Div implements VersionPanel {
    private static final int HALF = 46;

    private final Version.Text version;
    private final ComboBox<LanguageTag> language = new ComboBox<>();
    private final TextField translator = new TextField();
    private final RightsFields rights;
    private final SegmentsField segments;
    private final ScanPane scan = new ScanPane();
    private final SplitLayout split;

    /// @param onRemove asks whether the version is to be taken away
    TextPanel(Version.Text version, Runnable onChange, Runnable onRemove) {
        this.version = version;
        addClassName("version-panel");
        segments = new SegmentsField(onChange);
        rights = new RightsFields(onChange);
        rights.show(version.rights());
        language.setLabel(getTranslation("versions.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setValue(version.language());
        language.setManualValidation(true);
        language.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                language.setInvalid(false);
                segments.setLanguage(change.getValue());
                onChange.run();
            }
        });
        translator.setLabel(getTranslation("versions.translator"));
        if (version instanceof Version.Translation translation && translation.translator() != null) {
            translator.setValue(translation.translator());
        }
        translator.setVisible(version instanceof Version.Translation);
        translator.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        segments.show(version.text(), version.language());
        split = new SplitLayout(scan, segments);
        split.addClassName("version-split");
        split.setSplitterPosition(HALF);
        var about = about(onRemove);
        add(tools(about), about, split);
        showLeaves(List.of());
    }

    @Override
    public String id() {
        return version.id();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public String label() {
        var name = Optional.ofNullable(language.getValue())
                .orElse(version.language())
                .name(getLocale());
        return switch (version) {
            case Version.Transcript _ -> getTranslation("versions.transcript", name);
            case Version.Translation _ -> getTranslation("versions.translation", name);
        };
    }

    @Override
    public Optional<Version> read() {
        language.setErrorMessage(getTranslation("versions.language-missing"));
        language.setInvalid(language.isEmpty());
        if (!rights.validate() || language.isInvalid()) {
            return Optional.empty();
        }
        var spoken = language.getValue();
        return Optional.of(
                switch (version) {
                    case Version.Transcript _ ->
                        new Version.Transcript(version.id(), spoken, segments.text(), rights.rights());
                    case Version.Translation _ ->
                        new Version.Translation(
                                version.id(),
                                spoken,
                                translator.getValue().isBlank()
                                        ? null
                                        : translator.getValue().strip(),
                                segments.text(),
                                rights.rights());
                });
    }

    @Override
    public void showLeaves(List<ScanPage> pages) {
        scan.show(pages);
        split.setClassName("version-split--text-only", pages.isEmpty());
    }

    private Component tools(Component about) {
        var tools = segments.tools();
        var more = new Button(getTranslation("versions.about"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(_ -> {
            about.setVisible(!about.isVisible());
            more.getElement().setAttribute("aria-expanded", String.valueOf(about.isVisible()));
        });
        ((Div) tools).add(more);
        return tools;
    }

    private Component about(Runnable onRemove) {
        var remove = new Button(getTranslation("versions.remove"), _ -> onRemove.run());
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var about = new Div(language, translator, rights, remove);
        about.addClassNames("version-about", "fields");
        about.setVisible(false);
        return about;
    }
}
