package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vitrine.interchange.Reading;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.ViewTop;

/// What was made of a record, to be put right beside the record itself.
final class ProposalPanel extends Div {
    private final Reading.Proposal proposal;
    private final DocumentForm form;
    private final HandleField handle;
    private final VersionTabs versions;
    private final Span problem = new Span();

    /// @param kinds those that are in use
    /// @param free the handle, or one like it that is not taken
    ProposalPanel(
            String name,
            Reading.Proposal proposal,
            Collection<String> kinds,
            UnaryOperator<DocumentId> free,
            ScanDesk desk,
            Consumer<Document> onSave,
            Runnable onLeaveOut) {
        this.proposal = proposal;
        addClassName("proposal");
        form = new DocumentForm(kinds, () -> {});
        handle = new HandleField(free, () -> {});
        versions = new VersionTabs(desk, form::languages, () -> {});
        form.show(proposal.document());
        form.removeClassName("document-form");
        form.addClassName("fields");
        handle.propose(proposal.document().id());
        versions.show(proposal.document());
        var title = new H2(getTranslation("import.proposal", name));
        var right = new Section(title, form, handle, versions);
        right.addClassName("proposal__form");
        right.getElement().setAttribute("aria-label", getTranslation("import.proposal", name));
        var save = new Button(getTranslation("import.save"), _ -> read().ifPresent(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var leaveOut = new Button(getTranslation("import.leave-out"), _ -> onLeaveOut.run());
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "status");
        var actions = new Footer(save, leaveOut, ViewTop.grow(), problem);
        actions.addClassName("proposal__actions");
        add(new RawPanel(name, proposal), right, actions);
    }

    private Optional<Document> read() {
        var id = handle.read();
        var described = form.read(proposal.document());
        var texts = versions.read();
        var read = id.flatMap(chosen -> described.flatMap(
                document -> texts.map(list -> document.withId(chosen).withVersions(list))));
        problem.setText(read.isPresent() ? "" : getTranslation("document.refused"));
        if (read.isEmpty()) {
            FirstProblem.focus(this);
        }
        return read;
    }
}
