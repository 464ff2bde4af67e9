package org.vitrine.interchange.shelf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Exhibition;

/// Pictures and files that pages of a folder show, each under the name that it has there. What no page shows does not
/// come along.
final class Things {
    private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{64})/(\\d{1,5})\\.jpg");
    private static final Pattern PART =
            Pattern.compile("/iiif/image/([0-9a-f]{64})(/([\\d,]{1,60})/(\\d{1,5}),/0/default\\.jpg)");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f]{64})(?:/([^/]+))?");
    private static final Pattern HOUSE = Pattern.compile("/house/([0-9a-z][0-9a-z.-]{0,80})");
    private static final Pattern ICON = Pattern.compile("/favicon\\.(svg|ico)");
    /// So much of a checksum tells pictures of one exhibit apart, and keeps paths short.
    private static final int ENOUGH = 16;

    private static final int LONGEST_NAME = 80;

    /// What lies at one place of the folder.
    sealed interface Thing {
        record Picture(MediaId id, int width) implements Thing {}

        record Enlarged(MediaId id) implements Thing {}

        /// @param asked what follows the picture's address in the IIIF Image API
        record Part(MediaId id, String asked) implements Thing {}

        record File(FileId id) implements Thing {}

        record OfHouse(String name) implements Thing {}

        record Icon(String name) implements Thing {}
    }

    private final Attachments attachments;
    private final String context;
    private final Set<MediaId> pictures;
    private final Set<FileId> files;
    private final Map<String, Thing> wanted = new LinkedHashMap<>();

    /// @param exhibition whatever it does not show stays in the house, though somebody wrote its address into a text
    Things(Exhibition exhibition, Attachments attachments, String context) {
        this.attachments = attachments;
        this.context = context;
        this.pictures = exhibition.pictures();
        this.files = exhibition.files().stream().map(Attachment.Given::file).collect(Collectors.toUnmodifiableSet());
    }

    /// Everything that pages have asked for so far, in that order.
    Map<String, Thing> wanted() {
        return wanted;
    }

    /// Where the folder has what the house has at an address; nothing for what is neither picture nor file.
    Optional<String> file(String address) {
        if (!address.startsWith(context + "/")) {
            return Optional.empty();
        }
        var path = address.substring(context.length());
        var picture = PICTURE.matcher(path);
        if (picture.matches()) {
            var id = new MediaId(picture.group(1));
            var width = Integer.parseInt(picture.group(2));
            return picture(id, "-" + width, new Thing.Picture(id, width));
        }
        var part = PART.matcher(path);
        if (part.matches()) {
            var id = new MediaId(part.group(1));
            var rest = "-" + part.group(3).replace(',', '-') + "-" + part.group(4);
            return picture(id, rest, new Thing.Part(id, part.group(2)));
        }
        var file = FILE.matcher(path);
        if (file.matches()) {
            return file(new FileId(file.group(1)), file.group(2));
        }
        var house = HOUSE.matcher(path);
        if (house.matches()) {
            return want("assets/" + house.group(1), new Thing.OfHouse(house.group(1)));
        }
        var icon = ICON.matcher(path);
        return icon.matches() ? want("assets" + path, new Thing.Icon(path.substring(1))) : Optional.empty();
    }

    /// A picture to be looked at closely.
    Optional<String> enlarged(String address) {
        if (!address.startsWith(context + "/")) {
            return Optional.empty();
        }
        var picture = PICTURE.matcher(address.substring(context.length()));
        return picture.matches() ? enlarged(new MediaId(picture.group(1))) : Optional.empty();
    }

    private Optional<String> enlarged(MediaId id) {
        return picture(id, "-large", new Thing.Enlarged(id));
    }

    private Optional<String> picture(MediaId id, String rest, Thing thing) {
        return pictures.contains(id)
                ? want("pictures/" + id.sha256().substring(0, ENOUGH) + rest + ".jpg", thing)
                : Optional.empty();
    }

    /// Which file is meant where captions are.
    Optional<FileId> attached(String address) {
        var file = FILE.matcher(address.startsWith(context + "/") ? address.substring(context.length()) : address);
        return file.matches() ? Optional.of(new FileId(file.group(1))).filter(files::contains) : Optional.empty();
    }

    private Optional<String> file(FileId id, @Nullable String name) {
        return Optional.of(id)
                .filter(files::contains)
                .flatMap(attachments::find)
                .flatMap(kept -> {
                    var called = name == null ? kept.named(null) : UriUtils.decode(name, StandardCharsets.UTF_8);
                    return want("files/" + id.toString().substring(0, ENOUGH) + "/" + tame(called), new Thing.File(id));
                });
    }

    private Optional<String> want(String file, Thing thing) {
        wanted.putIfAbsent(file, thing);
        return Optional.of(file);
    }

    /// A name that files may have on every system, with its ending.
    private static String tame(String name) {
        var tame = name.replaceAll("[^\\p{L}\\p{N}._ ()-]", "-").replaceAll("^[. ]+|[. ]+$", "");
        var start = Math.max(0, tame.length() - LONGEST_NAME);
        var shorter = tame.substring(start > 0 && Character.isLowSurrogate(tame.charAt(start)) ? start + 1 : start);
        return shorter.isBlank() ? "file" : shorter.replaceAll("^[. ]+", "");
    }
}
