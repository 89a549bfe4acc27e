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
            } catch (ArithmeticException | IllegalArgumentException e) {
                throw refusal(e);
            }
        }

        @Override
        public @Nullable Object result() {
            try {
                return accumulator.result();
            } catch (ArithmeticException | IllegalArgumentException e) {
                throw refusal(e);
            }
        }

        private static CrateError refusal(RuntimeException e) {
            return new CrateError(
                    e instanceof ArithmeticException ? ErrorKind.ARITHMETIC : ErrorKind.SQL_PARSE,
                    String.valueOf(e.getMessage()));
        }
    }

    Registry<AggregateFunction> registry() {
        return registry;
    }

    void add(String signature, Supplier<? extends AggregateFunction.Accumulator> accumulator) {
        typed(signature, binding -> accumulator);
    }

    /** One whose result has a more exact type than its signature says. */
    void add(String signature, DataType result, Supplier<? extends AggregateFunction.Accumulator> accumulator) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(
                parsed,
                (binding, arguments) ->
                        new Bound(parsed.name(), new Binding(binding.arguments(), result), accumulator)));
    }

    /** One whose accumulator depends on the types that the arguments have. */
    void typed(String signature, Function<Binding, Supplier<? extends AggregateFunction.Accumulator>> accumulator) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(
                parsed, (binding, arguments) -> new Bound(parsed.name(), binding, accumulator.apply(binding))));
    }
}
