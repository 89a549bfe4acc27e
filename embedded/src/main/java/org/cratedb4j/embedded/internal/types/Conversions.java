package org.cratedb4j.embedded.internal.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which type id converts to which: CrateDB's table. Arrays, objects and explicit casts of text know more, in their own types. */
final class Conversions {
    private static final int[] NUMBERS = {
        TypeId.BYTE, TypeId.SMALLINT, TypeId.INTEGER, TypeId.BIGINT, TypeId.REAL, TypeId.DOUBLE, TypeId.NUMERIC
    };
    private static final int[] TEXTS = {TypeId.TEXT, TypeId.CHARACTER};
    private static final int[] INSTANTS = {TypeId.TIMESTAMP_TZ, TypeId.TIMESTAMP, TypeId.DATE};
    private static final int[] CATALOG_OBJECTS = {TypeId.REGPROC, TypeId.REGCLASS, TypeId.REGTYPE};
    private static final Map<Integer, Set<Integer>> ALLOWED = table();

    private Conversions() {}

    static boolean allowed(int source, int target) {
        return ALLOWED.getOrDefault(source, Set.of()).contains(target);
    }

    private static Map<Integer, Set<Integer>> table() {
        Builder table = new Builder();
        for (int number : NUMBERS) {
            table.from(number).to(NUMBERS).to(TEXTS).to(INSTANTS).to(TypeId.BOOLEAN, TypeId.IP);
        }
        table.from(TypeId.INTEGER).to(CATALOG_OBJECTS);
        table.from(TypeId.BIGINT).to(CATALOG_OBJECTS);
        for (int text : TEXTS) {
            table.from(text).to(NUMBERS).to(TEXTS).to(INSTANTS).to(CATALOG_OBJECTS);
            table.to(TypeId.BOOLEAN, TypeId.IP, TypeId.GEO_SHAPE, TypeId.GEO_POINT, TypeId.OBJECT);
            table.to(TypeId.TIME_TZ, TypeId.BIT, TypeId.JSON);
        }
        table.from(TypeId.TEXT).to(TypeId.UUID);
        table.from(TypeId.BOOLEAN).to(TEXTS);
        table.from(TypeId.IP).to(TEXTS);
        for (int instant : INSTANTS) {
            table.from(instant).to(INSTANTS).to(TEXTS).to(TypeId.DOUBLE, TypeId.BIGINT);
        }
        table.from(TypeId.REGPROC).to(TEXTS).to(TypeId.INTEGER);
        table.from(TypeId.REGTYPE).to(TEXTS).to(TypeId.INTEGER, TypeId.BIGINT);
        table.from(TypeId.REGCLASS).to(TEXTS).to(TypeId.INTEGER, TypeId.BIGINT);
        table.from(TypeId.GEO_SHAPE).to(TypeId.OBJECT);
        table.from(TypeId.OBJECT).to(TypeId.GEO_SHAPE, TypeId.JSON);
        table.from(TypeId.BIT).to(TypeId.BIT);
        table.from(TypeId.JSON).to(TypeId.OBJECT);
        return table.targets;
    }

    private static final class Builder {
        private final Map<Integer, Set<Integer>> targets = new HashMap<>();
        private Set<Integer> current = Set.of();

        Builder from(int source) {
            current = targets.computeIfAbsent(source, id -> new HashSet<>());
            return this;
        }

        Builder to(int... ids) {
            for (int id : ids) {
                current.add(id);
            }
            return this;
        }
    }
}
