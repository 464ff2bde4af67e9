package org.vitrine.house;

/// A file cannot stand for the house. The studio has words for each problem.
public class UnusableEmblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Problem {
        TOO_LARGE,
        NO_PICTURE,
        NO_SIZE
    }

    private final Problem problem;

    UnusableEmblemException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
