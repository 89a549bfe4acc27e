package org.cratedb4j.embedded.internal.dml;

import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.analyze.RowProjection;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.jspecify.annotations.Nullable;

/**
 * An analyzed INSERT.
 *
 * @param table the table as it was when the statement was analyzed
 * @param targets the columns to fill
 * @param source the rows, one value per target
 * @param fromValues whether the rows are written out in the statement
 * @param returning what RETURNING makes of each row, or null
 */
record InsertPlan(
        Table table,
        InsertTargets targets,
        QueryPlan source,
        boolean fromValues,
        @Nullable RowProjection returning) {}
