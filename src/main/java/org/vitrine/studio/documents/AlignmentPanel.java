package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.library.Alignment;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.builder.PageOfScan;
import org.vitrine.studio.builder.ScanRegions;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;

/// Says what answers to what: paragraphs of a translation to those of the original, and paragraphs to places on the
/// scan.
final class AlignmentPanel extends Div {
    private final Runnable onChange;
    private final Select<Version.Text> first = new Select<>();
    private final Select<Version.Text> second = new Select<>();
    private final Select<Version.Text> placed = new Select<>();
    private final Select<Segment> segment = new Select<>();
    private final Div pairing = new Div();
    private final PageOfScan page;
    private final Div texts = new Div();
    private final Div places = new Div();
    private final Paragraph nothing = new Paragraph(getTranslation("aligning.none"));
    private Document document;
    private List<Alignment> alignments;
    private boolean showing;

    AlignmentPanel(
            Document document, Function<MediaId, Optional<Picture>> pictures, StudioScript script, Runnable onChange) {
        this.document = document;
        this.alignments = document.alignments();
        this.onChange = onChange;
        addClassNames("version-panel", "ties-panel");
        page = new PageOfScan(pictures, script, this::drawn, new ScanRegions.Hand() {
            @Override
            public void draw(Region region) {
                place(region);
            }

            @Override
            public void change(String id, Region region) {
                AlignmentPanel.this.change(id, region);
            }

            @Override
            public void remove(String id) {
                AlignmentPanel.this.change(id, null);
            }

            @Override
            public void pick(String id) {
                segments()
                        .filter(candidate -> candidate.id().equals(segmentOf(id)))
                        .findFirst()
                        .ifPresent(segment::setValue);
            }
        });
        for (var choice : List.of(first, second, placed)) {
            choice.setItemLabelGenerator(text -> getTranslation(
                    text instanceof Version.Transcript ? "versions.transcript" : "versions.translation",
                    text.language().name(getLocale())));
        }
        first.setLabel(getTranslation("aligning.first"));
        second.setLabel(getTranslation("aligning.second"));
        placed.setLabel(getTranslation("aligning.text"));
        segment.setLabel(getTranslation("aligning.segment"));
        segment.setItemLabelGenerator(this::name);
        first.addValueChangeListener(change -> chosen(change.isFromClient()));
        second.addValueChangeListener(change -> chosen(change.isFromClient()));
        placed.addValueChangeListener(_ -> showSegments());
        segment.addValueChangeListener(_ -> showSpot());
        var propose = new Button(getTranslation("aligning.propose"), Glyph.REDO.draw(), _ -> propose());
        propose.addThemeVariants(ButtonVariant.TERTIARY);
        var choices = new Div(first, second, propose);
        choices.addClassName("ties-panel__choices");
        texts.add(new H3(getTranslation("aligning.texts")), choices, pairing);
        var target = new Div(placed, segment);
        target.addClassName("ties-panel__choices");
        places.add(
                new H3(getTranslation("aligning.places")),
                new Paragraph(getTranslation("aligning.places.how")),
                target,
                page);
        add(nothing, texts, places);
    }

    List<Alignment> alignments() {
        return alignments;
    }

    /// @param shown with its versions as they are now
    void show(Document shown) {
        document = shown.withAlignments(alignments);
        showing = true;
        var all = document.texts().toList();
        texts.setVisible(all.size() > 1);
        places.setVisible(!all.isEmpty() && document.scanPages().findAny().isPresent());
        nothing.setVisible(!texts.isVisible() && !places.isVisible());
        offer(first, all, 0);
        offer(second, all, 1);
        offer(placed, all, 0);
        showing = false;
        chosen(false);
        showSegments();
        page.show(document);
    }

    /// What the library has after saving.
    void keep(List<Alignment> kept) {
        alignments = kept;
    }

    private static void offer(Select<Version.Text> choice, List<Version.Text> texts, int otherwise) {
        var before = choice.getValue();
        choice.setItems(texts);
        texts.stream()
                .filter(text -> before != null && text.id().equals(before.id()))
                .findFirst()
                .or(() -> texts.stream().skip(otherwise).findFirst())
                .ifPresent(choice::setValue);
    }

    // ---- two texts ----

    private void chosen(boolean byHand) {
        var one = first.getValue();
        var other = second.getValue();
        pairing.removeAll();
        if (showing || one == null || other == null || one.id().equals(other.id())) {
            return;
        }
        var field = new PairingField(one, other, table -> keep(one, other, table));
        field.show(one, other, AlignmentTable.of(document.rows(List.of(one.id(), other.id()))));
        pairing.add(field);
        if (document.parallel(one.id(), other.id()).isEmpty()) {
            pairing.addComponentAsFirst(new Paragraph(getTranslation("aligning.proposed")));
            var take = new Button(getTranslation("aligning.take"), _ -> keep(one, other, field.table()));
            pairing.add(take);
        }
    }

    private void propose() {
        var one = first.getValue();
        var other = second.getValue();
        if (one != null && other != null && !one.id().equals(other.id())) {
            document.proposal(one.id(), other.id()).ifPresent(this::keepParallel);
            chosen(true);
        }
    }

    private void keep(Version.Text one, Version.Text other, AlignmentTable table) {
        keepParallel(new Alignment.Parallel(one.id(), other.id(), table.groups()));
    }

    private void keepParallel(Alignment.Parallel parallel) {
        var known = document.parallel(parallel.first(), parallel.second());
        // What is written the other way round in the library stays so.
        var written = known.filter(before -> !before.first().equals(parallel.first()))
                .map(before -> before.withGroups(parallel.groups().stream()
                        .map(group -> new Alignment.Group(group.second(), group.first()))
                        .toList()))
                .orElse(parallel);
        replace(known.orElse(null), written.groups().isEmpty() ? null : written);
    }

    private void replace(
            @org.jspecify.annotations.Nullable Alignment before, @org.jspecify.annotations.Nullable Alignment after) {
        var changed = new ArrayList<>(alignments);
        var at = before == null ? -1 : changed.indexOf(before);
        if (at >= 0 && after != null) {
            changed.set(at, after);
        } else if (at >= 0) {
            changed.remove(at);
        } else if (after != null) {
            changed.add(after);
        }
        alignments = List.copyOf(changed);
        document = document.withAlignments(alignments);
        onChange.run();
    }

    // ---- a text and the scan ----

    private java.util.stream.Stream<Segment> segments() {
        return placed.getValue() == null
                ? java.util.stream.Stream.empty()
                : placed.getValue().text().segments().stream();
    }

    private String name(Segment of) {
        var text = placed.getValue();
        var number = text == null ? java.util.OptionalInt.empty() : text.text().paragraphNumber(of.id());
        var name = number.isPresent() ? "¶" + number.getAsInt() : SegmentKinds.name(of.kind(), this);
        var words = of.text().length() <= 40
                ? of.text()
                : of.text()
                                .substring(
                                        0,
                                        of.text()
                                                .offsetByCodePoints(
                                                        0,
                                                        Math.min(
                                                                38,
                                                                of.text()
                                                                        .codePointCount(
                                                                                0,
                                                                                of.text()
                                                                                        .length()))))
                        + "…";
        return name + "  " + words.replace('\n', ' ');
    }

    private void showSegments() {
        var before = segment.getValue();
        segment.setItems(segments().toList());
        segments()
                .filter(candidate -> before != null && candidate.id().equals(before.id()))
                .findFirst()
                .or(() -> segments().findFirst())
                .ifPresent(segment::setValue);
        page.refresh();
    }

    private void showSpot() {
        var text = placed.getValue();
        var chosen = segment.getValue();
        if (text != null && chosen != null) {
            document.spots(text.id(), chosen.id()).stream().findFirst().ifPresent(spot -> page.turnTo(spot.page()));
            page.choose(chosen.id() + "#0");
        }
    }

    private Optional<Alignment.Placement> placement() {
        return alignments.stream()
                .filter(Alignment.Placement.class::isInstance)
                .map(Alignment.Placement.class::cast)
                .filter(placement -> placed.getValue() != null
                        && placement.version().equals(placed.getValue().id()))
                .findFirst();
    }

    private List<ScanRegions.Drawn> drawn(MediaId file) {
        var drawn = new ArrayList<ScanRegions.Drawn>();
        var number = 0;
        for (var spot : placement().map(Alignment.Placement::spots).orElse(List.of())) {
            if (spot.page().equals(file)) {
                var name = segments()
                        .filter(candidate -> candidate.id().equals(spot.segment()))
                        .findFirst()
                        .map(this::name)
                        .orElse(spot.segment());
                drawn.add(new ScanRegions.Drawn(
                        spot.segment() + "#" + number, name, spot.region().xywh()));
            }
            number++;
        }
        return drawn;
    }

    /// The chosen segment lies there; the next one is chosen.
    private void place(Region region) {
        var chosen = segment.getValue();
        var text = placed.getValue();
        if (chosen == null || text == null || page.current().isEmpty()) {
            return;
        }
        var before = placement();
        var spots = new ArrayList<>(before.map(Alignment.Placement::spots).orElse(List.of()));
        spots.removeIf(spot -> spot.segment().equals(chosen.id())
                && spot.page().equals(page.current().get()));
        spots.add(new Alignment.Spot(chosen.id(), page.current().get(), region));
        replace(before.orElse(null), new Alignment.Placement(text.id(), spots));
        var all = segments().toList();
        var next = all.indexOf(chosen) + 1;
        if (next < all.size()) {
            segment.setValue(all.get(next));
        }
        page.refresh();
    }

    private void change(String id, @org.jspecify.annotations.Nullable Region region) {
        var before = placement();
        var at = Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
        if (before.isEmpty() || at >= before.get().spots().size()) {
            return;
        }
        var spots = new ArrayList<>(before.get().spots());
        if (region == null) {
            spots.remove(at);
        } else {
            spots.set(
                    at,
                    new Alignment.Spot(spots.get(at).segment(), spots.get(at).page(), region));
        }
        replace(before.get(), spots.isEmpty() ? null : before.get().withSpots(spots));
        page.refresh();
    }

    private static String segmentOf(String id) {
        return id.substring(0, id.lastIndexOf('#'));
    }
}
