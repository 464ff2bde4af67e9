package org.vitrine.media;

/// A picture cannot be shown just now and can in a while: it is large and has just come, or too many want one at once.
public class NotYetPreparedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYetPreparedException(MediaId picture) {
        this(picture + " is being prepared");
    }

    NotYetPreparedException(String why) {
        super(why);
    }
}
