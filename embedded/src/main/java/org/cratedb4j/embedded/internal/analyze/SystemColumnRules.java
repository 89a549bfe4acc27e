package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Not;
import org.cratedb4j.embedded.internal.expr.Parameter;
import org.jspecify.annotations.Nullable;

/** How conditions may use {@code _version}, {@code _seq_no}, {@code _primary_term}, {@code _score} and {@code _raw}. */
final class SystemColumnRules {
    private static final String VERSION = "_version";
    private static final String SEQ_NO = "_seq_no";
    private static final String PRIMARY_TERM = "_primary_term";
    private static final Set<String> VERSIONS = Set.of(VERSION, SEQ_NO, PRIMARY_TERM);

    private final TableSource source;

    private SystemColumnRules(TableSource source) {
        this.source = source;
    }

    /**
     * Fails when some conditions break the rules.
     *
     * @param byKey whether the conditions say which primary keys rows have
     */
    static void check(TableSource source, List<Expr> conditions, boolean byKey) {
        if (source.relation() instanceof Table) {
            SystemColumnRules rules = new SystemColumnRules(source);
            rules.checkVersions(conditions, byKey);
            conditions.forEach(condition -> rules.checkUse(condition, null, false));
        }
    }

    private void checkVersions(List<Expr> conditions, boolean byKey) {
        boolean version = mentions(conditions, VERSION);
        boolean seqNo = mentions(conditions, SEQ_NO);
        boolean primaryTerm = mentions(conditions, PRIMARY_TERM);
        if (seqNo != primaryTerm) {
            throw misused(SEQ_NO);
        }
        if (seqNo && version) {
            throw new CrateError(
                    ErrorKind.VERSIONING_VALIDATION,
                    "\"_version\" column cannot be used in conjunction with the \"_seq_no\" and \"_primary_term\""
                            + " columns. Use one of the two versioning mechanisms, but not both at the same time.");
        }
        if ((version || seqNo) && !byKey) {
            throw misused(version ? VERSION : SEQ_NO);
        }
    }

    private boolean mentions(List<Expr> conditions, String column) {
        return conditions.stream().anyMatch(condition -> condition.any(expr -> isColumn(expr, column)));
    }

    private boolean isColumn(Expr expr, String name) {
        return expr instanceof FieldRef field && name.equals(systemColumn(field));
    }

    private @Nullable String systemColumn(FieldRef field) {
        boolean system = field.relation() == source
                && field.ordinal() >= source.relation().columns().size();
        return system ? field.name() : null;
    }

    /**
     * Checks all columns in an expression.
     *
     * @param parent what the expression is an operand of
     * @param negated whether that is inside NOT
     */
    private void checkUse(Expr expr, @Nullable Expr parent, boolean negated) {
        if (expr instanceof FieldRef field) {
            checkColumn(field, parent, negated);
        }
        boolean cast = expr instanceof Cast implicit && implicit.mode() == CastMode.IMPLICIT;
        for (Expr child : expr.children()) {
            checkUse(child, cast ? parent : expr, negated || expr instanceof Not);
        }
    }

    private void checkColumn(FieldRef field, @Nullable Expr parent, boolean negated) {
        String column = systemColumn(field);
        if (column == null) {
            return;
        }
        if (VERSIONS.contains(column) && (negated || !isComparison(parent, "op_="))) {
            throw misused(column);
        }
        if (column.equals("_score") && (negated || !isComparison(parent, "op_>="))) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "System column '_score' can only be used within a '>=' comparison without any surrounded"
                            + " predicate");
        }
        if (column.equals("_raw")) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "The _raw column is not searchable and cannot be used inside a query");
        }
    }

    private static boolean isComparison(@Nullable Expr expr, String operator) {
        return expr instanceof Call call
                && call.function().name().equals(operator)
                && call.children().stream().anyMatch(SystemColumnRules::isValue);
    }

    private static boolean isValue(Expr expr) {
        return expr instanceof Constant
                || expr instanceof Parameter
                || (expr instanceof Cast cast && isValue(cast.operand()));
    }

    private static CrateError misused(String column) {
        String columns = column.equals(VERSION)
                ? "\"_version\" column can only be used"
                : "\"_seq_no\" and \"_primary_term\" columns can only be used together";
        return new CrateError(
                ErrorKind.VERSIONING_VALIDATION,
                columns + " in the WHERE clause with equals comparisons and if there are also equals comparisons on"
                        + " primary key columns");
    }
}
