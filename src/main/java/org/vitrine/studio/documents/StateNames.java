package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.BulkEdits;
import org.vitrine.library.DocumentState;
import org.vitrine.studio.Moments;
import org.vitrine.studio.documents.Merge.Part;

/// The states of a document in words: who, when, and what was done.
record StateNames(Map<AccountId, String> people, BulkEdits edits, Moments moments, Component speaker) {
    String who(DocumentState state) {
        return state.by() == null
                ? speaker.getTranslation("history.house")
                : people.getOrDefault(state.by(), speaker.getTranslation("history.somebody"));
    }

    String when(DocumentState state) {
        return moments.exactly(state.savedAt());
    }

    /// The state as one of several to choose from.
    String name(DocumentState state) {
        return speaker.getTranslation("history.state", state.version(), when(state), who(state));
    }

    /// What was done to get there.
    ///
    /// @param before the state it came from, where there is one
    String deed(DocumentState state, Optional<DocumentState> before) {
        return switch (state.deed()) {
            case BINNED -> speaker.getTranslation("history.deed.binned");
            case UNBINNED -> speaker.getTranslation("history.deed.unbinned");
            case RESTORED -> speaker.getTranslation("history.deed.restored", state.ofVersion());
            case UNDONE -> speaker.getTranslation("history.deed.undone", operation(state));
            case BULK -> speaker.getTranslation("history.deed.bulk", operation(state));
            case SAVED ->
                before.map(former -> parts(former, state))
                        .orElseGet(() -> speaker.getTranslation("history.deed.begun"));
        };
    }

    private String operation(DocumentState state) {
        return Optional.ofNullable(state.operation())
                .flatMap(edits::find)
                .map(operation -> OperationWords.of(operation.work(), speaker))
                .orElseGet(() -> speaker.getTranslation("history.deed.many"));
    }

    private String parts(DocumentState before, DocumentState after) {
        var changed = changed(before, after);
        return changed.isEmpty()
                ? speaker.getTranslation("history.deed.nothing")
                : changed.stream().map(part -> PartWords.name(part, speaker)).collect(Collectors.joining(", "));
    }

    static Set<Part> changed(DocumentState before, DocumentState after) {
        return Stream.of(Part.values())
                .filter(part -> part.differs(before.document(), after.document()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    static Optional<DocumentState> before(List<DocumentState> states, DocumentState state) {
        return states.stream()
                .filter(other -> other.version() < state.version())
                .findFirst();
    }
}
