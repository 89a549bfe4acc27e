package org.cratedb4j.embedded.internal.functions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The functions of one kind, by name. Filled once, by the families, and only read then. */
final class Registry<F> {
    private static final String PG_CATALOG = "pg_catalog.";

    private final Map<String, Overloads<F>> byName = new HashMap<>();

    void add(Overload<F> overload) {
        byName.computeIfAbsent(overload.signature().name(), name -> new Overloads<>())
                .add(overload);
    }

    boolean has(@Nullable String schema, String name) {
        return find(schema, name) != null;
    }

    F choose(@Nullable String schema, String name, List<Argument> arguments, Supplier<String> printedCall) {
        Overloads<F> overloads = find(schema, name);
        if (overloads == null) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FUNCTION, "Unknown function: " + printedCall.get());
        }
        return overloads.choose(arguments, printedCall);
    }

    private @Nullable Overloads<F> find(@Nullable String schema, String name) {
        if (schema != null) {
            return byName.get(schema + "." + name);
        }
        Overloads<F> builtIn = byName.get(name);
        return builtIn == null ? byName.get(PG_CATALOG + name) : builtIn;
    }

    List<Signature> signatures() {
        return byName.values().stream()
                .flatMap(overloads -> overloads.signatures().stream())
                .toList();
    }
}
