package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vitrine.library.Edit;
import org.vitrine.library.Entry;
import org.vitrine.library.Operation;

/// What was done to many documents, in words.
final class OperationWords {
    private OperationWords() {}

    static String of(Operation.Work work, Component speaker) {
        return switch (work) {
            case Operation.Work.Bulk(var edits) ->
                edits.stream().map(edit -> of(edit, speaker)).collect(Collectors.joining("; "));
            case Operation.Work.Merge merge ->
                speaker.getTranslation(
                        "operations.merge",
                        merge.merged().stream().map(Entry::name).collect(Collectors.joining(", ")),
                        merge.after().name());
            case Operation.Work.Rename(var before, var after) ->
                speaker.getTranslation("operations.rename", before.name(), after.name());
        };
    }

    private static String of(Edit edit, Component speaker) {
        return switch (edit) {
            case Edit.AddSubject(var subject) -> speaker.getTranslation("operations.add-subject", subject.heading());
            case Edit.RemoveSubject(var heading) -> speaker.getTranslation("operations.remove-subject", heading);
            case Edit.AddPlace(var place) -> speaker.getTranslation("operations.add-place", place.name());
            case Edit.RemovePlace(var name) -> speaker.getTranslation("operations.remove-place", name);
            case Edit.AddAgent(var agent) ->
                speaker.getTranslation("operations.add-agent", agent.name(), AgentRoles.name(agent.role(), speaker));
            case Edit.RemoveAgent(var name) -> speaker.getTranslation("operations.remove-agent", name);
            case Edit.AddLanguage(var language) ->
                speaker.getTranslation(
                        "operations.add-language", language.name(UI.getCurrent().getLocale()));
            case Edit.RemoveLanguage(var language) ->
                speaker.getTranslation(
                        "operations.remove-language",
                        language.name(UI.getCurrent().getLocale()));
            case Edit.SetKind(var kind) ->
                kind == null
                        ? speaker.getTranslation("bulk.what.remove-kind")
                        : speaker.getTranslation("operations.set-kind", kind);
            case Edit.SetRights(var rights) ->
                rights == null
                        ? speaker.getTranslation("bulk.what.remove-rights")
                        : speaker.getTranslation(
                                "operations.set-rights", RightsFields.name(rights.statement(), speaker));
            case Edit.SetNotice(var notice) ->
                notice == null
                        ? speaker.getTranslation("bulk.what.remove-notice")
                        : speaker.getTranslation("operations.set-notice", notice);
            case Edit.SetExtent(var extent) ->
                speaker.getTranslation("operations.set-extent", Objects.requireNonNullElse(extent, ""));
            case Edit.SetSummary _ -> speaker.getTranslation("bulk.what.set-summary");
        };
    }
}
