package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.jspecify.annotations.Nullable;

/** Runs the statements that write rows. */
public final class Dml {
    private final Catalog catalog;
    private final Analyzer analyzer;
    private final List<String> searchPath;

    public Dml(Catalog catalog, Analyzer analyzer, List<String> searchPath) {
        this.catalog = catalog;
        this.analyzer = analyzer;
        this.searchPath = searchPath;
    }

    /** Runs a statement once. */
    public ResultSet execute(DataStatement statement, ExecContext context) {
        throw CrateError.unsupported("INSERT" + catalog + analyzer + searchPath);
    }

    /** Runs a statement once per parameter list; one outcome each, in order. */
    public List<BulkOutcome> executeBulk(
            DataStatement statement, ExecContext context, List<List<@Nullable Object>> parameters) {
        throw CrateError.unsupported("INSERT");
    }
}
