package org.vitrine.studio.institution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.House;
import org.vitrine.house.Institution;
import org.vitrine.house.Legibility;
import org.vitrine.house.StaleInstitutionException;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Notices;
import org.vitrine.studio.Shortcut;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// Whose house this is: its name, its looks and its texts. Everything is seen before it is saved.
@Route(value = "settings/:part?(looks|texts)", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class InstitutionView extends Main
        implements Desk, BeforeEnterObserver, BeforeLeaveObserver, Commanding, HasDynamicTitle {
    private static final List<String> PARTS = List.of("name", "looks", "texts");

    private final House house;
    private final Legibility legibility;
    private final Set<Object> refused = new HashSet<>();
    private final Nav parts = new Nav();
    private final Div form = new Div();
    private final Div columns = new Div();
    private final Span state = new Span();
    private final Fitting fitting;
    private House.Kept kept;
    private Institution now;
    private @Nullable String part;

    InstitutionView(House house, Legibility legibility, FittingRoom room) {
        this.house = house;
        this.legibility = legibility;
        kept = house.toChange();
        now = kept.institution();
        fitting = new Fitting(room, now);
        addClassName("view");
        Shortcut.SAVE.listen(this, this::save).forEach(ShortcutRegistration::resetFocusOnActiveElement);
        parts.addClassName("view-parts");
        parts.getElement().setAttribute("aria-label", getTranslation("institution.parts"));
        state.addClassName("saved");
        state.getElement().setAttribute("role", "status");
        var save = new Button(getTranslation("institution.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        showState();
        columns.addClassName("institution");
        columns.add(form, fitting);
        add(new ViewTop(getPageTitle(), parts, ViewTop.grow(), state, save), new ViewScroll(columns));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("part").orElse("name");
        parts.removeAll();
        PARTS.forEach(each -> parts.add(link(each, each.equals(wanted))));
        if (!wanted.equals(part)) {
            part = wanted;
            form.removeAll();
            form.add(form(wanted));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isChanged() && event.getNavigationTarget() != InstitutionView.class) {
            var going = event.postpone();
            var question = new ConfirmDialog();
            question.setHeader(getTranslation("institution.leave.title"));
            question.setText(getTranslation("institution.leave.text"));
            question.setCancelable(true);
            question.setCancelText(getTranslation("institution.leave.stay"));
            question.setConfirmText(getTranslation("institution.leave.go"));
            question.addCancelListener(_ -> going.cancel());
            question.addConfirmListener(_ -> {
                now = kept.institution();
                refused.clear();
                going.proceed();
            });
            question.open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("institution.title");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.action("save", getTranslation("institution.save"), this::save)
                .doneWith(Shortcut.SAVE));
    }

    @Override
    public Institution now() {
        return now;
    }

    @Override
    public void change(UnaryOperator<Institution> change) {
        now = change.apply(now);
        fitting.show(now);
        showState();
    }

    @Override
    public void refuse(Object field, boolean isRefused) {
        if (isRefused) {
            refused.add(field);
        } else {
            refused.remove(field);
        }
        showState();
    }

    private Component form(String wanted) {
        refused.clear();
        return switch (wanted) {
            case "looks" -> {
                fitting.showPages();
                yield new LooksForm(this, house, legibility);
            }
            case "texts" -> new TextsForm(this, fitting::show);
            default -> {
                fitting.showPages();
                yield new NameForm(this);
            }
        };
    }

    private Anchor link(String each, boolean current) {
        var link = new Anchor(
                each.equals("name") ? "settings" : "settings/" + each, getTranslation("institution.part." + each));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private boolean isChanged() {
        return !now.equals(kept.institution());
    }

    private void showState() {
        state.setClassName("saved" + (!refused.isEmpty() ? " saved--failed" : isChanged() ? " saved--saving" : ""));
        state.setText(getTranslation(
                !refused.isEmpty()
                        ? "institution.state.refused"
                        : isChanged() ? "institution.state.changed" : "institution.state.saved"));
    }

    private void save() {
        if (!refused.isEmpty()) {
            Notices.failure(getTranslation("institution.refused"));
            return;
        }
        try {
            house.save(now, kept.version());
            kept = house.toChange();
            showState();
            Notices.done(getTranslation("institution.saved"));
        } catch (StaleInstitutionException stale) {
            Notices.failure(getTranslation("institution.stale"));
        }
    }
}
