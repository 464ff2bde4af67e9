package org.vitrine.media;

/// What a file that is no picture is for: what may be in it, and how it is given out, follow from that.
public enum FileUse {
    /// Sound or film, played where it stands.
    RECORDING,
    /// What is said in a recording, by the second (WebVTT).
    CAPTIONS,
    /// Taken along by readers; never opened by a browser in the name of this site.
    DOWNLOAD
}
