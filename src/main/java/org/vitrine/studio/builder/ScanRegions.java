package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.Picture;
import org.vitrine.studio.Pictures;
import org.vitrine.studio.StudioScript;
import org.vitrine.text.Region;
import tools.jackson.databind.JsonNode;

/// A page of the scan on which rectangles are drawn, moved and sized, with the mouse or the keyboard.
@Tag("vitrine-scan-regions")
public class ScanRegions extends Component {
    private static final int WIDTH = 1280;

    /// @param id of what the rectangle is for
    public record Drawn(String id, String label, String xywh) {}

    /// What a curator does on the page.
    public interface Hand {
        void draw(Region region);

        void change(String id, Region region);

        void remove(String id);

        void pick(String id);
    }

    private final StudioScript script;

    ScanRegions(StudioScript script, Hand hand) {
        this.script = script;
        getElement().setPropertyMap("texts", ElementTexts.in(getLocale()));
        on("region-drawn", detail -> hand.draw(region(detail)));
        on("region-changed", detail -> hand.change(detail.path("id").asString(), region(detail)));
        on("region-removed", detail -> hand.remove(detail.path("id").asString()));
        on("region-picked", detail -> hand.pick(detail.path("id").asString()));
    }

    void show(ScanPage page, Picture picture, List<Drawn> regions) {
        getElement().setProperty("src", Pictures.address(page.file(), WIDTH));
        getElement().setProperty("label", getTranslation("scans.leaf", page.label()));
        getElement().setProperty("pictureWidth", picture.width());
        getElement().setProperty("pictureHeight", picture.height());
        getElement().setPropertyList("regions", regions);
    }

    void choose(String id) {
        getElement().setProperty("chosen", id);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }

    /// What comes from a browser is checked like any other input: no rectangle outside of a picture becomes one.
    private static Region region(JsonNode detail) {
        return Region.read(detail.path("xywh").asString());
    }

    private void on(String event, Consumer<JsonNode> act) {
        getElement()
                .addEventListener(
                        event, happened -> act.accept(happened.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }
}
