package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Where the families enter their aggregates, one line each: signature (see {@link SignatureText}) and accumulator. */
final class AggregateTable {
    private final Registry<AggregateFunction> registry = new Registry<>();

    private record Bound(String name, Binding binding, Supplier<? extends AggregateFunction.Accumulator> accumulator)
            implements AggregateFunction {
        @Override
        public List<DataType> argumentTypes() {
            return binding.arguments();
        }

        @Override
        public DataType returnType() {
            return binding.result();
        }

        @Override
        public Accumulator start() {
            return new Failing(accumulator.get());
        }
    }

    /** Words the refusals of accumulators. */
    private record Failing(AggregateFunction.Accumulator accumulator) implements AggregateFunction.Accumulator {
        @Override
        public void add(@Nullable Object[] arguments) {
            try {
                accumulator.add(arguments);
            } catch (ArithmeticException e) {
                throw new CrateError(ErrorKind.ARITHMETIC, String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public @Nullable Object result() {
            return accumulator.result();
        }
    }

    Registry<AggregateFunction> registry() {
        return registry;
    }

    void add(String signature, Supplier<? extends AggregateFunction.Accumulator> accumulator) {
        typed(signature, binding -> accumulator);
    }

    /** One whose accumulator depends on the types that the arguments have. */
    void typed(String signature, Function<Binding, Supplier<? extends AggregateFunction.Accumulator>> accumulator) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(
                parsed, (binding, arguments) -> new Bound(parsed.name(), binding, accumulator.apply(binding))));
    }

    /** An aggregate of CrateDB that the embedded node does not compute. */
    void unsupported(String signature) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(parsed, (binding, arguments) -> {
            throw CrateError.unsupported("The function " + parsed.name() + parsed);
        }));
    }
}
