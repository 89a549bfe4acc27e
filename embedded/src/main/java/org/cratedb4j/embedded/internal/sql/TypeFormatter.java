package org.cratedb4j.embedded.internal.sql;

import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;

/** Writes types as they stand in casts: an object without its columns. */
final class TypeFormatter {
    private TypeFormatter() {}

    static String format(TypeName type) {
        if (type instanceof TypeName.Array array) {
            return "ARRAY(" + format(array.element()) + ')';
        } else if (type instanceof TypeName.Simple simple) {
            return simple.parameters().isEmpty()
                    ? simple.name()
                    : simple.parameters().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", simple.name() + '(', ")"));
        }
        return "object";
    }
}
