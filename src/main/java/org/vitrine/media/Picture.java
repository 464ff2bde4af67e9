package org.vitrine.media;

/// A stored picture.
///
/// @param mediaType by its content, not by its name: `image/jpeg`
/// @param fileName as it was called when it came
/// @param width in pixels, as it is looked at (its orientation applied)
/// @param height in pixels
public record Picture(MediaId id, String mediaType, String fileName, int width, int height, long byteCount) {
    /// The ending its files get.
    public String extension() {
        return FileKind.of(mediaType).map(FileKind::extension).orElse("jpg");
    }

    long pixels() {
        return (long) width * height;
    }

    Picture called(String name) {
        return new Picture(id, mediaType, name, width, height, byteCount);
    }
}
