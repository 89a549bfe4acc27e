package org.cratedb4j.embedded.internal.types;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's numbers and names of types, as REGTYPE and pg_catalog show them. */
public final class PostgresTypes {
    private static final Map<String, Integer> OIDS = new HashMap<>();

    static {
        OIDS.put("int4", 23);
    }

    private PostgresTypes() {}

    static CatalogObject named(String name) {
        Integer oid = OIDS.get(name);
        if (oid == null) {
            throw new CastException("type " + name + " does not exist");
        }
        return new CatalogObject(oid, name);
    }

    static String nameOf(int oid) {
        return OIDS.entrySet().stream()
                .filter(entry -> entry.getValue() == oid)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Integer.toString(oid));
    }

    static @Nullable Integer oid(String name) {
        return OIDS.get(name);
    }
}
