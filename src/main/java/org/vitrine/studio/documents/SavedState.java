package org.vitrine.studio.documents;

/// Whether what is on the screen is also in the library.
sealed interface SavedState {
    /// Nothing was written yet.
    record Untouched() implements SavedState {}

    /// @param time of the day, as one reads it
    record Saved(String time) implements SavedState {}

    record Changed() implements SavedState {}

    /// It was to be saved, but something has to be mended first.
    record Refused() implements SavedState {}

    default boolean isUnsaved() {
        return switch (this) {
            case Untouched _, Saved _ -> false;
            case Changed _, Refused _ -> true;
        };
    }
}
