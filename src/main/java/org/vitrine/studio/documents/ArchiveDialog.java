package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.library.Archive;
import org.vitrine.library.ArchiveNameTakenException;
import org.vitrine.library.Archives;
import org.vitrine.library.CitationStyle;
import org.vitrine.library.KeptArchive;
import org.vitrine.library.StaleArchiveException;
import org.vitrine.studio.Notices;

/// How one archive is cited.
final class ArchiveDialog extends Dialog {
    private static final int LONGEST_NAME = 300;

    private final KeptArchive kept;
    private final TextField name = new TextField();
    private final Select<CitationStyle> style = new Select<>();
    private final TextField levels = new TextField();
    private final TextField leaves = new TextField();
    private final Span example = new Span();

    ArchiveDialog(KeptArchive kept, Archives archives, Runnable afterwards) {
        this.kept = kept;
        var fresh = kept.version() == 0;
        setHeaderTitle(
                fresh
                        ? getTranslation("archives.add")
                        : getTranslation("archives.change.of", kept.archive().name()));
        setWidth("34rem");
        name.setLabel(getTranslation("archives.name"));
        name.setHelperText(getTranslation("archives.name.hint"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(fresh ? "" : kept.archive().name());
        style.setLabel(getTranslation("holdings.style"));
        style.setItems(CitationStyle.values());
        style.setItemLabelGenerator(which -> CitationStyles.name(which, this));
        style.setValue(kept.archive().style());
        levels.setLabel(getTranslation("archives.levels"));
        levels.setHelperText(getTranslation("archives.levels.hint"));
        levels.setValue(String.join(" / ", kept.archive().levels()));
        leaves.setLabel(getTranslation("holdings.leaves-label"));
        leaves.setValue(
                kept.archive().leavesLabel() == null ? "" : kept.archive().leavesLabel());
        example.addClassNames("hint", "cell-ref");
        example.getElement().setAttribute("role", "status");
        Stream.of(name, levels, leaves).forEach(field -> {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(_ -> showExample());
        });
        style.addValueChangeListener(_ -> showExample());
        var fields = new Div(name, style, levels, leaves, example);
        fields.addClassName("fields");
        add(fields);
        var save = new Button(getTranslation("archives.save"), _ -> save(archives, afterwards));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), save);
        showExample();
    }

    void offerRemoval(Runnable remove) {
        var button = new Button(getTranslation("archives.remove"), _ -> {
            close();
            remove.run();
        });
        button.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(button);
    }

    private void save(Archives archives, Runnable afterwards) {
        var read = read();
        name.setErrorMessage(getTranslation("archives.name-missing"));
        name.setInvalid(read.isEmpty());
        if (read.isEmpty()) {
            name.focus();
            return;
        }
        try {
            archives.save(read.get(), kept.version());
            close();
            Notices.done(getTranslation("archives.saved", read.get().name()));
            afterwards.run();
        } catch (ArchiveNameTakenException taken) {
            name.setErrorMessage(getTranslation("archives.name-taken"));
            name.setInvalid(true);
            name.focus();
        } catch (StaleArchiveException somebodySaved) {
            Notices.failure(getTranslation("archives.stale"));
        }
    }

    private void showExample() {
        example.setText(read().map(archive ->
                        getTranslation("holdings.cited-as", archive.example().reference()))
                .orElse(""));
    }

    private Optional<Archive> read() {
        return name.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new Archive(
                        kept.archive().id(),
                        name.getValue(),
                        style.getValue(),
                        Stream.of(levels.getValue().split("[/,;>]"))
                                .map(String::strip)
                                .filter(level -> !level.isEmpty())
                                .toList(),
                        leaves.getValue()));
    }
}
