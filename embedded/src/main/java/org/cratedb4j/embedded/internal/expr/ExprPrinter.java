package org.cratedb4j.embedded.internal.expr;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.types.Literals;

/** Prints typed expressions as CrateDB's messages and plans show them. */
public final class ExprPrinter {
    private static final Map<String, String> OPERATORS = Map.of(
            "add", "+",
            "subtract", "-",
            "multiply", "*",
            "divide", "/",
            "modulus", "%",
            "mod", "%",
            "power", "^",
            "and", "&",
            "or", "|",
            "xor", "#");

    private final boolean qualified;

    private ExprPrinter(boolean qualified) {
        this.qualified = qualified;
    }

    /** With bare column names. */
    public static String print(Expr expr) {
        return new ExprPrinter(false).text(expr);
    }

    /** With the relations' names before the columns'. */
    public static String printQualified(Expr expr) {
        return new ExprPrinter(true).text(expr);
    }

    /** A call of a function, known or not, with the relations' names before the columns'. */
    public static String printCall(String name, List<Expr> arguments) {
        return new ExprPrinter(true).call(name, arguments);
    }

    private String text(Expr expr) {
        if (expr instanceof Constant constant) {
            return Literals.print(constant.value());
        }
        if (expr instanceof Parameter parameter) {
            return "$" + (parameter.index() + 1);
        }
        if (expr instanceof FieldRef field) {
            return qualified && !field.qualifier().isEmpty() ? field.toString() : field.name();
        }
        if (expr instanceof Call call) {
            return call(call.function().name(), call.children());
        }
        if (expr instanceof Cast cast) {
            return cast(cast);
        }
        return expr instanceof AggregateCall || expr instanceof TableCall || expr instanceof WindowCall
                ? functionOverRows(expr)
                : form(expr);
    }

    private String form(Expr expr) {
        if (expr instanceof And and) {
            return binary(and.left(), "AND", and.right());
        }
        if (expr instanceof Or or) {
            return binary(or.left(), "OR", or.right());
        }
        if (expr instanceof Not not) {
            return "(NOT " + text(not.operand()) + ")";
        }
        if (expr instanceof Matched matched && matched.score() instanceof TextMatch match) {
            return match.print(this::text);
        }
        if (expr instanceof IsNull isNull) {
            return "(" + text(isNull.operand()) + " IS NULL)";
        }
        if (expr instanceof DistinctFrom distinct) {
            return binary(distinct.left(), "IS DISTINCT FROM", distinct.right());
        }
        if (expr instanceof Element element) {
            return text(element.array()) + "[" + text(element.index()) + "]";
        }
        if (expr instanceof Member member) {
            return text(member.object()) + "[" + Literals.quote(member.key()) + "]";
        }
        if (expr instanceof RecordField field) {
            return "(" + text(field.source()) + ")." + field.name();
        }
        if (expr instanceof ArrayConstructor array) {
            return "[" + list(array.children()) + "]";
        }
        if (expr instanceof ObjectConstructor object) {
            return object(object);
        }
        if (expr instanceof Case choice) {
            return choice(choice.children());
        }
        if (expr instanceof Quantified quantified) {
            return quantified(quantified);
        }
        return expr.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "(" + list(expr.children()) + ")";
    }

    private String functionOverRows(Expr expr) {
        if (expr instanceof AggregateCall aggregate) {
            String arguments = aggregate.arguments().isEmpty()
                            && aggregate.function().name().equals("count")
                    ? "*"
                    : list(aggregate.arguments());
            String filter = aggregate.filter() == null ? "" : " FILTER (WHERE " + text(aggregate.filter()) + ")";
            return aggregate.function().name() + "(" + (aggregate.distinct() ? "DISTINCT " : "") + arguments + ")"
                    + filter;
        }
        if (expr instanceof TableCall table) {
            return call(table.function().name(), table.children());
        }
        WindowCall window = (WindowCall) expr;
        return call(window.name(), window.arguments());
    }

    private String call(String name, List<Expr> arguments) {
        String operator =
                name.startsWith("op_") ? name.substring("op_".length()).toUpperCase(Locale.ROOT) : OPERATORS.get(name);
        if (operator != null && arguments.size() == 2) {
            return binary(arguments.get(0), operator, arguments.get(1));
        }
        return switch (name) {
            case "_negate" -> "- " + list(arguments);
            case "_array" -> "[" + list(arguments) + "]";
            case "subscript" -> text(arguments.get(0)) + "[" + list(arguments.subList(1, arguments.size())) + "]";
            default -> name + "(" + list(arguments) + ")";
        };
    }

    private String cast(Cast cast) {
        return cast.mode() == CastMode.IMPLICIT
                ? text(cast.operand())
                : (cast.mode() == CastMode.TRY ? "try_cast(" : "cast(") + text(cast.operand()) + " AS "
                        + cast.type().toString().toUpperCase(Locale.ROOT) + ")";
    }

    private String quantified(Quantified quantified) {
        String operator = quantified.operatorName().substring("op_".length()).toUpperCase(Locale.ROOT);
        return "(" + text(quantified.children().get(0)) + " " + (quantified.negated() ? "NOT " : "") + operator
                + (quantified.all() ? " ALL(" : " ANY(")
                + text(quantified.children().get(1)) + "))";
    }

    private String object(ObjectConstructor object) {
        Iterator<Expr> values = object.children().iterator();
        return object.keys().stream()
                .map(key -> key + " = " + text(values.next()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String choice(List<Expr> parts) {
        StringBuilder text = new StringBuilder("CASE");
        int otherwise = parts.size() - 1;
        for (int i = 0; i < otherwise; i += 2) {
            text.append(" WHEN ").append(text(parts.get(i))).append(" THEN ").append(text(parts.get(i + 1)));
        }
        return text.append(" ELSE ")
                .append(text(parts.get(otherwise)))
                .append(" END")
                .toString();
    }

    private String binary(Expr left, String operator, Expr right) {
        return "(" + text(left) + " " + operator + " " + text(right) + ")";
    }

    private String list(List<Expr> exprs) {
        return exprs.stream().map(this::text).collect(Collectors.joining(", "));
    }
}
