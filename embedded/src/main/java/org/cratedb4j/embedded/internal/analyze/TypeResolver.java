package org.cratedb4j.embedded.internal.analyze;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.ColumnDefinition;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** From the name of a type to the type. */
public final class TypeResolver {
    private TypeResolver() {}

    /**
     * The type of a name.
     *
     * @throws CrateError when there is no such type
     */
    public static DataType resolve(TypeName name) {
        if (name instanceof TypeName.Array array) {
            return DataTypes.arrayOf(resolve(array.element()));
        }
        if (name instanceof TypeName.ObjectOf object) {
            return resolveObject(object);
        }
        TypeName.Simple simple = (TypeName.Simple) name;
        return DataTypes.of(simple.name(), simple.parameters());
    }

    private static DataType resolveObject(TypeName.ObjectOf object) {
        Map<String, DataType> inner = new LinkedHashMap<>();
        for (ColumnDefinition column : object.columns()) {
            TypeName type = column.type();
            if (type == null) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE, "Column \"" + column.name().column() + "\" has no type");
            }
            inner.put(column.name().column().last(), resolve(type));
        }
        return new ObjectType(policy(object.policy()), inner);
    }

    private static ColumnPolicy policy(TypeName.@Nullable ColumnPolicy policy) {
        return policy == null ? ColumnPolicy.DYNAMIC : ColumnPolicy.valueOf(policy.name());
    }
}
