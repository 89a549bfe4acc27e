package org.cratedb4j.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a bulk statement failed; the others were written. */
public final class BulkException extends CrateException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 3;

    // The rows are the caller's objects, whatever they are.
    private final transient BulkResult result;

    /**
     * An exception about a bulk statement with failed rows.
     *
     * @param result the outcome of every row
     * @param node the node that answered, null if unknown
     * @param attempts how many times the statement was tried
     */
    public BulkException(BulkResult result, @Nullable String node, int attempts) {
        super(message(result), "HY000", node, attempts, null);
        this.result = result;
    }

    /**
     * The outcome of every row.
     *
     * @return the result; lost when the exception is serialized
     */
    public BulkResult result() {
        return result;
    }

    private static String message(BulkResult result) {
        List<RowOutcome> failures = result.failures();
        StringBuilder text = new StringBuilder();
        text.append(failures.size())
                .append(" of ")
                .append(result.outcomes().size())
                .append(" rows failed: ");
        failures.stream().limit(SHOWN).forEach(failure -> text.append(failure).append("; "));
        if (failures.size() > SHOWN) {
            return text.append("...").toString();
        }
        return text.substring(0, text.length() - 2);
    }
}
