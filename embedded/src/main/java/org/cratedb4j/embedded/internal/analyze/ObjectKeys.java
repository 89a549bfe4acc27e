package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Locale;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** What a key of an object stands for, and when an unknown one is an error. */
final class ObjectKeys {
    private static final String CAST_HINT =
            "\nConsider to include inner type definition in the `OBJECT` type while casting, disable DYNAMIC unknown key errors"
                    + " by the `error_on_unknown_object_key` setting or cast to `OBJECT(IGNORED)`.";

    private final boolean strict;

    /** @param strict whether unknown keys of dynamic objects are errors */
    ObjectKeys(boolean strict) {
        this.strict = strict;
    }

    /**
     * A path into a column.
     *
     * @throws CrateError COLUMN_UNKNOWN when there is no such sub-column
     */
    Expr inColumn(Expr column, String name, List<String> path) {
        Expr current = column;
        for (String key : path) {
            DataType type = ArrayType.unnest(current.type());
            boolean inside = type instanceof ObjectType || (type.equals(DataTypes.UNDEFINED) && current != column);
            if (!inside || isRefused(type, key)) {
                throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + columnName(name, path) + " unknown");
            }
            current = member(current, key);
        }
        return current;
    }

    private static Expr member(Expr object, String key) {
        boolean mixed = object.type() instanceof ObjectType type && type.isMap();
        DataType type = memberType(object.type(), key);
        return mixed
                ? new Cast(new Member(DataTypes.UNDEFINED, object, key, false), type, CastMode.IMPLICIT)
                : new Member(type, object, key, false);
    }

    /** A key of any other expression, an object or an array of objects. */
    Expr inExpression(Expr object, String key) {
        DataType type = ArrayType.unnest(object.type());
        if (!(type instanceof ObjectType)) {
            return new Member(memberType(object.type(), key), object, key, strict);
        }
        if (isRefused(type, key)) {
            throw new CrateError(ErrorKind.COLUMN_UNKNOWN, unknownKey(object, key));
        }
        return new Member(memberType(object.type(), key), object, key, false);
    }

    private boolean isRefused(DataType type, String key) {
        if (!(type instanceof ObjectType object) || isTyped(object.inner(key))) {
            return false;
        }
        return object.policy() == ColumnPolicy.STRICT || (object.policy() == ColumnPolicy.DYNAMIC && strict);
    }

    private static boolean isTyped(DataType type) {
        return !ArrayType.unnest(type).equals(DataTypes.UNDEFINED);
    }

    private static DataType memberType(DataType type, String key) {
        DataType inner = ArrayType.unnest(type) instanceof ObjectType object ? object.inner(key) : DataTypes.UNDEFINED;
        return ArrayType.nest(inner, ArrayType.dimensions(type));
    }

    /** As messages show it: {@code o['a']['b']}. */
    static String columnName(String name, List<String> path) {
        StringBuilder text = new StringBuilder(name);
        path.forEach(key -> text.append("['").append(key).append("']"));
        return text.toString();
    }

    private static String unknownKey(Expr object, String key) {
        if (object instanceof Cast cast && cast.mode() == CastMode.EXPLICIT) {
            return "The cast of `" + ExprPrinter.printQualified(cast.operand()) + "` to return type `"
                    + definition(cast.type()) + "` does not contain the key `" + key + "`." + CAST_HINT;
        }
        if (object instanceof Constant constant) {
            return "The literal `" + constant.value() + "` does not contain the key `" + key + "`";
        }
        return "The return type `" + definition(object.type()) + "` of the expression `"
                + ExprPrinter.printQualified(object) + "` does not contain the key `" + key + "`";
    }

    private static String definition(DataType type) {
        if (!(type instanceof ObjectType object)) {
            return type.toString().toUpperCase(Locale.ROOT);
        }
        if (object.inner().isEmpty()) {
            return "OBJECT(" + object.policy() + ")";
        }
        List<String> columns = object.inner().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\" " + definition(entry.getValue()))
                .toList();
        return "OBJECT(" + object.policy() + ") AS (" + String.join(", ", columns) + ")";
    }
}
