package org.vitrine.media;

/// A large picture has not been prepared for being looked at; somebody is on it.
public class NotYetPreparedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYetPreparedException(MediaId picture) {
        super(picture + " is being prepared");
    }
}
