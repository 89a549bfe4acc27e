package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.analyze.RowProjection;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.jspecify.annotations.Nullable;

/**
 * An analyzed INSERT.
 *
 * @param table the table as it was when the statement was analyzed
 * @param targets the names of the columns to fill
 * @param source the rows, one value per target
 * @param fromValues whether the rows are written out in the statement
 * @param conflict what happens to rows whose primary key is there already
 * @param returning what RETURNING makes of each row, or null
 */
record InsertPlan(
        Table table,
        List<String> targets,
        QueryPlan source,
        boolean fromValues,
        ConflictAction conflict,
        @Nullable RowProjection returning) {}
