package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code (record).field}. */
public record RecordField(DataType type, Expr source, int field, String name) implements Expr {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return source.eval(row, context) instanceof List<?> fields ? fields.get(field) : null;
    }

    @Override
    public List<Expr> children() {
        return List.of(source);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new RecordField(type, children.get(0), field, name);
    }
}
