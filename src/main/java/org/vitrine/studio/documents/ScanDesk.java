package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.media.Leaf;
import org.vitrine.media.MediaId;
import org.vitrine.media.Preparation;
import org.vitrine.media.Uploads;
import org.vitrine.publishing.Assets;

/// What scans are put in and looked after with.
@Component
class ScanDesk {
    private final Uploads uploads;
    private final Preparation preparation;
    private final CurrentAccount account;
    private final Assets assets;

    ScanDesk(Uploads uploads, Preparation preparation, CurrentAccount account, Assets assets) {
        this.uploads = uploads;
        this.preparation = preparation;
        this.account = account;
        this.assets = assets;
    }

    /// Brings our elements into the browser.
    void load(UI ui) {
        ui.getPage().addJsModule(assets.url("studio.js", contextPath()));
    }

    /// Where files are sent.
    String address() {
        return contextPath() + UploadServlet.ROOT;
    }

    long largestFile() {
        return uploads.largestFile();
    }

    /// The pictures that came of a file this person sent.
    List<Leaf> leaves(String upload) {
        return uploads.leaves(upload, owner(account));
    }

    Preparation.Progress progress(MediaId picture) {
        return preparation.of(picture);
    }

    void retry(MediaId picture) {
        preparation.retry(picture);
    }

    static String owner(CurrentAccount account) {
        return account.require().id().value().toString();
    }

    private static String contextPath() {
        return com.vaadin.flow.server.VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet
                ? servlet.getHttpServletRequest().getServletContext().getContextPath()
                : "";
    }
}
