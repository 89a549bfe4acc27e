package org.cratedb4j.embedded.internal.ddl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;

/** Which names relations and schemas may have. */
final class RelationNames {
    private static final Set<String> READ_ONLY = Set.of("sys", "information_schema", "pg_catalog");
    private static final String FORBIDDEN = " \"*\\<|,>/?";
    private static final int MOST_BYTES = 255;

    private RelationNames() {}

    /** The full name of what a statement creates, as far as it can be told without creating it. */
    static RelationName toCreate(QualifiedName name, List<String> searchPath) {
        RelationName full = Catalog.nameToCreate(name.parts(), searchPath);
        requireSane(full);
        requireCreatable(full);
        return full;
    }

    static void requireCreatable(RelationName name) {
        if (READ_ONLY.contains(name.schema())) {
            throw refused("Cannot create relation in read-only schema: " + name.schema());
        }
        if (name.schema().equalsIgnoreCase("_all") || name.name().equalsIgnoreCase("_all")) {
            throw refused("\"_all\" cannot be used as schema or table name");
        }
    }

    private static void requireSane(RelationName name) {
        if (name.schema().isEmpty() || name.schema().indexOf('.') >= 0) {
            throw new CrateError(ErrorKind.INVALID_SCHEMA_NAME, "schema name \"" + name.schema() + "\" is invalid.");
        }
        if (name.name().isEmpty()) {
            throw invalid(name, "Name cannot be empty");
        }
        if (name.name().indexOf('.') >= 0) {
            throw invalid(name, "Name can't contain '.'");
        }
    }

    /** What is checked last, when everything else about a new table is in order. */
    static void requireValid(RelationName name) {
        String text = name.schema().equals(Catalog.DOC) ? name.name() : name.toString();
        if (text.chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0)) {
            throw invalid(text, "Must not contain the following characters [ , \", *, \\, <, |, ,, >, /, ?]");
        }
        if (text.indexOf('#') >= 0) {
            throw invalid(text, "Must not contain '#'");
        }
        if (text.charAt(0) == '-' || text.charAt(0) == '+') {
            throw invalid(text, "Must not start with '-', or '+'");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw invalid(text, "Index name is too long, (" + bytes + " > " + MOST_BYTES + ")");
        }
    }

    /** Refuses names that a schema cannot have. */
    static void requireValidSchema(String name) {
        if (isReserved(name)) {
            throw refused("Schema '" + name + "' is reserved");
        }
    }

    /** Refuses schemas that are always there. */
    static void requireDroppableSchema(String name) {
        if (isReserved(name)) {
            throw refused("Cannot drop reserved schema '" + name + "'");
        }
    }

    private static boolean isReserved(String name) {
        return READ_ONLY.contains(name) || name.equals(Catalog.DOC) || name.equals(Catalog.BLOB);
    }

    private static CrateError invalid(Object name, String why) {
        return new CrateError(ErrorKind.INVALID_RELATION_NAME, "Relation name '" + name + "' is invalid. " + why);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
