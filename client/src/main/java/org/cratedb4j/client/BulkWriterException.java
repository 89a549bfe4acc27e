package org.cratedb4j.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a {@link BulkWriter} were not written, or may not have been, and nothing was given to take them. */
public final class BulkWriterException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** What became of the rows, as far as it is kept. */
    private final BulkProgress progress;

    // The rows are the caller's objects, whatever they are.
    private final transient List<RowOutcome> failures;

    /**
     * An exception about rows that were not written.
     *
     * @param progress how far the writer has come
     * @param failures the outcomes of the first rows that were not written
     */
    public BulkWriterException(BulkProgress progress, List<RowOutcome> failures) {
        super(message(progress, failures), "HY000", null, 0, cause(failures));
        this.progress = progress;
        this.failures = List.copyOf(failures);
    }

    /**
     * How far the writer has come.
     *
     * @return the numbers
     */
    public BulkProgress progress() {
        return progress;
    }

    /**
     * The first rows that were not written, or may not have been.
     *
     * @return their outcomes, a hundred at most; lost when the exception is serialized
     */
    public List<RowOutcome> failures() {
        return failures;
    }

    private static @Nullable Throwable cause(List<RowOutcome> failures) {
        return failures.stream()
                .flatMap(failure -> failure.exception().stream())
                .findFirst()
                .orElse(null);
    }

    private static String message(BulkProgress progress, List<RowOutcome> failures) {
        return progress.failed() + " of " + progress.added() + " rows failed, and of " + progress.unknown()
                + " the outcome is unknown; the first is " + failures.get(0);
    }
}
