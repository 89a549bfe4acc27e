package org.cratedb4j.jdbc.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions of JDBC's escape {@code {fn ...}} that CrateDB has under another name or in another form. All others are
 * passed on as they are, since CrateDB has most of them under the same name.
 */
public final class EscapeFunctions {

    /** The functions on text that {@code {fn ...}} knows, separated by commas. */
    public static final String STRING = "ASCII,CHAR,CHAR_LENGTH,CHARACTER_LENGTH,CONCAT,LCASE,LEFT,LENGTH,LOCATE,LTRIM,"
            + "OCTET_LENGTH,POSITION,REPEAT,REPLACE,RIGHT,RTRIM,SPACE,SUBSTRING,UCASE";

    /** The functions on numbers that {@code {fn ...}} knows, separated by commas. */
    public static final String NUMERIC = "ABS,ACOS,ASIN,ATAN,ATAN2,CEILING,COS,COT,DEGREES,EXP,FLOOR,LOG,LOG10,MOD,PI,"
            + "POWER,RADIANS,RAND,ROUND,SIGN,SIN,SQRT,TAN,TRUNCATE";

    /** The functions on dates and times that {@code {fn ...}} knows, separated by commas. */
    public static final String TIME_DATE = "CURDATE,CURRENT_DATE,CURRENT_TIME,CURRENT_TIMESTAMP,CURTIME,DAYNAME,"
            + "DAYOFMONTH,DAYOFWEEK,DAYOFYEAR,EXTRACT,HOUR,MINUTE,MONTH,MONTHNAME,NOW,QUARTER,SECOND,WEEK,YEAR";

    /** The functions about the system that {@code {fn ...}} knows, separated by commas. */
    public static final String SYSTEM = "DATABASE,IFNULL,USER";

    private static final Pattern ARGUMENT = Pattern.compile("#([12])");

    /** With the arguments as {@code #1}, {@code #2}, in this order, lest parameters change places. */
    private static final Map<String, String> TEMPLATES = Map.ofEntries(
            Map.entry("CHAR", "chr(#1)"),
            Map.entry("CHARACTER_LENGTH", "char_length(#1)"),
            Map.entry("LCASE", "lower(#1)"),
            Map.entry("LENGTH", "char_length(#1)"),
            Map.entry("LOCATE", "position(#1 IN #2)"),
            Map.entry("SPACE", "repeat(' ', #1)"),
            Map.entry("UCASE", "upper(#1)"),
            Map.entry("LOG", "ln(#1)"),
            Map.entry("LOG10", "log(#1)"),
            Map.entry("RAND", "random()"),
            Map.entry("TRUNCATE", "trunc(#1, #2)"),
            Map.entry("CURDATE", "CURRENT_DATE"),
            Map.entry("CURRENT_DATE", "CURRENT_DATE"),
            Map.entry("CURTIME", "CURRENT_TIME"),
            Map.entry("CURRENT_TIME", "CURRENT_TIME"),
            Map.entry("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
            Map.entry("DAYNAME", "date_format('%W', #1)"),
            Map.entry("DAYOFMONTH", "extract(DAY FROM #1)"),
            // CrateDB counts from Monday, JDBC from Sunday.
            Map.entry("DAYOFWEEK", "(extract(DOW FROM #1) % 7 + 1)"),
            Map.entry("DAYOFYEAR", "extract(DOY FROM #1)"),
            Map.entry("HOUR", "extract(HOUR FROM #1)"),
            Map.entry("MINUTE", "extract(MINUTE FROM #1)"),
            Map.entry("MONTH", "extract(MONTH FROM #1)"),
            Map.entry("MONTHNAME", "date_format('%M', #1)"),
            Map.entry("QUARTER", "extract(QUARTER FROM #1)"),
            Map.entry("SECOND", "extract(SECOND FROM #1)"),
            Map.entry("WEEK", "extract(WEEK FROM #1)"),
            Map.entry("YEAR", "extract(YEAR FROM #1)"),
            Map.entry("DATABASE", "'crate'"),
            Map.entry("IFNULL", "coalesce(#1, #2)"),
            Map.entry("USER", "CURRENT_USER"));

    private static final Map<String, String> CONVERT_TYPES = Map.ofEntries(
            Map.entry("SQL_BIGINT", "BIGINT"),
            Map.entry("SQL_BOOLEAN", "BOOLEAN"),
            Map.entry("SQL_CHAR", "TEXT"),
            Map.entry("SQL_DATE", "DATE"),
            Map.entry("SQL_DECIMAL", "NUMERIC"),
            Map.entry("SQL_DOUBLE", "DOUBLE PRECISION"),
            Map.entry("SQL_FLOAT", "DOUBLE PRECISION"),
            Map.entry("SQL_INTEGER", "INTEGER"),
            Map.entry("SQL_LONGVARCHAR", "TEXT"),
            Map.entry("SQL_NUMERIC", "NUMERIC"),
            Map.entry("SQL_REAL", "REAL"),
            Map.entry("SQL_SMALLINT", "SMALLINT"),
            Map.entry("SQL_TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE"),
            Map.entry("SQL_TINYINT", "\"char\""),
            Map.entry("SQL_VARCHAR", "TEXT"));

    private EscapeFunctions() {}

    /** A call in CrateDB's SQL; the arguments are translated already. */
    static String translate(String name, List<String> arguments) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("CONVERT") && arguments.size() == 2) {
            String type = arguments.get(1).toUpperCase(Locale.ROOT);
            return "CAST(" + arguments.get(0) + " AS " + CONVERT_TYPES.getOrDefault(type, arguments.get(1)) + ")";
        }
        String template = TEMPLATES.get(upper);
        if (template == null || highestArgument(template) != arguments.size()) {
            return name + "(" + String.join(", ", arguments) + ")";
        }
        return ARGUMENT.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(match.group(1)) - 1)));
    }

    private static int highestArgument(String template) {
        return template.contains("#2") ? 2 : template.contains("#1") ? 1 : 0;
    }
}
