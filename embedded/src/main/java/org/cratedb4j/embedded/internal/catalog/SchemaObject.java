package org.cratedb4j.embedded.internal.catalog;

import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** What a name in {@code FROM} stands for: a {@link Relation} with rows or a {@link View}. */
public interface SchemaObject {
    /** The full name. */
    RelationName name();

    /** What statements may do with it. */
    Set<Operation> operations();

    /**
     * Asks for permission.
     *
     * @throws CrateError when this object does not take the operation
     */
    default void require(Operation operation) {
        if (!operations().contains(operation)) {
            throw new CrateError(
                    ErrorKind.OPERATION_ON_INACCESSIBLE_RELATION,
                    "The relation \"" + name() + "\" doesn't support or allow " + operation + " operations"
                            + (operations().equals(Operation.WHILE_CLOSED) ? ", as it is currently closed." : ""));
        }
    }
}
