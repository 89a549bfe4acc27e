package org.cratedb4j.embedded.internal.copy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes documents of the lines of CSV. Used by one thread. */
final class CsvRows {
    private final CopyFromOptions options;
    private final List<String> columns;
    private List<@Nullable String> names;

    /** @param columns the columns of a file without a header; with one, those to take of it, or empty for all */
    CsvRows(CopyFromOptions options, List<String> columns) {
        this.options = options;
        this.columns = columns;
        this.names = List.copyOf(columns);
    }

    void readHeader(String line) throws UnreadableLineException {
        names = CsvLine.split(line, options.delimiter(), options.emptyAsNull());
        Set<@Nullable String> unique = new HashSet<>(names);
        unique.remove("");
        if (unique.isEmpty() || unique.size() != names.size()) {
            throw CopyOptions.refused("Invalid header: duplicate entries or no entries present");
        }
    }

    Map<String, @Nullable Object> read(String line, long number) throws UnreadableLineException {
        List<@Nullable String> values = CsvLine.split(line, options.delimiter(), options.emptyAsNull());
        checkSize(values.size(), number);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            String name = names.get(i);
            if (name != null && (columns.isEmpty() || columns.contains(name))) {
                document.put(name, values.get(i));
            }
        }
        return document;
    }

    private void checkSize(int values, long number) throws UnreadableLineException {
        if (options.header() && values > names.size()) {
            throw new UnreadableLineException("Number of values exceeds number of keys in csv file at line " + number);
        }
        if (!options.header() && values < names.size()) {
            throw new UnreadableLineException("Expected " + names.size() + " values, encountered " + values
                    + " at line " + number + ". This is not allowed when there is no header provided)");
        }
    }
}
