package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Oids;

/**
 * A signature of a built-in function, as information_schema.routines and pg_catalog.pg_proc list it.
 *
 * @param schema the schema that the function belongs to; empty for none
 * @param name the name without schema
 * @param kind where it can be called
 * @param argumentTypes the types of the parameters; undefined for any type
 * @param returnType the type of the result
 * @param variadic whether the last parameters can be repeated
 * @param oid the number in pg_proc
 */
public record FunctionDescription(
        String schema,
        String name,
        FunctionKind kind,
        List<DataType> argumentTypes,
        DataType returnType,
        boolean variadic,
        int oid) {
    static FunctionDescription of(FunctionKind kind, Signature signature) {
        String fullName = signature.name();
        boolean qualified = fullName.startsWith("pg_catalog.") || fullName.startsWith("information_schema.");
        int dot = qualified ? fullName.indexOf('.') : -1;
        String schema = dot < 0 ? "" : fullName.substring(0, dot);
        String name = fullName.substring(dot + 1);
        List<String> arguments = signature.parameters().stream()
                .map(FunctionDescription::oidName)
                .toList();
        return new FunctionDescription(
                schema,
                name,
                kind,
                signature.parameters().stream().map(FunctionDescription::type).toList(),
                type(signature.result()),
                signature.repeated() > 0,
                dot < 0 ? Oids.function(name, arguments) : Oids.function(schema, name, arguments));
    }

    private static DataType type(TypePattern pattern) {
        if (pattern instanceof TypePattern.Exact exact) {
            return exact.type();
        }
        return pattern instanceof TypePattern.ArrayOf array
                ? new ArrayType(type(array.element()))
                : DataTypes.UNDEFINED;
    }

    private static String oidName(TypePattern pattern) {
        if (pattern instanceof TypePattern.ArrayOf array) {
            String element = oidName(array.element());
            return array.element() instanceof TypePattern.Exact ? element + "_array" : "array_" + element;
        }
        return pattern.toString();
    }
}
