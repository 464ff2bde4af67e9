package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vitrine.library.Version;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.Leaf;
import org.vitrine.studio.Watch;
import org.vitrine.text.SegmentedText;

/// The pictures of the leaves, in their order.
final class ScanPanel extends Div implements VersionPanel {
    private final Version.Scan version;
    private final Rows<ScanPage> pages;
    private final RightsFields rights;
    private final Span preparing = new Span();
    private final Consumer<SegmentedText> onWords;
    private final Watch watch;

    /// @param onLeaves is told whenever there are other leaves
    /// @param onWords is told what files say stands on their pages
    /// @param onRemove asks whether the version is to be taken away
    ScanPanel(
            Version.Scan version,
            ScanDesk desk,
            Consumer<SegmentedText> onWords,
            Runnable onChange,
            Runnable onLeaves,
            Runnable onRemove) {
        this.version = version;
        this.onWords = onWords;
        addClassName("version-panel");
        Runnable leavesChanged = () -> {
            onChange.run();
            onLeaves.run();
        };
        pages = new Rows<>(
                getTranslation("scans.one"),
                "",
                () -> new ScanPageRow(desk, leavesChanged, this::waitAgain),
                leavesChanged);
        pages.addClassName("rows--scans");
        pages.show(version.pages());
        rights = new RightsFields(onChange);
        rights.show(version.rights());
        var remove = new Button(getTranslation("versions.remove"), _ -> onRemove.run());
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var about = new NativeDetails(getTranslation("versions.about-scan"));
        about.setContent(rights);
        var content = new Div(preparing, pages, new PictureUpload(desk, this::take), about, remove);
        content.addClassNames("scan-panel", "fields");
        preparing.addClassName("count");
        preparing.getElement().setAttribute("role", "status");
        add(content);
        watch = new Watch(this, this::showProgress);
    }

    private void waitAgain() {
        watch.begin();
    }

    /// @return whether there is something to wait for
    private boolean showProgress() {
        var rows = pages.forms().stream().map(ScanPageRow.class::cast).toList();
        rows.forEach(ScanPageRow::showProgress);
        var waiting = rows.stream().filter(ScanPageRow::isUnderWay).count();
        preparing.setText(
                waiting == 0 ? "" : getTranslation("scans.preparing", rows.size() - waiting, (long) rows.size()));
        return waiting > 0;
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

    void take(List<Leaf> taken) {
        pages.addAll(IntStream.range(0, taken.size())
                .mapToObj(number -> {
                    var picture = taken.get(number).picture();
                    return new ScanPage(
                            picture.id(), PageLabels.label(picture.fileName(), pages.size() + number + 1), null);
                })
                .toList());
        watch.begin();
        var words = TextLayer.read(taken);
        if (!words.isEmpty()) {
            onWords.accept(words);
        }
    }

    /// The leaves as far as they are described.
    List<ScanPage> leaves() {
        return pages.forms().stream()
                .flatMap(form -> ((ScanPageRow) form).soFar().stream())
                .toList();
    }
}
