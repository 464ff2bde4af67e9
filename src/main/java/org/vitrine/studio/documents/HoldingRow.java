package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Archive;
import org.vitrine.library.CitationStyle;
import org.vitrine.library.Holding;

/// Where an original lies, with the reference that is made of it.
final class HoldingRow extends Div implements Rows.Row<Holding> {
    private final ComboBox<String> repository = new ComboBox<>();
    private final Select<CitationStyle> style = new Select<>();
    private final Rows<Holding.Part> parts;
    private final TextField leavesLabel = new TextField();
    private final TextField leavesRange = new TextField();
    private final Span reference = new Span();
    private boolean plainlySaid;

    private final List<Archive> archives;

    /// @param archives those whose way of citing is known
    HoldingRow(List<Archive> archives, Runnable onChange) {
        this.archives = archives;
        addClassName("fields");
        Runnable compose = () -> {
            compose();
            onChange.run();
        };
        parts = new Rows<>(
                getTranslation("holdings.part"),
                getTranslation("holdings.add-part"),
                () -> new PartRow(compose),
                compose);
        parts.addClassName("rows--inline");
        repository.setLabel(getTranslation("holdings.repository"));
        repository.setItems(archives.stream().map(Archive::name).toList());
        repository.setAllowCustomValue(true);
        repository.setManualValidation(true);
        repository.addCustomValueSetListener(typed -> {
            repository.setValue(typed.getDetail().strip());
            follow();
            compose.run();
        });
        repository.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                follow();
                compose.run();
            }
        });
        style.setLabel(getTranslation("holdings.style"));
        style.setItems(CitationStyle.values());
        style.setItemLabelGenerator(which -> CitationStyles.name(which, this));
        style.setValue(CitationStyle.PLAIN);
        style.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                compose.run();
            }
        });
        leavesLabel.setLabel(getTranslation("holdings.leaves-label"));
        leavesRange.setLabel(getTranslation("holdings.leaves-range"));
        Stream.of(leavesLabel, leavesRange).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    compose.run();
                }
            });
        });
        var leaves = new Div(leavesLabel, leavesRange);
        leaves.addClassName("pair");
        reference.addClassNames("hint", "cell-ref");
        reference.getElement().setAttribute("role", "status");
        add(repository, parts, leaves, style, reference);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(Holding holding) {
        offer(holding.repository());
        repository.setValue(holding.repository());
        style.setValue(holding.style() == null ? CitationStyle.PLAIN : holding.style());
        plainlySaid = holding.style() == CitationStyle.PLAIN;
        parts.show(holding.parts());
        var leaves = holding.leaves();
        leavesLabel.setValue(leaves == null ? "" : leaves.label());
        leavesRange.setValue(leaves == null ? "" : leaves.range());
        compose();
    }

    @Override
    public Optional<Holding> read() {
        var partsRead = parts.read();
        repository.setErrorMessage(getTranslation("holdings.repository-missing"));
        repository.setInvalid(name().isEmpty());
        var complete = !repository.isInvalid()
                & (leavesRange.getValue().isBlank()
                        || require(leavesLabel, getTranslation("holdings.leaves-label-missing")))
                & (leavesLabel.getValue().isBlank()
                        || isOffered(leavesLabel.getValue())
                        || require(leavesRange, getTranslation("holdings.leaves-range-missing")));
        return complete ? partsRead.map(list -> new Holding(name(), list, leaves(), style())) : Optional.empty();
    }

    @Override
    public boolean isBlank() {
        return name().isEmpty()
                && Stream.of(leavesLabel, leavesRange).allMatch(TextField::isEmpty)
                && parts.forms().stream().allMatch(Rows.Row::isBlank);
    }

    @Override
    public void focus() {
        repository.focus();
    }

    @Override
    public String summary() {
        return soFar().map(Holding::shortReference).orElse("");
    }

    /// Takes over what is known of the archive that was chosen: its style, and the levels that are not there yet.
    private void follow() {
        archives.stream()
                .filter(archive -> archive.name().equals(name()))
                .findFirst()
                .ifPresent(archive -> {
                    style.setValue(archive.style());
                    var present = parts.forms().stream()
                            .map(form -> ((PartRow) form).levelSoFar())
                            .toList();
                    archive.levels().stream()
                            .filter(level -> present.stream().noneMatch(level::equalsIgnoreCase))
                            .forEach(level -> ((PartRow) parts.begin()).begin(level));
                    if (archive.leavesLabel() != null && leavesLabel.isEmpty()) {
                        leavesLabel.setValue(archive.leavesLabel());
                    }
                });
    }

    /// Whether the archive's word for leaves stands there without anybody having written it.
    private boolean isOffered(String label) {
        return archives.stream()
                .anyMatch(archive -> archive.name().equals(name()) && label.equals(archive.leavesLabel()));
    }

    private void offer(String repositoryName) {
        var names = archives.stream().map(Archive::name).toList();
        repository.setItems(
                names.contains(repositoryName)
                        ? names
                        : Stream.concat(names.stream(), Stream.of(repositoryName))
                                .toList());
    }

    private String name() {
        return repository.getValue() == null ? "" : repository.getValue().strip();
    }

    /// Plain is what holdings are that say nothing.
    private @Nullable CitationStyle style() {
        return style.getValue() == CitationStyle.PLAIN && !plainlySaid ? null : style.getValue();
    }

    private void compose() {
        reference.setText(soFar().map(holding -> holding.cyrillicReference()
                        .filter(cyrillic -> !cyrillic.equals(holding.reference()))
                        .map(cyrillic -> getTranslation("holdings.cited-as-both", holding.reference(), cyrillic))
                        .orElseGet(() -> getTranslation("holdings.cited-as", holding.reference())))
                .orElse(""));
    }

    private Optional<Holding> soFar() {
        if (name().isEmpty()) {
            return Optional.empty();
        }
        var complete = parts.forms().stream()
                .flatMap(form -> ((PartRow) form).soFar().stream())
                .toList();
        return Optional.of(new Holding(name(), complete, leaves(), style()));
    }

    private Holding.@Nullable Leaves leaves() {
        return leavesLabel.getValue().isBlank() || leavesRange.getValue().isBlank()
                ? null
                : new Holding.Leaves(leavesLabel.getValue(), leavesRange.getValue());
    }

    private static boolean require(TextField field, String words) {
        field.setManualValidation(true);
        field.setErrorMessage(words);
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }
}
