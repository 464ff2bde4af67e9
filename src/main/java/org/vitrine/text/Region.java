package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A rectangle of a picture, in pixels of its original from the upper left corner. It is written `x,y,w,h`, as in a
/// media fragment (`xywh=`) and in the IIIF Image API.
public record Region(int x, int y, int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7}),(\\d{1,7}),(\\d{1,7}),(\\d{1,7})");

    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("A region cannot be " + x + "," + y + "," + width + "," + height
                    + ": it begins inside the picture and is at least one pixel wide and high");
        }
    }

    /// @throws IllegalArgumentException when this is not four whole numbers, or no rectangle
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Region read(String xywh) {
        var written = WRITTEN.matcher(xywh.replaceAll("\\s", ""));
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "\"" + xywh + "\" is no region: write x,y,width,height in pixels, such as 120,340,800,220");
        }
        return new Region(
                number(written.group(1)), number(written.group(2)), number(written.group(3)), number(written.group(4)));
    }

    @JsonValue
    public String xywh() {
        return x + "," + y + "," + width + "," + height;
    }

    /// Whether it lies wholly inside a picture of this size.
    public boolean isInside(int pictureWidth, int pictureHeight) {
        return x + width <= pictureWidth && y + height <= pictureHeight;
    }

    /// What of it lies inside a picture of this size; at least a pixel at its edge.
    public Region within(int pictureWidth, int pictureHeight) {
        var left = Math.min(x, pictureWidth - 1);
        var top = Math.min(y, pictureHeight - 1);
        return new Region(left, top, Math.min(width, pictureWidth - left), Math.min(height, pictureHeight - top));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return xywh();
    }
}
