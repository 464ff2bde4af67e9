package org.vitrine.media;

/// A file is nothing that Vitrine can show as pictures. The studio has words for each problem.
public class UnreadablePictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Problem {
        EMPTY,
        /// The limit is in megabytes.
        TOO_MANY_BYTES,
        /// The limit is in megapixels.
        TOO_MANY_PIXELS,
        /// Too large to be opened as a whole, and saved in a way that allows nothing else; the limit is in megapixels.
        TOO_LARGE_AT_ONCE,
        /// The limit is in pages.
        TOO_MANY_PAGES,
        /// A file of several pages where one picture is wanted.
        SEVERAL_PAGES,
        NOT_A_PICTURE,
        /// A picture and something else in one file, which no scanner makes.
        TWO_KINDS_AT_ONCE,
        LOCKED,
        DAMAGED,
        /// A PDF with pictures in a format that is not read.
        UNKNOWN_INSIDE,
        TOO_SLOW,
        /// It brought the work on it down more than once.
        GAVE_UP,
        /// Not the file's fault.
        FAILED
    }

    private final Problem problem;
    private final String fileName;
    private final long limit;

    UnreadablePictureException(Problem problem, String fileName) {
        this(problem, fileName, 0);
    }

    /// @param limit the one that was passed, where there is one
    UnreadablePictureException(Problem problem, String fileName, long limit) {
        super("%s: %s".formatted(fileName, problem));
        this.problem = problem;
        this.fileName = fileName;
        this.limit = limit;
    }

    public Problem problem() {
        return problem;
    }

    public String fileName() {
        return fileName;
    }

    public long limit() {
        return limit;
    }
}
