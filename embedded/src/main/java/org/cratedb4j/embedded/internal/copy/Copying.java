package org.cratedb4j.embedded.internal.copy;

import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.CopyFrom;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.CopyTo;

/** Runs COPY. */
public final class Copying {
    private final CopyContext context;

    public Copying(CopyContext context) {
        this.context = context;
    }

    /** Writes the rows of files into a table. */
    public ResultSet from(CopyFrom statement) {
        return new CopyFromExecution(statement, context).execute();
    }

    /** Writes the rows of a table into files. */
    public ResultSet to(CopyTo statement) {
        return new CopyToExecution(statement, context).execute();
    }
}
