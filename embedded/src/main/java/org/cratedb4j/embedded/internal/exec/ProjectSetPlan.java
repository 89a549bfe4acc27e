package org.cratedb4j.embedded.internal.exec;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.functions.TableFunction;
import org.jspecify.annotations.Nullable;

/**
 * Table functions in the select list: each input row becomes as many rows as the longest function gives, the shorter ones filled up
 * with NULL. A row has the functions' values, then those of the input row. A function of several columns gives them as one record.
 */
public record ProjectSetPlan(Plan input, List<Function> functions) implements Plan {
    public ProjectSetPlan {
        functions = List.copyOf(functions);
    }

    /** A table function and its arguments over the input row. */
    public record Function(TableFunction function, List<Expr> arguments) {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    @Override
    public RowSource open(ExecContext context) {
        return new Expansion(functions, input.open(context), context);
    }

    private static final class Expansion implements RowSource {
        private final List<Function> functions;
        private final List<RowEvaluator> arguments;
        private final RowSource rows;
        private final ExecContext context;
        private @Nullable Object[] current = {};
        private List<Iterator<@Nullable Object[]>> sets = List.of();

        Expansion(List<Function> functions, RowSource rows, ExecContext context) {
            this.functions = functions;
            this.arguments = functions.stream()
                    .map(function -> new RowEvaluator(function.arguments()))
                    .toList();
            this.rows = rows;
            this.context = context;
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            while (sets.stream().noneMatch(Iterator::hasNext)) {
                context.checkCancelled();
                Object[] row = rows.next();
                if (row == null) {
                    return null;
                }
                current = row;
                sets = open(row);
            }
            @Nullable Object[] row = new @Nullable Object[sets.size() + current.length];
            for (int i = 0; i < sets.size(); i++) {
                row[i] = sets.get(i).hasNext() ? value(sets.get(i).next()) : null;
            }
            System.arraycopy(current, 0, row, sets.size(), current.length);
            return row;
        }

        private List<Iterator<@Nullable Object[]>> open(@Nullable Object[] row) {
            @SuppressWarnings({"unchecked", "rawtypes"}) // generic arrays cannot be made
            Iterator<@Nullable Object[]>[] opened = new Iterator[functions.size()];
            for (int i = 0; i < opened.length; i++) {
                @Nullable Object[] values = arguments.get(i).eval(row, context);
                opened[i] = functions
                        .get(i)
                        .function()
                        .rows(context.functions(), values)
                        .iterator();
            }
            return List.of(opened);
        }

        private static @Nullable Object value(@Nullable Object[] row) {
            return row.length == 1 ? row[0] : Collections.unmodifiableList(Arrays.asList(row));
        }
    }
}
