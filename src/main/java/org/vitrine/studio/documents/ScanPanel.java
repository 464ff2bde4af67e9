package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.library.Version;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.Picture;

/// The pictures of the leaves, in their order.
final class ScanPanel extends Div implements VersionPanel {
    private final Version.Scan version;
    private final Rows<ScanPage> pages;
    private final RightsFields rights;

    /// @param onLeaves is told whenever there are other leaves
    /// @param onRemove asks whether the version is to be taken away
    ScanPanel(
            Version.Scan version, PictureUpload.Store store, Runnable onChange, Runnable onLeaves, Runnable onRemove) {
        this.version = version;
        addClassName("version-panel");
        Runnable leavesChanged = () -> {
            onChange.run();
            onLeaves.run();
        };
        pages = new Rows<>(getTranslation("scans.one"), "", () -> new ScanPageRow(leavesChanged), leavesChanged);
        pages.addClassName("rows--scans");
        pages.show(version.pages());
        rights = new RightsFields(onChange);
        rights.show(version.rights());
        var remove = new Button(getTranslation("versions.remove"), _ -> onRemove.run());
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var about = new NativeDetails(getTranslation("versions.about-scan"));
        about.setContent(rights);
        var content = new Div(pages, new PictureUpload(store, this::take), about, remove);
        content.addClassNames("scan-panel", "fields");
        add(content);
    }

    @Override
    public String id() {
        return version.id();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public String label() {
        return getTranslation("versions.scan", pages.size());
    }

    @Override
    public Optional<Version> read() {
        var read = pages.read();
        return rights.validate()
                ? read.map(list -> new Version.Scan(version.id(), list, rights.rights()))
                : Optional.empty();
    }

    @Override
    public void showLeaves(List<ScanPage> leaves) {
        // These are the ones it knows.
    }

    void take(List<Picture> pictures) {
        pages.addAll(IntStream.range(0, pictures.size())
                .mapToObj(number -> new ScanPage(
                        pictures.get(number).id(),
                        PageLabels.label(pictures.get(number).fileName(), pages.size() + number + 1),
                        null))
                .toList());
    }

    /// The leaves as far as they are described.
    List<ScanPage> leaves() {
        return pages.forms().stream()
                .flatMap(form -> ((ScanPageRow) form).soFar().stream())
                .toList();
    }
}
