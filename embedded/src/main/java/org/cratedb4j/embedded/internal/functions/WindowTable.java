package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Where window functions are entered: signature (see {@link SignatureText}) and body. */
final class WindowTable {
    private final Registry<WindowFunction> registry = new Registry<>();

    /** A body. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(WindowFunction.Partition partition, int row, boolean ignoreNulls);
    }

    private record Bound(String name, Binding binding, Body body) implements WindowFunction {
        @Override
        public List<DataType> argumentTypes() {
            return binding.arguments();
        }

        @Override
        public DataType returnType() {
            return binding.result();
        }

        @Override
        public @Nullable Object apply(Partition partition, int row, boolean ignoreNulls) {
            return body.apply(partition, row, ignoreNulls);
        }
    }

    Registry<WindowFunction> registry() {
        return registry;
    }

    void add(String signature, Body body) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(parsed, (binding, arguments) -> new Bound(parsed.name(), binding, body)));
    }
}
