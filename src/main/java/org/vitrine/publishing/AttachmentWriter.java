package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.library.Rights;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.text.SafeHtml;

/// Writes what is neither text nor picture.
final class AttachmentWriter {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private final Setting setting;

    AttachmentWriter(Setting setting) {
        this.setting = setting;
    }

    SafeHtml write(Attachment block) {
        return switch (block) {
            case Attachment.Embed embed -> new EmbedWriter(setting).write(embed);
            case Attachment.Recording recording ->
                setting.enclosures()
                        .file(recording.file(), FileUse.RECORDING)
                        .map(file -> recording(recording, file))
                        .orElseGet(() -> setting.missing(recording, "missing.recording"));
            case Attachment.Download download ->
                setting.enclosures()
                        .file(download.file(), FileUse.DOWNLOAD)
                        .map(file -> download(download, file))
                        .orElseGet(() -> setting.missing(download, "missing.file"));
        };
    }

    private SafeHtml recording(Attachment.Recording block, KeptFile file) {
        var t = setting.t();
        var kind = file.isVideo() ? "film" : "sound";
        var shell = setting.shell(block);
        var poster = Optional.ofNullable(block.poster())
                .filter(_ -> file.isVideo())
                .flatMap(picture -> setting.illustrations().shot(picture, setting.addresses(), ""));
        return setting.render(
                "block/recording.jte",
                new Blocks.RecordingBlock(
                        shell,
                        file.isVideo(),
                        new Link(setting.addresses().file(file.id()), t.get("recording.open." + kind)),
                        file.mediaType(),
                        poster.orElse(null),
                        tracks(block),
                        t.get("recording." + kind),
                        facts(file),
                        t.get("recording.print." + kind, where(block)),
                        Setting.blankToNull(block.transcript()) == null
                                ? null
                                : setting.markdown().withoutMargin(Objects.requireNonNull(block.transcript())),
                        Setting.blankToNull(block.caption()),
                        Setting.blankToNull(block.credit()),
                        rights(block.rights()),
                        block.rights() == null
                                ? null
                                : Setting.blankToNull(block.rights().note())));
    }

    private List<Blocks.Track> tracks(Attachment.Recording block) {
        var tracks = new ArrayList<Blocks.Track>();
        for (var captions : block.captions()) {
            if (setting.enclosures().file(captions.file(), FileUse.CAPTIONS).isPresent()) {
                var label = Setting.blankToNull(captions.label());
                tracks.add(new Blocks.Track(
                        setting.addresses().file(captions.file()),
                        captions.language().value(),
                        label == null ? setting.words().language(captions.language()) : label));
            }
        }
        return tracks;
    }

    private SafeHtml download(Attachment.Download block, KeptFile file) {
        var t = setting.t();
        var name = file.named(block.name());
        var label = Setting.blankToNull(block.label());
        return setting.render(
                "block/file.jte",
                new Blocks.FileBlock(
                        setting.shell(block),
                        new Link(setting.addresses().file(file.id(), name), label == null ? name : label),
                        name,
                        label != null,
                        facts(file),
                        t.get("file.print", where(block)),
                        Setting.blankToNull(block.description())));
    }

    private @Nullable Link rights(@Nullable Rights rights) {
        return rights == null
                ? null
                : new Link(rights.statement().toString(), setting.words().name(rights));
    }

    /// `MP3, 3.4 MB`
    private String facts(KeptFile file) {
        return setting.t().get("file.facts", file.format().toUpperCase(Locale.ROOT), size(file.byteCount()));
    }

    private String size(long bytes) {
        return bytes < KILO
                ? setting.t().get("file.bytes", bytes)
                : bytes < MEGA
                        ? setting.t().get("file.kilobytes", (double) bytes / KILO)
                        : setting.t().get("file.megabytes", (double) bytes / MEGA);
    }

    /// Where a reader of the print finds it.
    private String where(Attachment block) {
        var path = "/" + setting.page().slug();
        return setting.quoting()
                        .permanent(path)
                        .orElseGet(() -> setting.reader()
                                .absolute(Addresses.current(
                                                        setting.addresses().context(),
                                                        setting.exhibition().slug(),
                                                        "")
                                                .exhibit()
                                        + path))
                + "#" + block.id();
    }
}
