package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.ArrayConstructor;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Parameter;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.Casts;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** Brings expressions into types. */
final class Casting {
    private Casting() {}

    /** A cast that the analyzer needs, if one is needed. */
    static Expr implicit(Expr expr, DataType target) {
        return cast(expr, target, CastMode.IMPLICIT);
    }

    /** A list of expressions, each brought into its type. */
    static List<Expr> implicit(List<Expr> exprs, List<DataType> targets) {
        List<Expr> cast = new ArrayList<>(exprs.size());
        for (int i = 0; i < exprs.size(); i++) {
            cast.add(implicit(exprs.get(i), targets.get(i)));
        }
        return cast;
    }

    /**
     * A cast, if one is needed.
     *
     * @throws CrateError when there is no such cast
     */
    static Expr cast(Expr expr, DataType target, CastMode mode) {
        if (isNeedless(expr.type(), target, mode)) {
            return expr;
        }
        if (expr instanceof Parameter parameter) {
            return new Parameter(parameter.index(), target);
        }
        if (expr instanceof ArrayConstructor array && target instanceof ArrayType arrayType) {
            return castElements(array, arrayType, mode);
        }
        if (!expr.type().isConvertibleTo(target, mode != CastMode.IMPLICIT)) {
            throw Casts.impossible(expr.type(), target);
        }
        return new Cast(expr, target, mode);
    }

    private static boolean isNeedless(DataType source, DataType target, CastMode mode) {
        if (target.equals(DataTypes.UNDEFINED) || source.equals(target)) {
            return true;
        }
        DataType innerSource = ArrayType.unnest(source);
        DataType innerTarget = ArrayType.unnest(target);
        if (mode == CastMode.IMPLICIT && source.matchesSignature(target) && !(innerTarget instanceof ObjectType)) {
            return true;
        }
        boolean anyObject = innerTarget.equals(DataTypes.OBJECT) && innerSource.id() == innerTarget.id();
        // NUMERIC without precision keeps all digits that there are.
        boolean anyNumeric = innerTarget.equals(DataTypes.NUMERIC) && source.id() == DataTypes.NUMERIC.id();
        return (anyObject && source.id() == target.id()) || anyNumeric;
    }

    private static Expr castElements(ArrayConstructor array, ArrayType target, CastMode mode) {
        if (!array.type().isConvertibleTo(target, mode != CastMode.IMPLICIT)) {
            throw Casts.impossible(array.type(), target);
        }
        List<Expr> elements = array.children().stream()
                .map(element -> cast(element, target.inner(), mode))
                .toList();
        return new ArrayConstructor(target, elements);
    }
}
