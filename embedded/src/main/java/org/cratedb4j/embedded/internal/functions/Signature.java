package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function's name and types.
 *
 * @param name its name, with the schema where it has one
 * @param parameters the types of the parameters
 * @param result the type of the result
 * @param repeated how many of the last parameters may be repeated as a group; 0 when none
 * @param coercible whether arguments may be cast to fit
 */
record Signature(String name, List<TypePattern> parameters, TypePattern result, int repeated, boolean coercible) {
    Signature {
        parameters = List.copyOf(parameters);
    }

    /** The same, for arguments that fit without a cast. */
    Signature withoutCoercion() {
        return new Signature(name, parameters, result, repeated, false);
    }

    /** Whether one of the types is not fixed. */
    boolean isGeneric() {
        return parameters.stream().anyMatch(Signature::isGeneric);
    }

    private static boolean isGeneric(TypePattern pattern) {
        return pattern instanceof TypePattern.Variable
                || (pattern instanceof TypePattern.ArrayOf array && isGeneric(array.element()));
    }

    /** One parameter type per argument; null when the signature does not take so many. */
    @Nullable
    List<TypePattern> expand(int arguments) {
        int surplus = arguments - parameters.size();
        if (surplus == 0) {
            return parameters;
        }
        if (repeated == 0 || surplus < 0 || surplus % repeated != 0) {
            return null;
        }
        List<TypePattern> expanded = new ArrayList<>(parameters);
        List<TypePattern> group = parameters.subList(parameters.size() - repeated, parameters.size());
        for (int i = 0; i < surplus / repeated; i++) {
            for (TypePattern pattern : group) {
                expanded.add(independent(pattern, i));
            }
        }
        return expanded;
    }

    private static TypePattern independent(TypePattern pattern, int repetition) {
        if (pattern instanceof TypePattern.Variable variable && variable.independent()) {
            return new TypePattern.Variable(variable.name() + repetition, true);
        }
        return pattern instanceof TypePattern.ArrayOf array
                ? new TypePattern.ArrayOf(independent(array.element(), repetition))
                : pattern;
    }

    /** The parameters in parentheses. */
    @Override
    public String toString() {
        return parameters.stream().map(TypePattern::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
