package org.cratedb4j.embedded.internal.ddl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.sql.tree.ColumnDefinition;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** From types as they are written to types. */
final class ColumnTypes {
    private ColumnTypes() {}

    /** The type; undefined when none was written. */
    static DataType of(@Nullable TypeName type) {
        if (type == null) {
            return DataTypes.UNDEFINED;
        }
        if (type instanceof TypeName.Array array) {
            return new ArrayType(of(array.element()));
        }
        if (type instanceof TypeName.ObjectOf object) {
            Map<String, DataType> inner = new LinkedHashMap<>();
            for (ColumnDefinition column : object.columns()) {
                String name = column.name().column().last();
                if (inner.put(name, of(column.type())) != null) {
                    throw ColumnDraft.refused("Column \"" + name + "\" specified more than once");
                }
            }
            return new ObjectType(policy(object), inner);
        }
        TypeName.Simple simple = (TypeName.Simple) type;
        return DataTypes.of(simple.name(), simple.parameters());
    }

    private static ColumnPolicy policy(TypeName.ObjectOf object) {
        TypeName.ColumnPolicy written = object.policy();
        return written == null ? ColumnPolicy.DYNAMIC : ColumnPolicy.valueOf(written.name());
    }

    /** The object inside all arrays; null when there is none. */
    static TypeName.@Nullable ObjectOf object(@Nullable TypeName type) {
        TypeName inner = type;
        while (inner instanceof TypeName.Array array) {
            inner = array.element();
        }
        return inner instanceof TypeName.ObjectOf object ? object : null;
    }
}
