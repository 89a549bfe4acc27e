package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A text compared with a column that has a full-text index: CrateDB compares it with each of the terms in the index, words in lower
 * case. A text with a blank or a capital letter is none of them. Whether any other is one, only text analysis could tell.
 *
 * @param column the column
 * @param text the text, or a pattern of LIKE
 */
public record TermQuery(Expr column, Expr text) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object value = column.eval(row, context);
        Object wanted = text.eval(row, context);
        if (value == null || wanted == null) {
            return null;
        }
        String term = wanted.toString();
        boolean none = term.isEmpty()
                || term.codePoints()
                        .anyMatch(character -> Character.isWhitespace(character) || Character.isUpperCase(character));
        if (none) {
            return false;
        }
        throw CrateError.unsupported("comparing a column that has a full-text index");
    }

    @Override
    public List<Expr> children() {
        return List.of(column, text);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new TermQuery(children.get(0), children.get(1));
    }
}
