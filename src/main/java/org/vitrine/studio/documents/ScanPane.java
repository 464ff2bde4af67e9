package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.studio.Pictures;

/// The scan beside a text, one leaf at a time.
final class ScanPane extends Div {
    private static final int WIDTH = 1280;
    private static final int LARGEST = 2000;

    private final Div leaves = new Div();
    private final Image picture = new Image();
    private final Anchor large = new Anchor();
    private List<ScanPage> pages = List.of();

    ScanPane() {
        addClassName("scan-pane");
        leaves.addClassName("scan-pane__leaves");
        leaves.getElement().setAttribute("role", "group");
        leaves.getElement().setAttribute("aria-label", getTranslation("scans.leaves"));
        large.setText(getTranslation("scans.enlarge"));
        large.setTarget(AnchorTarget.BLANK);
        var bar = new Div(leaves, large);
        bar.addClassName("scan-pane__bar");
        add(bar, picture);
    }

    /// @param shown none of them: the pane is not needed
    void show(List<ScanPage> shown) {
        pages = List.copyOf(shown);
        setVisible(!pages.isEmpty());
        leaves.removeAll();
        for (var number = 0; number < pages.size(); number++) {
            var position = number;
            leaves.add(new NativeButton(pages.get(number).label(), _ -> turnTo(position)));
        }
        if (!pages.isEmpty()) {
            turnTo(0);
        }
    }

    private void turnTo(int position) {
        var page = pages.get(position);
        picture.setSrc(Pictures.address(page.file(), WIDTH));
        picture.setAlt(page.alt() == null ? getTranslation("scans.leaf", page.label()) : page.alt());
        large.setHref(Pictures.address(page.file(), LARGEST));
        large.getElement().setAttribute("router-ignore", true);
        for (var number = 0; number < pages.size(); number++) {
            var button = leaves.getComponentAt(number);
            button.getElement().setAttribute("aria-pressed", String.valueOf(number == position));
        }
    }
}
