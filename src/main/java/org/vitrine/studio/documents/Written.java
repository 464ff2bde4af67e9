package org.vitrine.studio.documents;

import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;

/// What was written into a form.
final class Written {
    private Written() {}

    /// Nothing where something is wrong: the fields then say what.
    static <T> Optional<T> in(Binder<T> form) {
        try {
            return Optional.of(form.writeRecord());
        } catch (ValidationException saidByTheFields) {
            return Optional.empty();
        }
    }
}
