package org.vitrine.house;

/// A picture that stands for the house, kept under a name made of its checksum.
///
/// @param width in pixels, or in the units of the drawing
public record HouseFile(String name, int width, int height) {
    private static final String NAME = "[0-9a-f]{64}\\.(svg|png)";

    public HouseFile {
        if (!isName(name)) {
            throw new IllegalArgumentException("No file of the house is called so");
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has a width and a height");
        }
    }

    static boolean isName(String written) {
        return written.matches(NAME);
    }

    public String mediaType() {
        return mediaType(name);
    }

    /// What a file of this name holds.
    public static String mediaType(String name) {
        return name.endsWith(".svg") ? "image/svg+xml" : "image/png";
    }
}
