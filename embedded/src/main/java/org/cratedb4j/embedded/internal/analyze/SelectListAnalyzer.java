package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;

/** What SELECT and RETURNING list: expressions with their names, {@code *} and {@code t.*}. */
final class SelectListAnalyzer {
    private final ExpressionAnalyzer expressions;
    private final List<Source> sources;

    SelectListAnalyzer(ExpressionAnalyzer expressions, List<Source> sources) {
        this.expressions = expressions;
        this.sources = sources;
    }

    List<Output> analyze(List<SelectItem> items) {
        List<Output> outputs = new ArrayList<>();
        for (SelectItem item : items) {
            if (item instanceof SelectItem.Single single) {
                outputs.add(single(single));
            } else {
                all((SelectItem.All) item, outputs);
            }
        }
        return outputs;
    }

    private Output single(SelectItem.Single item) {
        Expression expression = item.expression();
        var expr = expressions.analyze(expression);
        ClauseRules.checkNoMatch(expr, "selected");
        String alias = item.alias();
        if (alias != null) {
            return new Output(alias, alias, expr, true);
        }
        String formatted = SqlFormatter.outputName(expression);
        String name = expression instanceof FunctionCall call ? call.name().last() : formatted;
        return new Output(name, formatted, expr, false);
    }

    private void all(SelectItem.All item, List<Output> outputs) {
        QualifiedName relation = item.relation();
        if (relation == null) {
            sources.forEach(source -> addAll(source, outputs));
            return;
        }
        List<String> parts = relation.parts();
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        List<Source> named = sources.stream()
                .filter(source -> source.isCalled(schema, relation.last()))
                .toList();
        List<Source> exact = named.stream()
                .filter(source -> source.hasSchema() == (schema != null))
                .toList();
        if (named.isEmpty()) {
            throw refused("The relation \"" + relation + "\" is not in the FROM clause.");
        }
        if (named.size() > 1 && exact.size() != 1) {
            throw refused("The referenced relation \"" + relation + "\" is ambiguous.");
        }
        addAll(exact.size() == 1 ? exact.get(0) : named.get(0), outputs);
    }

    private static void addAll(Source source, List<Output> outputs) {
        for (FieldRef field : source.outputs()) {
            outputs.add(new Output(field.name(), field.name(), field, false));
        }
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
