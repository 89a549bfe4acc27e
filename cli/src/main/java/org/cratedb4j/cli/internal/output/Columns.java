package org.cratedb4j.cli.internal.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.Rows;

/** The column names of a result. */
final class Columns {
    private Columns() {}

    /** The names as the server gives them; they may repeat. */
    static List<String> names(Rows rows) {
        return rows.columns().stream().map(Column::name).toList();
    }

    /** The names, with {@code _2}, {@code _3} ... behind those that were there before: keys of an object must differ. */
    static List<String> distinctNames(Rows rows) {
        Set<String> taken = new HashSet<>(names(rows));
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : names(rows)) {
            String distinct = name;
            for (int i = 2; used.contains(distinct) || (i > 2 && taken.contains(distinct)); i++) {
                distinct = name + "_" + i;
            }
            used.add(distinct);
            names.add(distinct);
        }
        return names;
    }
}
