package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.library.Document;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.studio.StudioScript;

/// One page of the scan at a time, with the rectangles that are on it.
public final class PageOfScan extends Div {
    private final Select<ScanPage> page = new Select<>();
    private final ScanRegions regions;
    private final Function<MediaId, Optional<Picture>> pictures;
    private final Function<MediaId, List<ScanRegions.Drawn>> drawn;

    /// @param drawn what is to be seen on a page
    public PageOfScan(
            Function<MediaId, Optional<Picture>> pictures,
            StudioScript script,
            Function<MediaId, List<ScanRegions.Drawn>> drawn,
            ScanRegions.Hand hand) {
        this.pictures = pictures;
        this.drawn = drawn;
        regions = new ScanRegions(script, hand);
        addClassName("page-of-scan");
        page.setLabel(getTranslation("ties.page"));
        page.setItemLabelGenerator(ScanPage::label);
        page.addValueChangeListener(_ -> refresh());
        add(page, regions);
    }

    public void show(Document document) {
        var pages = document.scanPages().toList();
        var before = page.getValue();
        setVisible(!pages.isEmpty());
        page.setItems(pages);
        pages.stream()
                .filter(candidate -> before != null && candidate.file().equals(before.file()))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .ifPresent(page::setValue);
        refresh();
    }

    public Optional<MediaId> current() {
        return Optional.ofNullable(page.getValue()).map(ScanPage::file);
    }

    /// The rectangles may have changed.
    public void refresh() {
        var shown = page.getValue();
        if (shown != null) {
            pictures.apply(shown.file()).ifPresent(picture -> regions.show(shown, picture, drawn.apply(shown.file())));
        }
    }

    public void turnTo(MediaId file) {
        page.getListDataView()
                .getItems()
                .filter(candidate -> candidate.file().equals(file))
                .findFirst()
                .ifPresent(page::setValue);
    }

    public void choose(String id) {
        regions.choose(id);
    }
}
