package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.house.House;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

/// The frame of the studio: where one is, where one can go, and who one is.
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final String MARK = """
            <svg viewBox='0 0 28 28' fill='none' stroke='currentColor' stroke-width='1.6' aria-hidden='true'>\
            <path d='M2.8 4.8h22.4v18.4H2.8zM2.8 19.2h22.4'/>\
            <path d='M10 8.4h8v10.8h-8z' fill='currentColor' stroke='none'/></svg>""";

    private final Exhibits exhibits;
    private final Documents documents;
    private final Span exhibitCount = count();
    private final Span documentCount = count();
    private final boolean curator;

    MainLayout(
            Exhibits exhibits,
            Documents documents,
            CurrentAccount currentAccount,
            AuthenticationContext authentication,
            House house) {
        this.exhibits = exhibits;
        this.documents = documents;
        var account = currentAccount.current();
        curator = account.filter(who -> who.role().including().contains(Role.CURATOR))
                .isPresent();
        setPrimarySection(Section.DRAWER);
        addToDrawer(
                brand(house.institution().name()),
                navigation(account.map(Account::role).orElse(Role.TEACHER)),
                grow());
        account.filter(who -> who.role() == Role.ADMINISTRATOR).ifPresent(_ -> addToDrawer(settings()));
        account.ifPresent(who -> addToDrawer(account(who, authentication)));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        setClassName("shell--rail", content instanceof Rail);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (curator) {
            var format = NumberFormat.getIntegerInstance(getLocale());
            exhibitCount.setText(format.format(exhibits.count()));
            documentCount.setText(format.format(documents.count(DocumentQuery.ALL)));
        }
    }

    private Component brand(String house) {
        var brand = new Anchor("", new Svg(MARK), new Span(house));
        brand.addClassName("drawer-brand");
        // A banner and navigation, so that nothing stands outside the landmarks.
        return new Header(brand);
    }

    private SideNav navigation(Role role) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        navigation.addItem(item(getTranslation("shell.home"), "", Glyph.HOME));
        if (role.including().contains(Role.CURATOR)) {
            var exhibitsItem = item(getTranslation("shell.exhibits"), "exhibits", Glyph.EXHIBITS);
            exhibitsItem.setMatchNested(true);
            exhibitsItem.setSuffixComponent(exhibitCount);
            var documentsItem = item(getTranslation("shell.documents"), "documents", Glyph.DOCUMENT);
            documentsItem.setMatchNested(true);
            documentsItem.setSuffixComponent(documentCount);
            navigation.addItem(
                    exhibitsItem, documentsItem, item(getTranslation("shell.authorities"), "authorities", Glyph.TAG));
        }
        if (role == Role.ADMINISTRATOR) {
            navigation.addItem(item(getTranslation("shell.people"), "people", Glyph.PEOPLE));
        }
        return navigation;
    }

    private SideNav settings() {
        var settings = new SideNav();
        settings.getElement().setAttribute("aria-label", getTranslation("shell.settings.landmark"));
        var item = item(getTranslation("shell.settings"), "settings", Glyph.SETTINGS);
        item.setMatchNested(true);
        settings.addItem(item, item(getTranslation("shell.backups"), "backups", Glyph.BOX));
        return settings;
    }

    private static SideNavItem item(String label, String path, Glyph glyph) {
        var item = new SideNavItem(label, path, glyph.draw());
        // Seen where the drawer is a rail of icons.
        item.getElement().setAttribute("title", label);
        return item;
    }

    private Component account(Account account, AuthenticationContext authentication) {
        var name = new Span(account.displayName());
        name.addClassName("drawer-account__name");
        var own = new Anchor("account", new Person(account.id(), account.displayName()), name);
        own.addClassName("drawer-account");
        own.setTitle(account.displayName());
        own.setAriaLabel(getTranslation("shell.account", account.displayName()));
        var signOut = new Button(Glyph.SIGN_OUT.draw(), _ -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.setAriaLabel(getTranslation("shell.sign-out"));
        signOut.setTooltipText(getTranslation("shell.sign-out"));
        var keys = new Button(Glyph.KEYBOARD.draw(), _ -> getUI().ifPresent(Palette::showKeys));
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.setAriaLabel(getTranslation("palette.keys"));
        keys.setTooltipText(getTranslation("palette.keys"));
        var both = new Nav(own, keys, signOut);
        both.getElement().setAttribute("aria-label", getTranslation("shell.account.landmark"));
        both.addClassName("drawer-foot");
        return both;
    }

    private static Component grow() {
        return ViewTop.grow();
    }

    private static Span count() {
        var count = new Span();
        count.addClassName("count");
        return count;
    }
}
