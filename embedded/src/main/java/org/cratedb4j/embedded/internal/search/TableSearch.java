package org.cratedb4j.embedded.internal.search;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.functions.StopSignal;

/** Searches the rows of a table. */
public final class TableSearch {
    private TableSearch() {}

    /**
     * What searches find in one state of a table, one after the other.
     *
     * @param stop fails when the statement is to stop
     */
    public static List<Hits> in(Table table, TableRows.View view, List<Search> searches, StopSignal stop) {
        TableRows rows = table.rows();
        List<TextSearch> inTexts = new ArrayList<>();
        searches.forEach(search -> {
            if (search instanceof TextSearch inText) {
                inTexts.add(inText);
            }
        });
        List<Hits> foundInTexts = inTexts.isEmpty()
                ? List.of()
                : rows.companion(TextIndex.class, TextIndex::new).search(view, rows::placeOf, inTexts, stop);
        List<Hits> all = new ArrayList<>();
        int next = 0;
        for (Search search : searches) {
            all.add(
                    search instanceof VectorSearch vectors
                            ? vectors.in(view.rows(), rows::placeOf, stop)
                            : foundInTexts.get(next++));
        }
        return all;
    }
}
