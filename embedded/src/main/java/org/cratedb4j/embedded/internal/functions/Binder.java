package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** Finds the types that make a signature fit its arguments. */
final class Binder {
    private final Map<String, DataType> variables = new HashMap<>();
    private final Coercion coercion;
    private boolean unsolvable;

    private Binder(Coercion coercion) {
        this.coercion = coercion;
    }

    /** The signature's types for these arguments; null when it does not take them. */
    static @Nullable Binding bind(Signature signature, List<DataType> arguments, Coercion coercion) {
        List<TypePattern> patterns = signature.expand(arguments.size());
        if (patterns == null) {
            return null;
        }
        Binder binder = new Binder(coercion);
        for (int i = 0; i < patterns.size(); i++) {
            binder.unify(patterns.get(i), arguments.get(i));
        }
        if (binder.unsolvable) {
            return null;
        }
        List<DataType> bound = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            DataType type = binder.resolve(patterns.get(i));
            if (type == null || !binder.accepts(arguments.get(i), type)) {
                return null;
            }
            bound.add(type);
        }
        DataType result = binder.resolveResult(signature.result());
        return result == null ? null : new Binding(bound, result);
    }

    private void unify(TypePattern pattern, DataType actual) {
        if (pattern instanceof TypePattern.Variable variable) {
            unify(variable.name(), actual);
        } else if (pattern instanceof TypePattern.ArrayOf array) {
            unifyElement(array.element(), actual);
        } else if (pattern instanceof TypePattern.Exact exact && hasOwnParameters(exact.type(), actual)) {
            // NUMERIC in a signature lets NUMERIC(18, 4) through to the result.
            unify(exact.type().name(), actual);
        }
    }

    private void unifyElement(TypePattern element, DataType actual) {
        if (actual instanceof ArrayType array) {
            unify(element, array.inner());
        } else if (actual.id() == TypeId.UNDEFINED) {
            unify(element, actual);
        } else {
            unsolvable = true;
        }
    }

    private void unify(String variable, DataType actual) {
        DataType known = variables.get(variable);
        DataType common = known == null ? actual : DataTypes.common(known, actual);
        if (common == null) {
            unsolvable = true;
        } else {
            variables.put(variable, common);
        }
    }

    private static boolean hasOwnParameters(DataType declared, DataType actual) {
        return declared.id() == actual.id()
                && !declared.equals(actual)
                && (actual.id() == TypeId.NUMERIC || actual.characterMaximumLength() != null);
    }

    private @Nullable DataType resolve(TypePattern pattern) {
        if (pattern instanceof TypePattern.Exact exact) {
            return exact.type();
        }
        if (pattern instanceof TypePattern.ArrayOf array) {
            DataType element = resolve(array.element());
            return element == null ? null : new ArrayType(element);
        }
        return variables.get(((TypePattern.Variable) pattern).name());
    }

    private @Nullable DataType resolveResult(TypePattern pattern) {
        return pattern instanceof TypePattern.Exact exact
                ? variables.getOrDefault(exact.type().name(), exact.type())
                : resolve(pattern);
    }

    private boolean accepts(DataType actual, DataType wanted) {
        if (wanted.matchesSignature(actual)) {
            return true;
        }
        return switch (coercion) {
            case NONE -> false;
            case WIDENING -> actual.isConvertibleTo(wanted, false) && DataTypes.precedes(wanted, actual);
            case ANY -> actual.isConvertibleTo(wanted, false);
        };
    }
}
