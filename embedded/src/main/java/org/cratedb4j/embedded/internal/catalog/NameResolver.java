package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.jspecify.annotations.Nullable;

/** Looks names up in one state of the catalog, and says as CrateDB does what is unknown. */
final class NameResolver {
    private static final String CATALOG_NAME = "crate";
    private static final double ALIKE = 0.7;
    private static final int MOST_SUGGESTIONS = 5;

    private final Objects objects;

    NameResolver(Objects objects) {
        this.objects = objects;
    }

    /** What the resolver asks of the catalog. */
    interface Objects {
        @Nullable
        SchemaObject find(RelationName name);

        boolean hasSchema(String schema);

        Stream<String> schemas();

        Stream<String> tableNames(String schema);
    }

    /** Splits a name as written in a statement; null stands for the schema that was left out. */
    static @Nullable String schemaOf(List<String> parts) {
        if (parts.size() > 3) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Table with more than 3 QualifiedName parts is not supported."
                            + " Only <catalog>.<schema>.<tableName> works.");
        }
        if (parts.size() == 3 && !parts.get(0).equals(CATALOG_NAME)) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Unexpected catalog name: " + parts.get(0) + ". Only available catalog is " + CATALOG_NAME);
        }
        return parts.size() == 1 ? null : parts.get(parts.size() - 2);
    }

    SchemaObject resolve(List<String> parts, List<String> searchPath) {
        String schema = schemaOf(parts);
        String name = parts.get(parts.size() - 1);
        return schema == null ? resolveUnqualified(name, searchPath) : resolveQualified(schema, name);
    }

    private SchemaObject resolveUnqualified(String name, List<String> searchPath) {
        SchemaObject system = searchPath.contains(Catalog.PG_CATALOG)
                ? null
                : objects.find(new RelationName(Catalog.PG_CATALOG, name));
        if (system != null) {
            return system;
        }
        for (String schema : searchPath) {
            SchemaObject found = objects.find(new RelationName(schema, name));
            if (found != null) {
                return found;
            }
        }
        throw unknownRelation(name, similar(name, objects.tableNames(Catalog.currentSchema(searchPath))));
    }

    private SchemaObject resolveQualified(String schema, String name) {
        if (!objects.hasSchema(schema)) {
            throw new CrateError(
                    ErrorKind.SCHEMA_UNKNOWN,
                    "Schema '" + schema + "' unknown" + suggestion(similar(schema, objects.schemas())));
        }
        SchemaObject found = objects.find(new RelationName(schema, name));
        if (found == null) {
            throw unknownRelation(schema + "." + name, similar(name, objects.tableNames(schema)));
        }
        return found;
    }

    private static CrateError unknownRelation(String name, List<String> similar) {
        return new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + name + "' unknown" + suggestion(similar));
    }

    private static String suggestion(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        if (names.size() == 1) {
            return ". Maybe you meant '" + Identifiers.quoteIfNeeded(names.get(0)) + "'";
        }
        return ". Maybe you meant one of: "
                + names.stream().map(Identifiers::quoteIfNeeded).collect(Collectors.joining(", "));
    }

    private static List<String> similar(String name, Stream<String> candidates) {
        record Candidate(String name, double likeness) {}
        String lower = name.toLowerCase(Locale.ROOT);
        List<Candidate> alike = new ArrayList<>();
        candidates.forEach(candidate -> {
            double likeness = Likeness.of(lower, candidate.toLowerCase(Locale.ROOT));
            if (likeness > ALIKE) {
                alike.add(new Candidate(candidate, likeness));
            }
        });
        return alike.stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(MOST_SUGGESTIONS)
                .map(Candidate::name)
                .collect(Collectors.toList());
    }
}
