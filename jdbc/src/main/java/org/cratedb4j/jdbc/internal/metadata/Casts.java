package org.cratedb4j.jdbc.internal.metadata;

import java.sql.Types;
import java.util.Set;

/** Which types JDBC's function CONVERT makes of which others. */
final class Casts {

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE,
            Types.DECIMAL,
            Types.NUMERIC);

    private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR);

    private static final Set<Integer> DATES = Set.of(Types.DATE, Types.TIMESTAMP);

    private Casts() {}

    static boolean exists(int from, int to) {
        if (TEXTS.contains(to)) {
            return isScalar(from);
        }
        if (TEXTS.contains(from)) {
            return isScalar(to);
        }
        if (NUMBERS.contains(from)) {
            return NUMBERS.contains(to);
        }
        return DATES.contains(from) ? DATES.contains(to) : from == Types.BOOLEAN && to == Types.BOOLEAN;
    }

    private static boolean isScalar(int type) {
        return NUMBERS.contains(type) || TEXTS.contains(type) || DATES.contains(type) || type == Types.BOOLEAN;
    }
}
