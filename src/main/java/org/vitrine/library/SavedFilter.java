package org.vitrine.library;

import java.util.UUID;
import org.vitrine.accounts.AccountId;

/// A question to the library that somebody asks again and again.
///
/// @param shared with everybody in the house
public record SavedFilter(UUID id, AccountId owner, String name, boolean shared, DocumentQuery query) {
    public SavedFilter {
        name = Field.required("A filter's name", name);
        if (name.length() > 120) {
            throw new IllegalArgumentException("A filter's name has at most 120 characters");
        }
    }
}
