package org.vitrine.studio.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.accounts.OpenSession;
import org.vitrine.accounts.SessionId;

/// Where one is signed in, and the ways to end that.
class SessionsPart extends SettingsPart {
    interface Actions {
        List<OpenSession> sessions();

        void end(OpenSession session, Runnable changed);

        void endOthers(Runnable changed);
    }

    private final Optional<SessionId> here;
    private final Function<Instant, String> since;
    private final Function<Instant, String> ago;
    private final Actions actions;

    SessionsPart(
            Optional<SessionId> here, Function<Instant, String> since, Function<Instant, String> ago, Actions actions) {
        this.here = here;
        this.since = since;
        this.ago = ago;
        this.actions = actions;
        about(getTranslation("sessions.title"), getTranslation("sessions.text"));
        refresh();
    }

    final void refresh() {
        var sessions = actions.sessions();
        var list = new UnorderedList();
        list.addClassName("person-list");
        list.getElement().setAttribute("aria-label", getTranslation("sessions.title"));
        // This one first: what one looks for is what is not it.
        sessions.stream().filter(this::isHere).forEach(each -> list.add(row(each)));
        sessions.stream().filter(each -> !isHere(each)).forEach(each -> list.add(row(each)));
        var all = new Button(getTranslation("sessions.end-others"), _ -> actions.endOthers(this::refresh));
        show(list, all);
    }

    private boolean isHere(OpenSession session) {
        return here.isPresent() && here.get().equals(session.id());
    }

    private ListItem row(OpenSession session) {
        var browser = BrowserWords.of(session.browser(), this);
        var names = new Span();
        names.getElement()
                .appendChild(
                        new Element("b").setText(browser),
                        new Element("small")
                                .setText(getTranslation(
                                        "sessions.what",
                                        session.address(),
                                        since.apply(session.since()),
                                        ago.apply(session.lastSeen()))));
        var space = new Span();
        space.addClassName("grow");
        var row = new ListItem(names, space);
        row.addClassName("person-row");
        if (isHere(session)) {
            var badge = new Span(getTranslation("sessions.here"));
            badge.addClassNames("badge", "badge--plain");
            row.add(badge);
        } else {
            var end = new Button(getTranslation("sessions.end"), _ -> actions.end(session, this::refresh));
            end.setAriaLabel(getTranslation("sessions.end.of", browser, since.apply(session.since())));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(end);
        }
        return row;
    }
}
