package org.cratedb4j.embedded.internal.analyze;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;

/** The columns in expressions. */
final class Fields {
    private Fields() {}

    /** All columns in an expression. */
    static Set<FieldRef> of(Expr expr) {
        return of(Set.of(expr));
    }

    /** All columns in some expressions, in the order of their first mention. */
    static Set<FieldRef> of(Collection<? extends Expr> exprs) {
        Set<FieldRef> fields = new LinkedHashSet<>();
        exprs.forEach(expr -> collect(expr, fields));
        return fields;
    }

    /** The columns of one relation in an expression. */
    static Set<FieldRef> of(Expr expr, Source source) {
        Set<FieldRef> fields = of(expr);
        fields.removeIf(field -> field.relation() != source);
        return fields;
    }

    private static void collect(Expr expr, Set<FieldRef> fields) {
        if (expr instanceof FieldRef field) {
            fields.add(field);
        } else {
            expr.children().forEach(child -> collect(child, fields));
        }
    }
}
