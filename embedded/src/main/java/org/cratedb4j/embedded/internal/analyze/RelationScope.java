package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The names of a query: the columns of the relations in its FROM, then those of the query around it. */
final class RelationScope implements Scope {
    private final Analysis analysis;
    private final List<Source> sources;
    private final @Nullable OuterScope outer;

    RelationScope(Analysis analysis, List<Source> sources, @Nullable OuterScope outer) {
        this.analysis = analysis;
        this.sources = sources;
        this.outer = outer;
    }

    /** The relations. */
    List<Source> sources() {
        return sources;
    }

    /** The query around this one. */
    @Nullable
    OuterScope outer() {
        return outer;
    }

    @Override
    public Expr column(QualifiedName name, List<String> path) {
        Lookup lookup = new Lookup(name, path);
        Expr own = lookup.in(sources, analysis.strictKeys());
        if (own != null) {
            return own;
        }
        OuterScope surrounding = outer;
        Expr others = surrounding == null ? null : lookup.in(surrounding.sources(), analysis.strictKeys());
        if (surrounding != null && others != null) {
            return surrounding.take(others);
        }
        throw lookup.failure();
    }

    /** One look-up of one name. */
    private final class Lookup {
        private final @Nullable String schema;
        private final @Nullable String relation;
        private final String column;
        private final List<String> path;
        private boolean relationFound;
        private @Nullable CrateError unknown;

        Lookup(QualifiedName name, List<String> path) {
            List<String> parts = name.parts();
            int count = parts.size();
            if (count > 4) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE,
                        "Column reference \"" + name
                                + "\" has too many parts. A column reference can have at most 3 parts and must"
                                + " have one of the following formats:  \"<column>\", \"<table>.<column>\" or"
                                + " \"<schema>.<table>.<column>\"");
            }
            this.column = name.last();
            this.relation = count < 2 ? null : parts.get(count - 2);
            this.schema = count < 3 ? null : parts.get(count - 3);
            this.path = path;
            this.relationFound = relation == null;
        }

        @Nullable
        Expr in(List<Source> candidates, boolean strictKeys) {
            Expr found = null;
            for (Source source : candidates) {
                Expr expr = source.isCalled(schema, relation) ? in(source, strictKeys) : null;
                if (expr != null && found != null) {
                    if (!strictKeys) {
                        return in(candidates, true);
                    }
                    throw new CrateError(
                            ErrorKind.AMBIGUOUS_COLUMN,
                            "Column \"" + ObjectKeys.columnName(column, path) + "\" is ambiguous");
                }
                found = expr == null ? found : expr;
            }
            return found;
        }

        private @Nullable Expr in(Source source, boolean strictKeys) {
            relationFound = true;
            try {
                return source.resolve(column, path, new ObjectKeys(strictKeys));
            } catch (CrateError e) {
                if (e.kind() != ErrorKind.COLUMN_UNKNOWN) {
                    throw e;
                }
                unknown = unknown == null ? e : unknown;
                return null;
            }
        }

        CrateError failure() {
            if (relation != null && !relationFound) {
                return unknownRelation(relation);
            }
            return unknown != null
                    ? unknown
                    : new CrateError(
                            ErrorKind.COLUMN_UNKNOWN, "Column " + ObjectKeys.columnName(column, path) + " unknown");
        }

        private CrateError unknownRelation(String name) {
            if (outer != null && outer.isNamedFurtherOut(schema, name)) {
                return new CrateError(
                        ErrorKind.UNSUPPORTED_FEATURE,
                        "Cannot use relation \"" + name + "\" in this context. Can only access columns of an immediate"
                                + " parent, not a grandparent");
            }
            return new CrateError(
                    ErrorKind.RELATION_UNKNOWN,
                    "Relation '" + (schema == null ? analysis.currentSchema() : schema) + "." + name + "' unknown");
        }
    }
}
