package org.cratedb4j.client;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.wire.ObjectValues;
import org.jspecify.annotations.Nullable;

/** The parameters of one row of a bulk statement, in whichever form the row is given. */
final class BulkParameters {

    private final ParsedStatement statement;

    BulkParameters(ParsedStatement statement) {
        this.statement = statement;
    }

    List<? extends @Nullable Object> of(Object row) {
        boolean isNamed = !statement.names().isEmpty();
        if (row instanceof Record values && !isNamed) {
            return ObjectValues.toList(values);
        }
        if (row instanceof Map<?, ?> values && isNamed) {
            return statement.order(byName(values));
        }
        if (row instanceof List<?> values && !isNamed) {
            return values;
        }
        if (row instanceof Object[] values && !isNamed) {
            return Arrays.asList(values);
        }
        if (isNamed && ObjectValues.isMadeOfMembers(row)) {
            return statement.order(neededOf(row));
        }
        throw new ParameterException("A row of a bulk statement with " + (isNamed ? "named" : "positional")
                + " parameters cannot be of class " + row.getClass().getTypeName());
    }

    /** A record or bean may have members that the statement does not need. */
    private Map<String, @Nullable Object> neededOf(Object row) {
        Map<String, @Nullable Object> values = ObjectValues.toMap(row);
        values.keySet().retainAll(statement.names());
        return values;
    }

    private static Map<String, @Nullable Object> byName(Map<?, ?> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}
