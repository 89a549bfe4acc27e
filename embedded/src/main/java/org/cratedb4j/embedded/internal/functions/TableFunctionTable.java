package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Where table functions are entered: signature (see {@link SignatureText}), columns and body. */
final class TableFunctionTable {
    private final Registry<TableFunction> registry = new Registry<>();

    /** A body. */
    @FunctionalInterface
    interface Body {
        Iterable<@Nullable Object[]> rows(@Nullable Object[] arguments);
    }

    /** The columns of the rows. */
    record Columns(List<String> names, List<DataType> types) {}

    private record Bound(String name, Binding binding, Columns columns, Body body) implements TableFunction {
        @Override
        public List<DataType> argumentTypes() {
            return binding.arguments();
        }

        @Override
        public List<String> columnNames() {
            return columns.names();
        }

        @Override
        public List<DataType> columnTypes() {
            return columns.types();
        }

        @Override
        public Iterable<@Nullable Object[]> rows(EvalContext context, @Nullable Object[] arguments) {
            try {
                return body.rows(arguments);
            } catch (ArithmeticException e) {
                throw new CrateError(ErrorKind.ARITHMETIC, String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
            }
        }
    }

    Registry<TableFunction> registry() {
        return registry;
    }

    /** A function with one column, which has its name and the result's type. */
    void add(String signature, Body body) {
        String name = signature.substring(0, signature.indexOf('('));
        String column = name.substring(name.indexOf('.') + 1);
        add(signature, binding -> new Columns(List.of(column), List.of(binding.result())), body);
    }

    void add(String signature, Function<Binding, Columns> columns, Body body) {
        Signature parsed = SignatureText.parse(signature);
        registry.add(new Overload<>(
                parsed, (binding, arguments) -> new Bound(parsed.name(), binding, columns.apply(binding), body)));
    }
}
