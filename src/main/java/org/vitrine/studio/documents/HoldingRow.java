package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Holding;

/// Where an original lies, with the reference that is made of it.
final class HoldingRow extends Div implements Rows.Row<Holding> {
    private final TextField repository = new TextField();
    private final Rows<Holding.Part> parts;
    private final TextField leavesLabel = new TextField();
    private final TextField leavesRange = new TextField();
    private final Span reference = new Span();

    HoldingRow(Runnable onChange) {
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
        leavesLabel.setLabel(getTranslation("holdings.leaves-label"));
        leavesRange.setLabel(getTranslation("holdings.leaves-range"));
        Stream.of(repository, leavesLabel, leavesRange).forEach(field -> {
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
        add(repository, parts, leaves, reference);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(Holding holding) {
        repository.setValue(holding.repository());
        parts.show(holding.parts());
        var leaves = holding.leaves();
        leavesLabel.setValue(leaves == null ? "" : leaves.label());
        leavesRange.setValue(leaves == null ? "" : leaves.range());
        compose();
    }

    @Override
    public Optional<Holding> read() {
        var partsRead = parts.read();
        var complete = require(repository, getTranslation("holdings.repository-missing"))
                & (leavesRange.getValue().isBlank()
                        || require(leavesLabel, getTranslation("holdings.leaves-label-missing")))
                & (leavesLabel.getValue().isBlank()
                        || require(leavesRange, getTranslation("holdings.leaves-range-missing")));
        return complete ? partsRead.map(list -> new Holding(repository.getValue(), list, leaves())) : Optional.empty();
    }

    @Override
    public boolean isBlank() {
        return Stream.of(repository, leavesLabel, leavesRange).allMatch(TextField::isEmpty)
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

    private void compose() {
        reference.setText(soFar().map(holding -> getTranslation("holdings.cited-as", holding.reference()))
                .orElse(""));
    }

    private Optional<Holding> soFar() {
        if (repository.getValue().isBlank()) {
            return Optional.empty();
        }
        var complete = parts.forms().stream()
                .flatMap(form -> ((PartRow) form).soFar().stream())
                .toList();
        return Optional.of(new Holding(repository.getValue(), complete, leaves()));
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
