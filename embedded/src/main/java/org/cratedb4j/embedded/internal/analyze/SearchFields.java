package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.search.TextAnalysis;
import org.cratedb4j.embedded.internal.search.TextField;
import org.jspecify.annotations.Nullable;

/** How the columns and named indexes of a table are searched. */
record SearchFields(Table table) {
    /** The field of a column or named index; null when there is neither. */
    @Nullable
    TextField field(ColumnPath path) {
        TableColumn column = table.column(path);
        if (column != null) {
            return new TextField(
                    path.toString(), List.of(source(path)), analysis(column.index()), kind(column.index()));
        }
        for (TableIndex index : table.definition().indexes()) {
            if (ColumnPath.of(index.name()).equals(path)) {
                List<TextField.Source> sources =
                        index.columns().stream().map(this::source).toList();
                return new TextField(index.name(), sources, analysis(index.index()), TextField.Kind.FULLTEXT);
            }
        }
        return null;
    }

    /** Where the values of a column are. */
    TextField.Source source(ColumnPath path) {
        TableColumn root = Objects.requireNonNull(table.column(ColumnPath.of(path.root())));
        return new TextField.Source(root.slot(), path.keys());
    }

    private static TextAnalysis analysis(ColumnIndex index) {
        return index.method() == ColumnIndex.Method.FULLTEXT ? TextAnalysis.of(index) : TextAnalysis.KEYWORD;
    }

    private static TextField.Kind kind(ColumnIndex index) {
        return switch (index.method()) {
            case FULLTEXT -> TextField.Kind.FULLTEXT;
            case OFF -> TextField.Kind.OFF;
            default -> TextField.Kind.PLAIN;
        };
    }
}
