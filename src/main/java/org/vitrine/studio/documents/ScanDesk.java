package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.media.Leaf;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.media.Preparation;
import org.vitrine.media.Uploads;
import org.vitrine.studio.StudioScript;

/// What scans are put in and looked after with.
@Component
class ScanDesk {
    private final Uploads uploads;
    private final Preparation preparation;
    private final CurrentAccount account;
    private final StudioScript script;
    private final Media media;

    ScanDesk(Uploads uploads, Preparation preparation, CurrentAccount account, StudioScript script, Media media) {
        this.uploads = uploads;
        this.preparation = preparation;
        this.account = account;
        this.script = script;
        this.media = media;
    }

    /// Brings our elements into the browser.
    void load(UI ui) {
        script.load(ui);
    }

    /// Where files are sent.
    String address() {
        return StudioScript.contextPath() + UploadServlet.ROOT;
    }

    long largestFile() {
        return uploads.largestFile();
    }

    /// The pictures that came of a file this person sent.
    List<Leaf> leaves(String upload) {
        return uploads.leaves(upload, owner(account));
    }

    Optional<Picture> picture(MediaId picture) {
        return media.find(picture);
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
}
