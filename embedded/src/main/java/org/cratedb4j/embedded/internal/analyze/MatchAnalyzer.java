package org.cratedb4j.embedded.internal.analyze;

import java.util.Locale;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** MATCH. What CrateDB refuses is refused in its words; anything else is unsupported, for there is no text analysis. */
final class MatchAnalyzer {
    private static final Set<String> METHODS =
            Set.of("best_fields", "most_fields", "cross_fields", "phrase", "phrase_prefix");

    private final ExpressionAnalyzer expressions;

    MatchAnalyzer(ExpressionAnalyzer expressions) {
        this.expressions = expressions;
    }

    Expr analyze(Predicate.Match predicate) {
        boolean texts = true;
        for (Predicate.Match.Column column : predicate.columns()) {
            DataType type = expressions.visit(column.column()).type();
            checkSearchable(type);
            texts &= !type.equals(DataTypes.GEO_SHAPE);
        }
        if (expressions.visit(predicate.term()) instanceof Constant term && term.value() == null) {
            throw refused("cannot use NULL as query term in match predicate");
        }
        if (texts) {
            checkMethod(predicate.method());
        }
        throw CrateError.unsupported("MATCH");
    }

    private static void checkSearchable(DataType type) {
        boolean searchable =
                ArrayType.unnest(type).name().equals(DataTypes.TEXT.name()) || type.equals(DataTypes.GEO_SHAPE);
        if (!searchable) {
            throw refused("Can only use MATCH on columns of type STRING or GEO_SHAPE, not on '" + type + "'");
        }
    }

    private static void checkMethod(@Nullable String method) {
        if (method != null && !METHODS.contains(method.toLowerCase(Locale.ROOT))) {
            throw refused("Unknown MATCH type \"" + method
                    + "\". Valid types are: best_fields, most_fields, cross_fields, phrase, phrase_prefix");
        }
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
