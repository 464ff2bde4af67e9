package org.vitrine.studio.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.vitrine.interchange.intake.ImportJob;
import org.vitrine.interchange.intake.ImportKind;
import org.vitrine.interchange.intake.ImportRow.Outcome;
import org.vitrine.interchange.intake.ImportState;
import org.vitrine.interchange.intake.Term;

/// What imports are called, and what became of them.
final class ImportWords {
    private ImportWords() {}

    static Span badge(ImportState state, Component speaker) {
        var badge = new Span(name(state, speaker));
        badge.addClassName("badge");
        switch (state) {
            case DONE -> badge.addClassName("badge--ok");
            case CHECKING, RUNNING, UNDOING -> badge.addClassName("badge--accent");
            case STOPPED, HALF_UNDONE, CHECKED -> badge.addClassName("badge--warn");
            case FAILED -> badge.addClassName("badge--error");
            case READY, UNDONE -> {}
        }
        return badge;
    }

    static String name(ImportState state, Component speaker) {
        return switch (state) {
            case READY -> speaker.getTranslation("imports.state.ready");
            case CHECKING -> speaker.getTranslation("imports.state.checking");
            case CHECKED -> speaker.getTranslation("imports.state.checked");
            case RUNNING -> speaker.getTranslation("imports.state.running");
            case STOPPED -> speaker.getTranslation("imports.state.stopped");
            case DONE -> speaker.getTranslation("imports.state.done");
            case UNDOING -> speaker.getTranslation("imports.state.undoing");
            case UNDONE -> speaker.getTranslation("imports.state.undone");
            case HALF_UNDONE -> speaker.getTranslation("imports.state.half-undone");
            case FAILED -> speaker.getTranslation("imports.state.failed");
        };
    }

    static String name(ImportKind kind, Component speaker) {
        return switch (kind) {
            case TABLE -> speaker.getTranslation("imports.way.table");
            case RECORDS -> speaker.getTranslation("imports.kind.records");
            case OMEKA_S -> speaker.getTranslation("imports.kind.omeka-s");
            case OMEKA_CLASSIC -> speaker.getTranslation("imports.kind.omeka-classic");
            case IIIF -> speaker.getTranslation("imports.way.iiif");
            case RIS -> speaker.getTranslation("imports.way.ris");
        };
    }

    /// What came, or would come, of it in one line.
    static String summary(ImportJob job, Component speaker) {
        var counts = job.counts();
        if (job.state() == ImportState.UNDONE || job.state() == ImportState.HALF_UNDONE) {
            return speaker.getTranslation("imports.undone.counts", counts.undone(), counts.kept());
        }
        return counts.rows() == 0
                ? name(job.kind(), speaker)
                : speaker.getTranslation(
                        "imports.counts", counts.fresh(), counts.updated(), counts.unchanged(), counts.refused());
    }

    static Span outcome(Outcome outcome, boolean willBe, Component speaker) {
        var badge = new Span(
                switch (outcome) {
                    case FRESH -> speaker.getTranslation("imports.outcome.fresh");
                    case UPDATED -> speaker.getTranslation("imports.outcome.updated");
                    case UNCHANGED -> speaker.getTranslation("imports.outcome.unchanged");
                    case REFUSED ->
                        willBe
                                ? speaker.getTranslation("imports.outcome.to-refuse")
                                : speaker.getTranslation("imports.outcome.refused");
                });
        badge.addClassName("badge");
        switch (outcome) {
            case FRESH -> badge.addClassName("badge--ok");
            case UPDATED -> badge.addClassName("badge--accent");
            case REFUSED -> badge.addClassName("badge--error");
            case UNCHANGED -> {}
        }
        return badge;
    }

    static String name(Term term, Component speaker) {
        return switch (term) {
            case UNREAD -> speaker.getTranslation("imports.term.unread");
            case OMIT -> speaker.getTranslation("imports.term.omit");
            case HANDLE -> speaker.getTranslation("imports.term.handle");
            case IDENTIFIER -> speaker.getTranslation("imports.term.identifier");
            case TITLE -> speaker.getTranslation("imports.term.title");
            case DATE -> speaker.getTranslation("imports.term.date");
            case KIND -> speaker.getTranslation("imports.term.kind");
            case SUMMARY -> speaker.getTranslation("imports.term.summary");
            case NOTICE -> speaker.getTranslation("imports.term.notice");
            case EXTENT -> speaker.getTranslation("imports.term.extent");
            case LANGUAGE -> speaker.getTranslation("imports.term.language");
            case AUTHOR -> speaker.getTranslation("agents.role.author");
            case SENDER -> speaker.getTranslation("agents.role.sender");
            case RECIPIENT -> speaker.getTranslation("agents.role.recipient");
            case COPIED_TO -> speaker.getTranslation("agents.role.copied-to");
            case TRANSLATOR -> speaker.getTranslation("agents.role.translator");
            case CONTRIBUTOR -> speaker.getTranslation("agents.role.contributor");
            case SUBJECT -> speaker.getTranslation("imports.term.subject");
            case PLACE -> speaker.getTranslation("imports.term.place");
            case RIGHTS -> speaker.getTranslation("imports.term.rights");
            case RIGHTS_NOTE -> speaker.getTranslation("imports.term.rights-note");
            case REPOSITORY -> speaker.getTranslation("imports.term.repository");
            case REFERENCE -> speaker.getTranslation("imports.term.reference");
            case REFERENCE_PART -> speaker.getTranslation("imports.term.reference-part");
            case LEAVES -> speaker.getTranslation("imports.term.leaves");
            case PROVIDER -> speaker.getTranslation("imports.term.provider");
            case ADDRESS -> speaker.getTranslation("imports.term.address");
            case CITATION -> speaker.getTranslation("imports.term.citation");
            case TRANSCRIPT -> speaker.getTranslation("imports.term.transcript");
            case TRANSLATION -> speaker.getTranslation("imports.term.translation");
            case SCAN -> speaker.getTranslation("imports.term.scan");
        };
    }
}
