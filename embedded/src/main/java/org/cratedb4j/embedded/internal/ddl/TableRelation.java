package org.cratedb4j.embedded.internal.ddl;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A table that is not there yet: columns to analyze expressions with, no rows. */
record TableRelation(RelationName name, List<Column> columns) implements Relation {
    @Override
    public List<ColumnPath> primaryKey() {
        return List.of();
    }

    @Override
    public Iterator<RowData> scan(EvalContext context) {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable RowData get(List<Object> key, EvalContext context) {
        return null;
    }
}
