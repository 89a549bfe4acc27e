package org.cratedb4j.embedded.internal.catalog;

import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;

/** Which names columns may have. */
public final class ColumnNames {
    private static final Set<String> SYSTEM_COLUMNS = Set.of(
            "_id",
            "_version",
            "_score",
            "_uid",
            "_doc",
            "_raw",
            "_seq_no",
            "_primary_term",
            "_tombstone",
            "_fetchid",
            "_docid");

    private ColumnNames() {}

    /** Whether a name belongs to a column that every table has. */
    public static boolean isSystemColumn(String name) {
        return SYSTEM_COLUMNS.contains(name);
    }

    /** Refuses what a top-level column cannot be called. */
    public static void requireValid(String name) {
        requireValidKey(name);
        if (isSystemColumn(name)) {
            throw invalid(name, "conflicts with system column");
        }
    }

    /** Refuses what a column inside an object cannot be called. */
    public static void requireValidKey(String key) {
        if (key.indexOf('.') >= 0) {
            throw invalid(key, "contains a dot");
        }
        if (key.indexOf('[') >= 0) {
            throw invalid(key, "conflicts with subscript pattern, square brackets are not allowed");
        }
        if (key.matches("(?s).*[\\t\\n\\r].*")) {
            throw invalid(key, "contains illegal whitespace character");
        }
    }

    /** The column that a name and the keys after it mean; it must not have a table before it. */
    public static ColumnPath path(QualifiedName name, List<String> keys) {
        if (name.parts().size() != 1) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Column reference \"" + name
                            + "\" has too many parts. A column must not have a schema or a table here.");
        }
        requireValid(name.last());
        return new ColumnPath(name.last(), keys);
    }

    private static CrateError invalid(String name, String why) {
        return new CrateError(ErrorKind.INVALID_COLUMN_NAME, "\"" + name + "\" " + why);
    }
}
