package org.vitrine.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.stereotype.Component;
import org.vitrine.house.House;
import org.vitrine.publishing.Assets;

/// Brings the studio's own elements into the browser.
@Component
public class StudioScript {
    private final Assets assets;
    private final House house;

    StudioScript(Assets assets, House house) {
        this.assets = assets;
        this.house = house;
    }

    public void load(UI ui) {
        ui.getPage().addJsModule(assets.url("studio.js", contextPath()));
    }

    /// What the door needs, which is less.
    public void loadPasskeys(UI ui) {
        ui.getPage().addJsModule(assets.url("passkey.js", contextPath()));
    }

    /// The address of the public pages' style sheet.
    public String siteStyles() {
        return assets.url("site.css", contextPath());
    }

    /// The address of the house's own style sheet, which comes after it; empty where the house needs none.
    public String houseStyles() {
        var sheet = house.showing().sheet();
        return sheet == null ? "" : contextPath() + sheet;
    }

    public static String contextPath() {
        var request = VaadinRequest.getCurrent();
        // The servlet's own path is no part of it: the studio lies under /studio.
        return request instanceof com.vaadin.flow.server.VaadinServletRequest servlet
                ? servlet.getHttpServletRequest().getServletContext().getContextPath()
                : "";
    }
}
