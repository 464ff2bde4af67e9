package org.vitrine.studio.people;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.AuditEntry;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.Role;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewTop;

/// Who did what to people, rights and what the public reads, for administrators.
@Route(value = "people/log", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Main implements HasDynamicTitle {
    private final Map<AccountId, String> people;

    AuditView(AuditLog log, Accounts accounts, Moments moments) {
        people = accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        var back = new BackLink("people", getTranslation("audit.back"));
        var note = new Paragraph(getTranslation("audit.note"));
        note.addClassName("bin__note");
        var grid = new Grid<AuditEntry>();
        grid.setAriaLabel(getPageTitle());
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addColumn(entry -> moments.exactly(entry.at()))
                .setHeader(getTranslation("audit.when"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(this::who).setHeader(getTranslation("audit.who")).setWidth("10rem");
        grid.addColumn(this::what)
                .setHeader(getTranslation("audit.what"))
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.setItems(fetch -> log.list(fetch.getOffset(), fetch.getLimit()).stream(), _ -> log.count());
        var content = new Div(note, grid);
        content.addClassName("bin");
        addClassName("view");
        add(new ViewTop(getPageTitle()).before(back), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private String who(AuditEntry entry) {
        return entry.by() == null
                ? getTranslation("history.house")
                : people.getOrDefault(entry.by(), getTranslation("history.somebody"));
    }

    private String what(AuditEntry entry) {
        var more = entry.more() == null ? "" : entry.more();
        var isRole = entry.deed() == Audited.ROLE_CHANGED || entry.deed() == Audited.PERSON_ADDED;
        return getTranslation("audit.deed." + entry.deed().name(), entry.subject(), isRole ? role(more) : more);
    }

    private String role(String name) {
        return Stream.of(Role.values()).anyMatch(role -> role.name().equals(name))
                ? getTranslation("people.role." + name.toLowerCase(Locale.ROOT))
                : name;
    }
}
