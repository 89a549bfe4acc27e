package org.cratedb4j.embedded.internal.types;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** Which type two types meet in. */
final class CommonType {
    private CommonType() {}

    static boolean precedes(DataType a, DataType b) {
        int order = a.precedence().compareTo(b.precedence());
        if (order != 0) {
            return order > 0;
        }
        boolean numbers = a.numericPrecision() != null || b.numericPrecision() != null;
        Integer sizeOfA = numbers ? a.numericPrecision() : a.characterMaximumLength();
        Integer sizeOfB = numbers ? b.numericPrecision() : b.characterMaximumLength();
        return sizeOfA == null || (sizeOfB != null && sizeOfA > sizeOfB);
    }

    static @Nullable DataType of(DataType a, DataType b) {
        if (a.equals(b) || a.id() == TypeId.UNDEFINED) {
            return b;
        }
        if (b.id() == TypeId.UNDEFINED) {
            return a;
        }
        if (hasParameters(a) || hasParameters(b)) {
            try {
                return merge(a, b);
            } catch (CrateError e) {
                return null;
            }
        }
        DataType higher = precedes(a, b) ? a : b;
        DataType lower = higher == a ? b : a;
        if (lower.isConvertibleTo(higher, false)) {
            return higher;
        }
        return higher.isConvertibleTo(lower, false) ? lower : null;
    }

    private static boolean hasParameters(DataType type) {
        if (type instanceof ObjectType object) {
            return !object.inner().isEmpty();
        }
        return type instanceof ArrayType
                || type instanceof RowType
                || type.characterMaximumLength() != null
                || (type instanceof NumericType && type.numericPrecision() != null);
    }

    static DataType merge(DataType a, DataType b) {
        DataType higher = precedes(a, b) ? a : b;
        DataType lower = higher == a ? b : a;
        if (higher instanceof NumericType && DataTypes.isNumeric(lower)) {
            return DataTypes.NUMERIC;
        }
        if (higher instanceof ArrayType array && lower instanceof ArrayType other) {
            return new ArrayType(merge(array.inner(), other.inner()));
        }
        if (higher instanceof ObjectType object && lower instanceof ObjectType other) {
            return object.merge(other);
        }
        if (lower.isConvertibleTo(higher, false)) {
            return higher;
        }
        throw Casts.impossible(lower, higher);
    }
}
