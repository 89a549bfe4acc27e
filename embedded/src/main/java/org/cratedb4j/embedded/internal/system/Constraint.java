package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.ddl.DefinitionColumns;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/**
 * A primary key or CHECK.
 *
 * @param relation the table
 * @param name its name
 * @param check the condition; null: it is the primary key
 */
record Constraint(
        RelationInfo relation, String name, @Nullable CheckConstraint check) {
    /** The constraints of a table, the primary key first. */
    static Stream<Constraint> of(RelationInfo relation) {
        Stream<Constraint> key = relation.primaryKey().isEmpty()
                ? Stream.empty()
                : Stream.of(new Constraint(relation, relation.keyName(), null));
        Stream<Constraint> checks =
                relation.checks().stream().map(check -> new Constraint(relation, check.name(), check));
        return Stream.concat(key, checks);
    }

    boolean isPrimaryKey() {
        return check == null;
    }

    int oid() {
        return Oids.constraint(relation.fullName(), name, isPrimaryKey() ? "PRIMARY KEY" : "CHECK");
    }

    /** The ordinals of its columns; of a CHECK, of the columns in the condition. */
    List<Short> columns() {
        List<ColumnPath> paths = check == null
                ? relation.primaryKey()
                : DefinitionColumns.of(
                        SqlParser.parseExpression(check.expression().sql()));
        return paths.stream().map(path -> (short) relation.ordinal(path)).toList();
    }

    /** As DDL has it. */
    String definition() {
        if (check != null) {
            return "CHECK (" + check.expression().sql() + ")";
        }
        return relation.primaryKey().stream()
                .map(path -> Identifiers.quoteIfNeeded(path.root()))
                .collect(Collectors.joining(", ", "PRIMARY KEY (", ")"));
    }
}
