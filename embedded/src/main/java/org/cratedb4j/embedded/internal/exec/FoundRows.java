package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.RowSearch;
import org.cratedb4j.embedded.internal.search.Hits;
import org.cratedb4j.embedded.internal.search.Search;
import org.cratedb4j.embedded.internal.search.TableSearch;
import org.jspecify.annotations.Nullable;

/** One state of a table's rows, with what searches have found in it. */
public final class FoundRows {
    private final Iterator<RowData> rows;
    private final List<Hits> hits;

    private FoundRows(Iterator<RowData> rows, List<Hits> hits) {
        this.rows = rows;
        this.hits = hits;
    }

    /** Searches a table. */
    public static FoundRows in(Table table, List<RowSearch> searches, ExecContext context) {
        List<Search> known = new ArrayList<>();
        searches.forEach(search -> known.add(search.search(context)));
        try (TableRows.View view = table.rows().view()) {
            return new FoundRows(
                    table.scan(view),
                    TableSearch.in(table, view, known, context.functions().stop()));
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
        }
    }

    /** All rows, found or not. */
    public Iterator<RowData> rows() {
        return rows;
    }

    /** The columns of a row, then its scores, one per search; NULL where the search has not found it. */
    public @Nullable Object[] read(RowData row, RowReader reader) {
        @Nullable Object[] columns = reader.read(row);
        @Nullable Object[] values = Arrays.copyOf(columns, columns.length + hits.size());
        for (int i = 0; i < hits.size(); i++) {
            values[columns.length + i] = hits.get(i).score(row);
        }
        return values;
    }
}
