package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.nio.file.Files;
import org.vitrine.interchange.shelf.HouseAddress;
import org.vitrine.interchange.shelf.Shelves;
import org.vitrine.interchange.shelf.Shelves.State;
import org.vitrine.publishing.Exhibition;
import org.vitrine.studio.Exports;
import org.vitrine.studio.Watch;

/// Shows how far the folder of an edition is, and hands it out when it is there.
class ShelfDialog extends Dialog {
    private static final double WHOLE = 100;

    private final Shelves shelves;
    private final Exports exports;
    private final Exhibition edition;
    private final HouseAddress address;
    private final Paragraph said = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Anchor download = new Anchor();

    ShelfDialog(Shelves shelves, Exports exports, Exhibition edition, String contextPath) {
        this.shelves = shelves;
        this.exports = exports;
        this.edition = edition;
        this.address = new HouseAddress(origin(), contextPath);
        setHeaderTitle(
                getTranslation("builder.shelf.title", edition.editionNumber().orElseThrow()));
        setWidth("32rem");
        said.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("builder.shelf.making"));
        download.setText(getTranslation("builder.shelf.download"));
        download.addClassName("button-link");
        download.setVisible(false);
        add(new Paragraph(getTranslation("builder.shelf.text")), said, progress);
        getFooter().add(new Button(getTranslation("builder.close"), _ -> close()), download);
        new Watch(this, this::look);
    }

    /// As the public would be told it by the same browser.
    private static String origin() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest current) {
            var request = current.getHttpServletRequest();
            var port = request.getServerPort();
            var isUsual = port == ("https".equals(request.getScheme()) ? 443 : 80);
            return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
        }
        return "";
    }

    /// @return whether it will be otherwise in a while
    private boolean look() {
        if (download.isVisible()) {
            return false;
        }
        var state = shelves.ask(edition, address);
        progress.setVisible(state instanceof State.Making || state instanceof State.Waiting);
        progress.setIndeterminate(state instanceof State.Waiting);
        return switch (state) {
            case State.Ready ready -> {
                said.setText(getTranslation("builder.shelf.ready"));
                download.setHref(handing(ready));
                download.setVisible(true);
                yield false;
            }
            case State.Making(var percent) -> {
                said.setText(getTranslation("builder.shelf.making"));
                progress.setValue(percent / WHOLE);
                yield true;
            }
            case State.Waiting() -> {
                said.setText(getTranslation("builder.shelf.waiting"));
                yield true;
            }
            case State.Full() -> over("builder.shelf.full");
            case State.TooLarge() -> over("builder.shelf.toolarge");
            case State.Failed() -> over("builder.shelf.failed");
        };
    }

    private boolean over(String why) {
        said.setText(getTranslation(why));
        return false;
    }

    private DownloadHandler handing(State.Ready ready) {
        return exports.counted(DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                Files.newInputStream(ready.file()), ready.name(), "application/zip", Files.size(ready.file()))));
    }
}
