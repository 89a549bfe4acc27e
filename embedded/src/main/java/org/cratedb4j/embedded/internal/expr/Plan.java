package org.cratedb4j.embedded.internal.expr;

/** A relational operator with its inputs. Immutable and thread-safe; each {@link #open} is an execution of its own. */
@FunctionalInterface
public interface Plan {
    /** Starts an execution. */
    RowSource open(ExecContext context);
}
