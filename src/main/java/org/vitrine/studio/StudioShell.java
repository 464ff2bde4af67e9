package org.vitrine.studio;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Locale;
import org.vitrine.publishing.Assets;

/// The page that the studio lives in: Aura, dressed in our own style sheet, light or dark as the system is.
@StyleSheet(Aura.STYLESHEET)
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class StudioShell implements AppShellConfigurator {
    private static final String ICON = """
            data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28' fill='none' \
            stroke='%231d4a8c' stroke-width='2'%3E%3Cpath d='M2.8 4.8h22.4v18.4H2.8zM2.8 19.2h22.4'/%3E\
            %3Cpath d='M10 8.4h8v10.8h-8z' fill='%231d4a8c' stroke='none'/%3E%3C/svg%3E""";

    private final Assets assets;
    private final Messages messages;

    StudioShell(Assets assets, Messages messages) {
        this.assets = assets;
        this.messages = messages;
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle(messages.getTranslation("studio.title", Locale.ENGLISH));
        page.setViewport("width=device-width, initial-scale=1");
        page.addMetaTag("robots", "noindex");
        page.addFavIcon("icon", ICON, "any");
        page.addLink("stylesheet", assets.url("studio.css", page.getRequest().getContextPath()));
    }
}
