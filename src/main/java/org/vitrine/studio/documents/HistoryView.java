package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.accounts.Accounts;
import org.vitrine.library.BulkEdits;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentState;
import org.vitrine.library.Documents;
import org.vitrine.library.StaleDocumentException;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewTop;

/// The states of a document: who changed what and when, any two side by side, and the way back to one. Which two are
/// compared stands in the address.
@Route(value = "documents/:document/history", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class HistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Documents documents;
    private final BulkEdits edits;
    private final Accounts accounts;
    private final Moments moments;
    private final Div content = new Div();
    private final ViewTop top;
    private final BackLink back = new BackLink("", getTranslation("history.back"));
    private String title = "";

    HistoryView(Documents documents, BulkEdits edits, Accounts accounts, Moments moments) {
        this.documents = documents;
        this.edits = edits;
        this.accounts = accounts;
        this.moments = moments;
        top = new ViewTop("").forOneThing().before(back);
        content.addClassName("history");
        addClassName("view");
        add(top, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("document")
                .flatMap(Handles::read)
                .orElseThrow(NotFoundException::new);
        var states = documents.history(id);
        if (states.isEmpty()) {
            throw new NotFoundException();
        }
        var parameters = event.getLocation().getQueryParameters();
        var chosen = state(states, parameters, "state").orElse(states.getFirst());
        var with = state(states, parameters, "with").or(() -> StateNames.before(states, chosen));
        show(id, states, chosen, with);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DocumentId id, List<DocumentState> states, DocumentState chosen, Optional<DocumentState> with) {
        title = getTranslation("history.of", states.getFirst().document().title());
        top.setTitle(title);
        back.setHref("documents/" + id);
        var names = new StateNames(People.names(accounts), edits, moments, this);
        var list = new StateList(states, chosen, names, state -> go(id, state.version(), Optional.empty()));
        var comparison = new Comparison(states, chosen, with, names, new Comparison.Ways() {
            @Override
            public void compareWith(DocumentState other) {
                go(id, chosen.version(), Optional.of(other.version()));
            }

            @Override
            public void restore() {
                HistoryView.this.restore(id, states, chosen);
            }
        });
        content.removeAll();
        content.add(list, comparison);
    }

    private void restore(DocumentId id, List<DocumentState> states, DocumentState former) {
        try {
            documents.restore(id, former.version(), states.getFirst().version());
            Notices.done(getTranslation("history.restored", former.version()));
        } catch (StaleDocumentException somebodySaved) {
            Notices.failure(getTranslation("history.stale"));
        }
        UI.getCurrent().navigate("documents/" + id + "/history");
    }

    private static void go(DocumentId id, long state, Optional<Long> with) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("state", List.of(String.valueOf(state)));
        with.ifPresent(version -> parameters.put("with", List.of(String.valueOf(version))));
        UI.getCurrent().navigate("documents/" + id + "/history", new QueryParameters(parameters));
    }

    private static Optional<DocumentState> state(List<DocumentState> states, QueryParameters parameters, String name) {
        var wanted = parameters.getSingleParameter(name).orElse("");
        return states.stream()
                .filter(state -> String.valueOf(state.version()).equals(wanted))
                .findFirst();
    }
}
