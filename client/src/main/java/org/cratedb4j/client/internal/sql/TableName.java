package org.cratedb4j.client.internal.sql;

import org.jspecify.annotations.Nullable;

/**
 * A table as a statement names it, with letters folded as CrateDB does.
 *
 * @param schema the schema, null if the statement leaves it to the session
 * @param name the name
 */
public record TableName(@Nullable String schema, String name) {

    /** Whether both may be the same table: a schema that is left out may be any. */
    public boolean mayBe(TableName other) {
        return name.equals(other.name) && (schema == null || other.schema == null || schema.equals(other.schema));
    }

    /** The name for a statement. */
    public String quoted() {
        return (schema == null ? "" : QuotedNames.quote(schema) + ".") + QuotedNames.quote(name);
    }
}
