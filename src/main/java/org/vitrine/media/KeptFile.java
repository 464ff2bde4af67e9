package org.vitrine.media;

import org.jspecify.annotations.Nullable;

/// What is known of a file that is no picture.
///
/// @param mediaType told by its bytes
/// @param fileName under which it first came
public record KeptFile(FileId id, String mediaType, String fileName, long byteCount) {
    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    public boolean isCaptions() {
        return mediaType.equals(FileFormat.CAPTIONS.mediaType());
    }

    /// What kind of file it is, for keys of messages: `mp3`, `pdf`.
    public String format() {
        return FileFormat.of(mediaType).map(FileFormat::extension).orElse("other");
    }

    /// What it is called where readers keep it: a name that fits every system, and says what the file is.
    public String named(@Nullable String wish) {
        var plain = (wish == null ? fileName : wish)
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[. ]+", "")
                .strip();
        var ending = FileFormat.of(mediaType).map(FileFormat::extension).orElse("bin");
        var name = plain.isEmpty() ? "file" : plain;
        return FileFormat.of(mediaType).filter(format -> format.isNamed(name)).isPresent() ? name : name + "." + ending;
    }

    /// Whether it can be used so. The same bytes may be: a recording can be taken along, too.
    public boolean serves(FileUse use) {
        return FileFormat.of(mediaType).filter(format -> format.serves(use)).isPresent();
    }
}
