package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.ColumnPath;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Reads names: lower-cased unless they were quoted. */
final class Names {
    private Names() {}

    static String of(CrateSqlParser.IdentifierContext context) {
        Token token = context.getStart();
        String text = token.getText();
        return switch (token.getType()) {
            case CrateSqlParser.QUOTED_NAME, CrateSqlParser.CHAR_TYPE ->
                text.substring(1, text.length() - 1).replace("\"\"", "\"");
            case CrateSqlParser.BACKQUOTED_NAME ->
                throw SyntaxErrors.at(
                        token, "backquoted identifiers are not supported; use double quotes to quote identifiers");
            case CrateSqlParser.NAME_AFTER_DIGIT ->
                throw SyntaxErrors.at(
                        token, "identifiers must not start with a digit; surround the identifier with double quotes");
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    static @Nullable String ofNullable(CrateSqlParser.@Nullable IdentifierContext context) {
        return context == null ? null : of(context);
    }

    static List<String> of(CrateSqlParser.@Nullable NamesContext context) {
        return context == null
                ? List.of()
                : context.identifier().stream().map(Names::of).toList();
    }

    static List<String> of(CrateSqlParser.@Nullable NameListContext context) {
        return context == null ? List.of() : of(context.names());
    }

    static QualifiedName of(CrateSqlParser.QualifiedNameContext context) {
        return new QualifiedName(context.identifier().stream().map(Names::of).toList());
    }

    static List<QualifiedName> of(CrateSqlParser.QualifiedNamesContext context) {
        return context.qualifiedName().stream().map(Names::of).toList();
    }

    static @Nullable QualifiedName ofNullable(CrateSqlParser.@Nullable QualifiedNameContext context) {
        return context == null ? null : of(context);
    }

    static ColumnPath path(CrateSqlParser.ColumnPathContext context, TreeBuilder tree) {
        List<String> path = context.operand().stream()
                .map(index -> key(tree.expressions().build(index)))
                .toList();
        return new ColumnPath(of(context.qualifiedName()), path);
    }

    private static String key(Expression index) {
        if (index instanceof Literal.Text text) {
            return text.value();
        }
        throw new CrateError(ErrorKind.SQL_PARSE, "A key of an object column must be a text, not " + index);
    }
}
