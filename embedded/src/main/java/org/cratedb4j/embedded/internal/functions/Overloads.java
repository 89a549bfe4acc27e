package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * All signatures of one name. Chooses as CrateDB does: the one that fits exactly; then the generic one that does; then the most specific
 * that fits by widening arguments; then by any conversion.
 */
final class Overloads<F> {
    private final List<Overload<F>> overloads = new ArrayList<>();

    private record Candidate<F>(Overload<F> overload, Binding binding) {
        Signature signature() {
            return overload.signature();
        }
    }

    void add(Overload<F> overload) {
        overloads.add(overload);
    }

    List<Signature> signatures() {
        return overloads.stream().map(Overload::signature).toList();
    }

    F choose(List<Argument> arguments, Supplier<String> printedCall) {
        List<DataType> types = arguments.stream().map(Argument::type).toList();
        Candidate<F> chosen = only(fitting(types, Coercion.NONE, signature -> !signature.isGeneric()));
        if (chosen == null) {
            chosen = only(fitting(types, Coercion.NONE, Signature::isGeneric));
        }
        if (chosen == null) {
            chosen = only(mostSpecific(fitting(types, Coercion.WIDENING, Signature::coercible), types));
        }
        if (chosen == null) {
            chosen = only(mostSpecific(fitting(types, Coercion.ANY, Signature::coercible), types));
        }
        if (chosen == null) {
            throw invalidArguments(types, printedCall.get());
        }
        return chosen.overload().factory().apply(chosen.binding(), arguments);
    }

    private List<Candidate<F>> fitting(List<DataType> types, Coercion coercion, Predicate<Signature> condition) {
        List<Candidate<F>> fitting = new ArrayList<>();
        for (Overload<F> overload : overloads) {
            Binding binding =
                    condition.test(overload.signature()) ? Binder.bind(overload.signature(), types, coercion) : null;
            if (binding != null) {
                fitting.add(new Candidate<>(overload, binding));
            }
        }
        return fitting;
    }

    private static <T> @Nullable T only(List<T> candidates) {
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private List<Candidate<F>> mostSpecific(List<Candidate<F>> candidates, List<DataType> types) {
        List<Candidate<F>> best =
                maximal(candidates, (a, b) -> exactMatches(a.signature(), types) > exactMatches(b.signature(), types));
        if (best.size() > 1) {
            best = maximal(best, Overloads::isMoreSpecific);
        }
        boolean sameResult = best.stream()
                        .map(candidate -> candidate.binding().result())
                        .distinct()
                        .count()
                == 1;
        boolean nothingKnown = types.stream().allMatch(type -> type.id() == TypeId.UNDEFINED);
        return best.size() > 1 && (sameResult || nothingKnown) ? best.subList(0, 1) : best;
    }

    /** Those that no other one beats. */
    private List<Candidate<F>> maximal(List<Candidate<F>> candidates, BiPredicate<Candidate<F>, Candidate<F>> beats) {
        List<Candidate<F>> best = new ArrayList<>();
        for (Candidate<F> candidate : candidates) {
            if (best.removeIf(other -> beats.test(candidate, other))
                    || best.stream().noneMatch(other -> beats.test(other, candidate))) {
                best.add(candidate);
            }
        }
        return best;
    }

    private static boolean isMoreSpecific(Candidate<?> a, Candidate<?> b) {
        return Binder.bind(b.signature(), a.binding().arguments(), Coercion.WIDENING) != null
                && a.signature().parameters().size()
                        >= b.signature().parameters().size();
    }

    private static long exactMatches(Signature signature, List<DataType> types) {
        long matches = 0;
        for (int i = 0; i < Math.min(types.size(), signature.parameters().size()); i++) {
            TypePattern pattern = signature.parameters().get(i);
            int id = types.get(i).id();
            boolean match = pattern instanceof TypePattern.Exact exact
                    ? exact.type().id() == id
                    : pattern instanceof TypePattern.ArrayOf && id == TypeId.ARRAY;
            matches += match ? 1 : 0;
        }
        return matches;
    }

    private CrateError invalidArguments(List<DataType> types, String call) {
        String given = types.isEmpty()
                ? ""
                : types.stream().map(DataType::toString).collect(Collectors.joining(", ", " with (", ")"));
        String valid = signatures().stream().map(Signature::toString).collect(Collectors.joining(", "));
        return new CrateError(
                ErrorKind.UNSUPPORTED_FUNCTION, "Invalid arguments in: " + call + given + ". Valid types: " + valid);
    }
}
