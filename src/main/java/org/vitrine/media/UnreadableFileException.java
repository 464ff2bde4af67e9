package org.vitrine.media;

/// A file that is no picture cannot be taken for what it is meant for. The studio has words for each problem.
public class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Problem {
        EMPTY,
        /// The limit is in megabytes.
        TOO_MANY_BYTES,
        NOT_A_RECORDING,
        /// Sound or film in a way that not every browser plays.
        NOT_PLAYED_EVERYWHERE,
        NOT_CAPTIONS,
        /// The limit is the number of the line.
        CAPTIONS_WRONG,
        /// No kind of file that is given out.
        NOT_GIVEN_OUT,
        /// Its name says that it is something else.
        NAMED_OTHERWISE,
        /// It holds programs.
        PROGRAMS_INSIDE,
        DAMAGED
    }

    private final Problem problem;
    private final String fileName;
    private final long limit;

    UnreadableFileException(Problem problem, String fileName) {
        this(problem, fileName, 0);
    }

    /// @param limit the one that was passed, or the line, where there is one
    UnreadableFileException(Problem problem, String fileName, long limit) {
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
