package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.studio.StudioScript;
import org.vitrine.text.Region;

/// Chooses a part of a page of the scan by drawing a rectangle on it, with the mouse or the keyboard.
class RegionDialog extends Dialog {
    private static final String ONLY = "chosen";

    private @Nullable MediaId page;
    private @Nullable Region region;

    /// @param now what is chosen so far
    RegionDialog(
            Document document,
            @Nullable MediaId nowPage,
            @Nullable Region now,
            Function<MediaId, Optional<Picture>> pictures,
            StudioScript script,
            BiConsumer<MediaId, Region> picked) {
        page = nowPage;
        region = now;
        setHeaderTitle(document.title());
        addClassName("region-dialog");
        setWidth("56rem");
        var hint = new Paragraph(getTranslation("builder.region.help"));
        hint.addClassName("hint");
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var scan = new PageOfScan[1];
        scan[0] = new PageOfScan(pictures, script, this::drawn, new ScanRegions.Hand() {
            @Override
            public void draw(Region drawn) {
                page = scan[0].current().orElse(null);
                region = drawn;
                problem.setText("");
                scan[0].refresh();
            }

            @Override
            public void change(String id, Region changed) {
                region = changed;
                scan[0].refresh();
            }

            @Override
            public void remove(String id) {
                region = null;
                scan[0].refresh();
            }

            @Override
            public void pick(String id) {}
        });
        scan[0].show(document);
        if (nowPage != null) {
            scan[0].turnTo(nowPage);
        }
        var scroll = new Div(scan[0]);
        scroll.addClassName("region-dialog__page");
        add(hint, scroll, problem);
        var take = new Button(getTranslation("builder.region.take"), _ -> {
            if (page == null || region == null) {
                problem.setText(getTranslation("builder.region.none"));
            } else {
                close();
                picked.accept(page, region);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()), take);
    }

    private List<ScanRegions.Drawn> drawn(MediaId shown) {
        return shown.equals(page) && region != null
                ? List.of(new ScanRegions.Drawn(ONLY, getTranslation("builder.region.label"), region.xywh()))
                : List.of();
    }
}
