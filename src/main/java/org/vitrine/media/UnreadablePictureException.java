package org.vitrine.media;

/// A file is no picture that Vitrine can show. The message is a key in the studio's bundle under `media.problem`.
public class UnreadablePictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Problem {
        EMPTY,
        TOO_MANY_BYTES,
        TOO_MANY_PIXELS,
        NOT_A_PICTURE,
        DAMAGED
    }

    private final Problem problem;
    private final String fileName;

    UnreadablePictureException(Problem problem, String fileName) {
        super("%s: %s".formatted(fileName, problem));
        this.problem = problem;
        this.fileName = fileName;
    }

    public Problem problem() {
        return problem;
    }

    public String fileName() {
        return fileName;
    }
}
