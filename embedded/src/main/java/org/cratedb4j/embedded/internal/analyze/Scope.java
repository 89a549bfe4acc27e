package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;

/** What names stand for. */
@FunctionalInterface
interface Scope {
    /** Where no column can be named. */
    Scope NONE = (name, path) -> {
        throw new CrateError(
                ErrorKind.UNSUPPORTED_FEATURE,
                "Columns cannot be used in this context. Maybe you wanted to use a string literal which requires"
                        + " single quotes: '" + name + "'");
    };

    /**
     * The column of a name.
     *
     * @param name one to four parts: catalog, schema, relation, column
     * @param path the keys into it; empty for the column itself
     * @throws CrateError when the name stands for no column, or for several
     */
    Expr column(QualifiedName name, List<String> path);
}
