package org.cratedb4j.jdbc.internal.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.sql.SqlTokens;
import org.cratedb4j.jdbc.internal.sql.SqlTokens.Kind;
import org.cratedb4j.jdbc.internal.sql.SqlTokens.Token;
import org.cratedb4j.jdbc.internal.types.TypeNames;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a statement stand for, as far as can be told without a grammar: values of columns that are inserted
 * or assigned, what columns are compared with, and what is cast to a type. Of anything else nothing is said.
 */
final class ParameterUses {

    /**
     * What a parameter stands for; at most one of the three is there.
     *
     * @param column a column of the statement's table
     * @param position the place, from 0, among all columns of the table, -1 for none
     * @param type a type
     */
    record Use(
            @Nullable String column, int position, @Nullable CrateType type) {

        static Use of(String column) {
            return new Use(column, -1, null);
        }

        static Use of(CrateType type) {
            return new Use(null, -1, type);
        }
    }

    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "!");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^", "|", "&", "#");
    private static final int LONGEST_TYPE_NAME = 4;

    private final List<Token> tokens;
    private final Map<Integer, Use> uses = new HashMap<>();
    private @Nullable String schema;
    private @Nullable String table;

    ParameterUses(String sql) {
        tokens = SqlTokens.of(sql);
        findTable();
        if (at(0).is("insert")) {
            findInserted();
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (at(i).kind() == Kind.PARAMETER) {
                Use use = useAt(i);
                if (use != null) {
                    uses.putIfAbsent(Integer.parseInt(at(i).text()), use);
                }
            }
        }
    }

    /** The schema that is named, null for the session's. */
    @Nullable
    String schema() {
        return schema;
    }

    /** The one table of the statement, null if there is none, or more than one. */
    @Nullable
    String table() {
        return table;
    }

    /** What a parameter, from 1, stands for; null if that is not known. */
    @Nullable
    Use use(int parameter) {
        return uses.get(parameter);
    }

    /** How many parameters there are by this reading. */
    long count() {
        return tokens.stream().filter(token -> token.kind() == Kind.PARAMETER).count();
    }

    private Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : new Token(Kind.OTHER, "");
    }

    private void findTable() {
        if (tokens.stream()
                        .filter(token -> token.is("select") || token.is("join"))
                        .count()
                > 1) {
            return;
        }
        int name = switch (at(0).text()) {
            case "insert" -> 2;
            case "update" -> 1;
            case "delete" -> 2;
            case "select" -> indexOf("from") + 1;
            default -> 0;
        };
        if (name == 0 || !at(name).isName() || indexOf("join") >= 0) {
            return;
        }
        boolean qualified = at(name + 1).is(".");
        int behind = qualified ? name + 3 : name + 1;
        boolean several =
                at(0).is("select") && (at(behind).is(",") || at(behind + 1).is(","));
        if (!several && !at(behind).is(".")) {
            schema = qualified ? at(name).text() : null;
            table = at(behind - 1).text();
        }
    }

    private int indexOf(String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (at(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The lists behind VALUES, where a parameter stands for a column if it stands alone. */
    private void findInserted() {
        int values = indexOf("values");
        if (values < 0) {
            return;
        }
        List<String> columns = new ArrayList<>();
        if (at(values - 1).is(")")) {
            for (int i = values - 2; i > 0 && !at(i).is("("); i--) {
                if (at(i).isName()) {
                    columns.add(0, at(i).text());
                }
            }
        }
        int depth = 0;
        int position = 0;
        for (int i = values + 1; i < tokens.size() && !at(i).is("on") && !at(i).is("returning"); i++) {
            Token token = at(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
                position = depth == 1 ? 0 : position;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            } else if (token.is(",") && depth == 1) {
                position++;
            } else if (token.kind() == Kind.PARAMETER && depth == 1 && isAlone(i)) {
                uses.put(Integer.parseInt(token.text()), inserted(columns, position));
            }
        }
    }

    private static Use inserted(List<String> columns, int position) {
        return position < columns.size() ? Use.of(columns.get(position)) : new Use(null, position, null);
    }

    private boolean isAlone(int index) {
        return (at(index - 1).is("(") || at(index - 1).is(","))
                && (at(index + 1).is(")") || at(index + 1).is(","));
    }

    private @Nullable Use useAt(int index) {
        Token before = at(index - 1);
        if (at(index + 1).is(":") && at(index + 2).is(":")) {
            return cast(index + 3);
        }
        if (before.is("(")
                && (at(index - 2).is("cast") || at(index - 2).is("try_cast"))
                && at(index + 1).is("as")) {
            return cast(index + 2);
        }
        if (before.is("limit") || before.is("offset")) {
            return Use.of(CrateType.of(TypeKind.BIGINT));
        }
        if (before.is("like") || before.is("ilike")) {
            return Use.of(CrateType.of(TypeKind.TEXT));
        }
        if (ARITHMETIC.contains(at(index + 1).text())) {
            return null;
        }
        if (COMPARISONS.contains(before.text())) {
            boolean two = COMPARISONS.contains(at(index - 2).text());
            return column(two ? index - 3 : index - 2);
        }
        if (before.is("between")) {
            return columnOrNot(index - 2);
        }
        if (before.is("and") && at(index - 3).is("between")) {
            return columnOrNot(index - 4);
        }
        return inList(index);
    }

    private @Nullable Use inList(int index) {
        int open = index - 1;
        while (at(open).is(",") || at(open).kind() == Kind.PARAMETER) {
            open--;
        }
        if (!at(open).is("(") || !at(open - 1).is("in")) {
            return null;
        }
        return columnOrNot(open - 2);
    }

    /** The column here, or before the NOT here. */
    private @Nullable Use columnOrNot(int index) {
        return column(at(index).is("not") ? index - 1 : index);
    }

    /** The column that ends here, if it stands alone. */
    private @Nullable Use column(int index) {
        int first = index;
        while (at(first - 1).is(".")) {
            first -= 2;
        }
        boolean alone = !ARITHMETIC.contains(at(first - 1).text());
        return alone && at(index).isName() ? Use.of(at(index).text()) : null;
    }

    /** The type of the longest name that begins here. */
    private @Nullable Use cast(int index) {
        StringBuilder name = new StringBuilder();
        Use use = null;
        for (int i = index; i < index + LONGEST_TYPE_NAME && at(i).isName(); i++) {
            String quote = at(i).kind() == Kind.QUOTED_NAME ? "\"" : "";
            name.append(name.isEmpty() ? "" : " ")
                    .append(quote)
                    .append(at(i).text())
                    .append(quote);
            use = TypeNames.find(name.toString()).map(Use::of).orElse(use);
        }
        return use;
    }
}
