package org.vitrine.media;

import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the IIIF Image API lets one ask of a picture: an area, in a size, turned, in a quality and a format.
///
/// @param area in the picture's pixels
/// @param size before it is turned
/// @param enlarged whether more pixels are asked for than there are
/// @param asMuch whether the size is the largest that is given
/// @param rotation 0, 90, 180 or 270, clockwise, after mirroring
record ImageRequest(
        Rectangle area,
        boolean whole,
        Size size,
        boolean asMuch,
        boolean enlarged,
        boolean mirrored,
        int rotation,
        Quality quality,
        Format format) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");
    private static final String FRACTION = "(\\d{1,9}(?:\\.\\d{1,10})?|\\.\\d{1,10})";
    private static final Pattern PERCENTAGES =
            Pattern.compile("pct:" + FRACTION + "," + FRACTION + "," + FRACTION + "," + FRACTION);
    private static final Pattern SIZE_IN_PERCENT = Pattern.compile("pct:" + FRACTION);
    private static final Pattern SIZE = Pattern.compile("(!?)(\\d{0,9}),(\\d{0,9})");
    private static final Pattern ROTATION = Pattern.compile("(!?)" + FRACTION);
    private static final Pattern FILE = Pattern.compile("([a-z]+)\\.([a-z0-9]+)");
    private static final List<String> FORMATS_NOT_MADE = List.of("tif", "gif", "jp2", "pdf", "webp");
    private static final double WHOLE = 100;

    enum Quality {
        /// In colour.
        DEFAULT,
        GRAY,
        BITONAL
    }

    enum Format {
        JPG("image/jpeg"),
        PNG("image/png"),
        /// Where this machine writes it.
        WEBP("image/webp");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /// Why a request is not answered with a picture.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String why;

        Refused(int status, String why) {
            super(why, null, false, false);
            this.status = status;
            this.why = why;
        }

        String why() {
            return why;
        }

        int status() {
            return status;
        }
    }

    /// @param most the most pixels that an answer may have
    static ImageRequest read(List<String> parts, Size picture, long most) throws Refused {
        var area = area(parts.get(0), picture);
        var wanted = parts.get(1);
        var enlarging = wanted.startsWith("^");
        var size = size(enlarging ? wanted.substring(1) : wanted, new Size(area.width, area.height), enlarging, most);
        if (size.pixels() > most) {
            throw bad("size: at most " + most + " pixels are given at a time");
        }
        var enlarged = size.width() > area.width || size.height() > area.height;
        if (enlarged && !enlarging) {
            throw bad("size: larger than the region; write ^ before it to have it enlarged");
        }
        var turn = rotation(parts.get(2));
        var file = FILE.matcher(parts.get(3));
        if (!file.matches()) {
            throw bad("quality and format: such as default.jpg");
        }
        return new ImageRequest(
                area,
                area.equals(new Rectangle(0, 0, picture.width(), picture.height())),
                size,
                size.equals(size("max", new Size(area.width, area.height), enlarged, most)),
                enlarged,
                turn.group(1).equals("!"),
                degrees(turn.group(2)),
                quality(file.group(1)),
                format(file.group(2)));
    }

    /// The one way of writing this request.
    String canonical() {
        var region = whole ? "full" : area.x + "," + area.y + "," + area.width + "," + area.height;
        var written = asMuch ? "max" : size.width() + "," + size.height();
        return "%s/%s%s/%s%d/%s.%s"
                .formatted(
                        region,
                        enlarged ? "^" : "",
                        written,
                        mirrored ? "!" : "",
                        rotation,
                        quality.name().toLowerCase(Locale.ROOT),
                        format.name().toLowerCase(Locale.ROOT));
    }

    private static Rectangle area(String region, Size picture) throws Refused {
        var all = new Rectangle(0, 0, picture.width(), picture.height());
        if (region.equals("full")) {
            return all;
        }
        if (region.equals("square")) {
            var side = Math.min(picture.width(), picture.height());
            return new Rectangle((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
        }
        var numbers = NUMBERS.matcher(region);
        var percentages = PERCENTAGES.matcher(region);
        long[] asked;
        if (numbers.matches()) {
            asked = new long[] {number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4)};
        } else if (percentages.matches()) {
            asked = new long[] {
                share(percentages.group(1), picture.width()),
                share(percentages.group(2), picture.height()),
                share(percentages.group(3), picture.width()),
                share(percentages.group(4), picture.height())
            };
        } else {
            throw bad("region: full, square, x,y,w,h or pct:x,y,w,h");
        }
        if (asked[2] == 0 || asked[3] == 0 || asked[0] >= picture.width() || asked[1] >= picture.height()) {
            throw bad("region: nothing of the picture is in it");
        }
        return new Rectangle((int) asked[0], (int) asked[1], (int) Math.min(asked[2], picture.width() - asked[0]), (int)
                Math.min(asked[3], picture.height() - asked[1]));
    }

    private static Size size(String wanted, Size area, boolean enlarging, long most) throws Refused {
        if (wanted.equals("max")) {
            var scale = Math.sqrt((double) most / area.pixels());
            return scale < 1 || enlarging ? scaled(area, scale) : area;
        }
        var percent = SIZE_IN_PERCENT.matcher(wanted);
        if (percent.matches()) {
            var scale = Double.parseDouble(percent.group(1)) / WHOLE;
            return checked(Math.round(area.width() * scale), Math.round(area.height() * scale));
        }
        var numbers = SIZE.matcher(wanted);
        if (!numbers.matches() || wanted.equals(",") || wanted.equals("!,")) {
            throw bad("size: max, w,  ,h  pct:n  w,h or !w,h, with ^ before it to enlarge");
        }
        var width = numbers.group(2).isEmpty() ? -1 : number(numbers, 2);
        var height = numbers.group(3).isEmpty() ? -1 : number(numbers, 3);
        if (!numbers.group(1).isEmpty()) {
            if (width < 0 || height < 0) {
                throw bad("size: !w,h needs both");
            }
            var scale = Math.min((double) width / area.width(), (double) height / area.height());
            var allowed = Math.sqrt((double) most / area.pixels());
            return scaled(area, Math.min(Math.min(scale, allowed), enlarging ? Double.MAX_VALUE : 1));
        }
        if (height < 0) {
            return checked(width, Math.max(1, Math.round((double) area.height() * width / area.width())));
        }
        if (width < 0) {
            return checked(Math.max(1, Math.round((double) area.width() * height / area.height())), height);
        }
        return checked(width, height);
    }

    private static Size scaled(Size size, double scale) throws Refused {
        return scale == 1
                ? size
                : checked((long) Math.max(1, size.width() * scale), (long) Math.max(1, size.height() * scale));
    }

    private static Size checked(long width, long height) throws Refused {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw bad("size: not a number of pixels that a picture can have");
        }
        return new Size((int) width, (int) height);
    }

    private static Matcher rotation(String rotation) throws Refused {
        var turn = ROTATION.matcher(rotation);
        if (!turn.matches() || new BigDecimal(turn.group(2)).compareTo(BigDecimal.valueOf(360)) > 0) {
            throw bad("rotation: 0 to 360, with ! before it to mirror");
        }
        return turn;
    }

    private static int degrees(String written) throws Refused {
        var degrees = new BigDecimal(written).remainder(BigDecimal.valueOf(360));
        if (degrees.remainder(BigDecimal.valueOf(90)).signum() != 0) {
            throw new Refused(501, "rotation: by 90, 180 or 270 degrees");
        }
        return degrees.intValue();
    }

    private static Quality quality(String written) throws Refused {
        if (written.equals("color")) {
            return Quality.DEFAULT;
        }
        for (var quality : Quality.values()) {
            if (quality.name().toLowerCase(Locale.ROOT).equals(written)) {
                return quality;
            }
        }
        throw bad("quality: default, color, gray or bitonal");
    }

    private static Format format(String written) throws Refused {
        for (var format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(written) && (format != Format.WEBP || WebP.isThere())) {
                return format;
            }
        }
        if (FORMATS_NOT_MADE.contains(written)) {
            throw new Refused(501, "format: jpg or png");
        }
        throw bad("format: jpg or png");
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private static long share(String percent, int length) {
        return Math.round(Double.parseDouble(percent) / WHOLE * length);
    }

    private static Refused bad(String why) {
        return new Refused(400, why);
    }
}
