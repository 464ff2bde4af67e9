package org.vitrine.studio.documents;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vitrine.library.DocumentId;

/// The handle of a document that is not in the library yet: proposed from its title until somebody writes another.
final class HandleField extends TextField {
    private final UnaryOperator<DocumentId> free;
    private boolean written;

    /// @param free the handle, or one like it that is not taken
    HandleField(UnaryOperator<DocumentId> free, Runnable onChange) {
        this.free = free;
        setLabel(getTranslation("handle.label"));
        setHelperText(getTranslation("handle.hint"));
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                written = !change.getValue().isBlank();
                setInvalid(false);
                onChange.run();
            }
        });
    }

    void propose(DocumentId handle) {
        setValue(free.apply(handle).value());
    }

    /// The title has become another.
    void follow(String title) {
        if (!written) {
            propose(Handles.from(title));
        }
    }

    /// Nothing where it cannot be a handle or is taken: the field then says so.
    Optional<DocumentId> read() {
        var handle = Handles.read(getValue());
        var taken = handle.isPresent() && !free.apply(handle.get()).equals(handle.get());
        setInvalid(handle.isEmpty() || taken);
        setErrorMessage(taken ? getTranslation("handle.taken") : getTranslation("handle.unreadable"));
        return isInvalid() ? Optional.empty() : handle;
    }
}
