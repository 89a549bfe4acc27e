package org.cratedb4j.embedded.internal.auth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.jspecify.annotations.Nullable;

/** Demands privileges on the relations that a statement names, wherever in it. */
final class RelationAccess {
    private final Requirements requirements;
    private final Catalog catalog;
    private final List<String> searchPath;
    private final Subqueries subqueries = new Subqueries();
    private Set<String> commonTables = Set.of();

    RelationAccess(Requirements requirements, Catalog catalog, List<String> searchPath) {
        this.requirements = requirements;
        this.catalog = catalog;
        this.searchPath = searchPath;
    }

    /** Demands a permission on what has a name. */
    void require(Permission permission, QualifiedName name) {
        SchemaObject object = resolve(name);
        RelationName fullName = object.name();
        Level level = object instanceof View ? Level.VIEW : Level.TABLE;
        requirements.onRelation(permission, level, fullName.schema(), fullName.name());
        if (object instanceof View view && permission == Permission.DQL) {
            readAsOwner(view);
        }
    }

    void require(Permission permission, Relation target) {
        if (target instanceof Relation.Aliased aliased) {
            require(permission, aliased.relation());
        } else if (target instanceof Relation.Table table) {
            require(permission, table.name());
        }
    }

    private SchemaObject resolve(QualifiedName name) {
        try {
            return catalog.resolve(name.parts(), searchPath);
        } catch (CrateError e) {
            boolean unknown = e.kind() == ErrorKind.RELATION_UNKNOWN || e.kind() == ErrorKind.SCHEMA_UNKNOWN;
            String schema = Catalog.nameToCreate(name.parts(), searchPath).schema();
            throw unknown && !requirements.maySee(schema) ? Requirements.unknownSchema(schema) : e;
        }
    }

    /** A view reads what its owner may read. */
    private void readAsOwner(View view) {
        if (SqlParser.parse(view.definition()) instanceof Query query) {
            new RelationAccess(requirements.ofUser(view.owner()), catalog, view.searchPath()).read(query);
        }
    }

    void read(Query query) {
        Set<String> outer = commonTables;
        Set<String> inner = new HashSet<>(outer);
        for (Query.CommonTable table : query.with()) {
            read(table.query());
            inner.add(table.name());
            commonTables = inner;
        }
        read(query.body());
        query.orderBy().forEach(item -> readIn(item.expression()));
        commonTables = outer;
    }

    private void read(QueryBody body) {
        if (body instanceof QueryBody.SetOperation operation) {
            read(operation.left());
            read(operation.right());
        } else if (body instanceof QueryBody.Values values) {
            values.rows().forEach(row -> row.forEach(this::readIn));
        } else {
            read((Select) body);
        }
    }

    private void read(Select select) {
        select.from().forEach(this::read);
        for (SelectItem item : select.items()) {
            if (item instanceof SelectItem.Single single) {
                readIn(single.expression());
            }
        }
        readIn(select.where());
        if (select.groupBy() != null) {
            select.groupBy().expressions().forEach(this::readIn);
        }
        readIn(select.having());
    }

    private void read(Relation relation) {
        if (relation instanceof Relation.Table table) {
            boolean common = table.name().parts().size() == 1
                    && commonTables.contains(table.name().last());
            if (!common) {
                require(Permission.DQL, table.name());
            }
        } else if (relation instanceof Relation.Derived derived) {
            read(derived.query());
        } else if (relation instanceof Relation.Aliased aliased) {
            read(aliased.relation());
        } else if (relation instanceof Relation.Function function) {
            readIn(function.call());
        } else {
            Relation.Join join = (Relation.Join) relation;
            read(join.left());
            read(join.right());
            if (join.condition() instanceof Relation.On on) {
                readIn(on.expression());
            }
        }
    }

    /** Reads the queries inside an UPDATE. */
    void read(DataStatement.Update update) {
        update.assignments().forEach(assignment -> readIn(assignment.value()));
        readIn(update.where());
    }

    /** Reads the queries inside an expression. */
    void readIn(@Nullable Expression expression) {
        if (expression != null) {
            subqueries.of(expression).forEach(this::read);
        }
    }

    /** Finds the queries right inside an expression. */
    private static final class Subqueries extends ExpressionRewriter {
        private final List<Query> found = new ArrayList<>();

        List<Query> of(Expression expression) {
            found.clear();
            rewrite(expression);
            return List.copyOf(found);
        }

        @Override
        public Expression visitScalarSubquery(Subquery.Scalar subquery) {
            found.add(subquery.query());
            return subquery;
        }

        @Override
        public Expression visitArraySubquery(Subquery.Array subquery) {
            found.add(subquery.query());
            return subquery;
        }

        @Override
        public Expression visitExists(Predicate.Exists predicate) {
            found.add(predicate.query());
            return predicate;
        }

        @Override
        public Expression visitInQuery(Predicate.InQuery predicate) {
            found.add(predicate.query());
            return super.visitInQuery(predicate);
        }
    }
}
