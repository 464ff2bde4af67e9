package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.exhibits.Difference.Fate;
import org.vitrine.exhibits.Differences;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Sitting;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.interchange.Preservation;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.Exports;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.ViewTop;

/// The history of an exhibit: who did what and when, any two states beside each other, and the way back to a block, a
/// page or the whole. Which two are compared stands in the address.
@Route(value = "exhibits/:exhibit/history", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ExhibitHistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final Differences differences;
    private final Publisher publisher;
    private final Preservation preservation;
    private final Exports exports;
    private final Accounts accounts;
    private final Moments moments;
    private final BackLink back = new BackLink("", getTranslation("history.exhibit.back"));
    private final ViewTop top;
    private final Div content = new Div();
    private String title = "";

    ExhibitHistoryView(
            Exhibits exhibits,
            ExhibitRights rights,
            Differences differences,
            Publisher publisher,
            Preservation preservation,
            Exports exports,
            Accounts accounts,
            Moments moments) {
        this.exhibits = exhibits;
        this.rights = rights;
        this.differences = differences;
        this.publisher = publisher;
        this.preservation = preservation;
        this.exports = exports;
        this.accounts = accounts;
        this.moments = moments;
        top = new ViewTop("").forOneThing().before(back);
        content.addClassName("history");
        addClassName("view");
        add(top, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft = event.getRouteParameters()
                .get("exhibit")
                .flatMap(ExhibitHistoryView::id)
                .filter(rights::mayRead)
                .flatMap(exhibits::find)
                .orElseThrow(NotFoundException::new);
        var states = ExhibitState.of(
                Sitting.of(exhibits.history(draft.id())),
                publisher.publication(draft).editions());
        var parameters = event.getLocation().getQueryParameters();
        var chosen = parameters
                .getSingleParameter("state")
                .flatMap(key -> ExhibitState.named(states, key))
                .orElse(states.getFirst());
        var with = parameters
                .getSingleParameter("with")
                .flatMap(key -> ExhibitState.named(states, key))
                .or(() -> ExhibitState.before(states, chosen));
        show(draft, states, chosen, with);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Draft draft, List<ExhibitState> states, ExhibitState chosen, Optional<ExhibitState> with) {
        title = getTranslation(
                "history.of",
                draft.content().title().isBlank()
                        ? getTranslation("exhibits.untitled")
                        : draft.content().title());
        top.setTitle(title);
        back.setHref("exhibits/" + draft.id());
        var people = accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        var names = new ExhibitStates.Names(people, moments, this);
        content.removeAll();
        var compared = new Section(new H2(names.of(chosen)), bar(draft, states, chosen, with, names));
        compared.addClassName("comparison");
        // It is scrolled, also by who has no mouse.
        compared.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", names.of(chosen));
        with.ifPresentOrElse(
                other -> compared.add(comparison(draft, chosen, other)),
                () -> compared.add(new Paragraph(getTranslation("history.exhibit.first"))));
        content.add(
                new ExhibitStates(states, chosen, names, state -> go(draft.id(), state, Optional.empty())), compared);
    }

    private Div bar(
            Draft draft,
            List<ExhibitState> states,
            ExhibitState chosen,
            Optional<ExhibitState> with,
            ExhibitStates.Names names) {
        var other = new Select<ExhibitState>();
        other.setLabel(getTranslation("history.with"));
        other.setItems(states.stream().filter(state -> !state.equals(chosen)).toList());
        other.setItemLabelGenerator(names::of);
        other.addClassName("comparison__with");
        with.ifPresent(other::setValue);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(draft.id(), chosen, Optional.of(change.getValue()));
            }
        });
        other.setVisible(states.size() > 1);
        var look = new Anchor(
                StudioScript.contextPath() + "/studio/preview/" + draft.id() + "?revision=" + chosen.revision(),
                Glyph.EYE.draw(),
                new com.vaadin.flow.component.html.Span(getTranslation("history.exhibit.look")));
        look.setTarget("_blank");
        look.addClassName("button-link");
        var bar = new Div(other, look);
        bar.addClassName("comparison__bar");
        if (chosen instanceof ExhibitState.Published published) {
            bar.add(preservation(draft.id(), published.edition().number()));
        }
        if (rights.mayEdit(draft.id())
                && exhibits.content(draft.id(), chosen.revision())
                        .filter(then -> !then.equals(draft.content()))
                        .isPresent()) {
            bar.add(new Button(getTranslation("history.restore"), Glyph.UNDO.draw(), _ -> ask(draft, chosen, names)));
        }
        return bar;
    }

    private Anchor preservation(ExhibitId exhibit, int edition) {
        var link = new Anchor(
                exports.counted(download -> {
                    download.setFileName(preservation.name(exhibit, edition).orElseThrow() + ".zip");
                    download.setContentType("application/zip");
                    preservation.writeZip(exhibit, edition, download.getOutputStream());
                }),
                AttachmentType.INLINE,
                "");
        link.add(
                Glyph.BOX.draw(),
                new com.vaadin.flow.component.html.Span(getTranslation("history.exhibit.preservation")));
        link.setTitle(getTranslation("history.exhibit.preservation.help"));
        link.addClassName("button-link");
        return link;
    }

    private ExhibitComparison comparison(Draft draft, ExhibitState chosen, ExhibitState other) {
        var earlier = other.revision() <= chosen.revision() ? other : chosen;
        var later = earlier.equals(other) ? chosen : other;
        var before = exhibits.content(draft.id(), earlier.revision()).orElseThrow();
        var after = exhibits.content(draft.id(), later.revision()).orElseThrow();
        return new ExhibitComparison(differences.between(before, after), new ExhibitComparison.Ways() {
            @Override
            public boolean mayRestore() {
                return rights.mayEdit(draft.id());
            }

            @Override
            public void restorePage(PageId page) {
                restore(draft, () -> exhibits.restorePage(draft.id(), draft.revision(), earlier.revision(), page));
            }

            @Override
            public void restoreBlock(BlockId block) {
                restore(draft, () -> exhibits.restoreBlock(draft.id(), draft.revision(), earlier.revision(), block));
            }

            @Override
            public void sideBySide(PageId page, Set<Fate> fates) {
                new SideBySide(
                                draft.id(),
                                before.page(page).map(shown -> new SideBySide.Side(earlier.revision(), shown.slug())),
                                after.page(page).map(shown -> new SideBySide.Side(later.revision(), shown.slug())))
                        .open();
            }
        });
    }

    private void ask(Draft draft, ExhibitState chosen, ExhibitStates.Names names) {
        var dialog = new Dialog(getTranslation("history.exhibit.restore.title"));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(getTranslation("history.exhibit.restore.text", names.of(chosen))));
        var cancel = new Button(getTranslation("studio.cancel"), _ -> dialog.close());
        cancel.setAutofocus(true);
        var act = new Button(getTranslation("history.restore"), _ -> {
            dialog.close();
            restore(draft, () -> exhibits.restore(draft.id(), draft.revision(), chosen.revision()));
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, act);
        dialog.open();
    }

    private void restore(Draft draft, Runnable restoration) {
        try {
            restoration.run();
            Notices.undoable(getTranslation("history.exhibit.restored"), getTranslation("builder.bar.undo"), () -> {
                exhibits.find(draft.id()).ifPresent(now -> exhibits.undo(now.id(), now.revision()));
                go(draft.id(), Optional.empty(), Optional.empty());
            });
        } catch (StaleDraftException somebodySaved) {
            Notices.failure(getTranslation("history.exhibit.stale"));
        }
        go(draft.id(), Optional.empty(), Optional.empty());
    }

    private static void go(ExhibitId exhibit, ExhibitState state, Optional<ExhibitState> with) {
        go(exhibit, Optional.of(state), with);
    }

    private static void go(ExhibitId exhibit, Optional<ExhibitState> state, Optional<ExhibitState> with) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        state.ifPresent(chosen -> parameters.put("state", List.of(chosen.key())));
        with.ifPresent(other -> parameters.put("with", List.of(other.key())));
        UI.getCurrent().navigate("exhibits/" + exhibit + "/history", new QueryParameters(parameters));
    }

    private static Optional<ExhibitId> id(String text) {
        try {
            return Optional.of(new ExhibitId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
