package org.cratedb4j.embedded.internal.auth;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;
import org.cratedb4j.embedded.internal.sql.tree.ShowStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement;

/** Knows which privileges each statement needs. */
final class StatementAccess {
    private final Requirements requirements;
    private final List<String> searchPath;
    private final RelationAccess relations;

    StatementAccess(Requirements requirements, Catalog catalog, List<String> searchPath) {
        this.requirements = requirements;
        this.searchPath = searchPath;
        this.relations = new RelationAccess(requirements, catalog, searchPath);
    }

    void check(Statement statement) {
        if (statement instanceof Query query) {
            relations.read(query);
        } else if (statement instanceof DataStatement data) {
            data(data);
        } else if (statement instanceof TableStatement table) {
            table(table);
        } else if (statement instanceof SchemaStatement schema) {
            schema(schema);
        } else if (statement instanceof RoleStatement role) {
            role(role);
        } else if (statement instanceof AdminStatement admin) {
            admin(admin);
        } else if (statement instanceof CursorStatement.Declare declare) {
            relations.read(declare.query());
        } else if (statement instanceof ShowStatement.ShowCreateTable show) {
            relations.require(Permission.DQL, show.table());
        } else if (statement instanceof Statement.Explain explain) {
            check(explain.statement());
        } else if (statement instanceof Statement.Unsupported) {
            requirements.onCluster(Permission.AL);
        }
    }

    private void data(DataStatement statement) {
        if (statement instanceof DataStatement.Insert insert) {
            relations.require(Permission.DML, insert.table());
            relations.read(insert.source());
        } else if (statement instanceof DataStatement.Update update) {
            relations.require(Permission.DML, update.target());
            relations.read(update);
        } else if (statement instanceof DataStatement.Delete delete) {
            relations.require(Permission.DML, delete.target());
            relations.readIn(delete.where());
        } else if (statement instanceof DataStatement.CopyFrom copy) {
            relations.require(Permission.DML, copy.table().table());
        } else if (statement instanceof DataStatement.CopyTo copy) {
            relations.require(Permission.DQL, copy.table().table());
        }
    }

    private void table(TableStatement statement) {
        if (statement instanceof AlterTable alter) {
            relations.require(Permission.DDL, alter.target().table().table());
        } else if (statement instanceof TableStatement.CreateTable create) {
            creates(create.table());
        } else if (statement instanceof TableStatement.CreateTableAs create) {
            creates(create.table());
            relations.read(create.query());
        } else if (statement instanceof TableStatement.CreateTableLike create) {
            creates(create.table());
            relations.require(Permission.DQL, create.source());
        } else if (statement instanceof TableStatement.CreateBlobTable) {
            requirements.onSchema(Permission.DDL, Catalog.BLOB);
        } else if (statement instanceof TableStatement.DropTable drop) {
            relations.require(Permission.DDL, drop.blob() ? blobTable(drop.table()) : drop.table());
        }
    }

    private static QualifiedName blobTable(QualifiedName name) {
        return QualifiedName.of(Catalog.BLOB, name.last());
    }

    private void creates(QualifiedName name) {
        RelationName relation = Catalog.nameToCreate(name.parts(), searchPath);
        requirements.onSchema(Permission.DDL, relation.schema());
    }

    private void schema(SchemaStatement statement) {
        if (statement instanceof SchemaStatement.DropSchema drop) {
            drop.names().forEach(name -> requirements.onSchema(Permission.DDL, name));
        } else if (statement instanceof SchemaStatement.CreateView create) {
            creates(create.name());
            relations.read(create.query());
        } else if (statement instanceof SchemaStatement.DropView drop) {
            drop.names().forEach(name -> relations.require(Permission.DDL, name));
        } else if (statement instanceof SchemaStatement.CreateFunction create) {
            creates(create.name());
        } else if (statement instanceof SchemaStatement.DropFunction drop) {
            creates(drop.name());
        } else {
            requirements.onCluster(Permission.DDL);
        }
    }

    private void role(RoleStatement statement) {
        boolean ownProperties = (statement instanceof RoleStatement.AlterRole alter
                        && alter.name().equals(requirements.user()))
                || (statement instanceof RoleStatement.ResetRole reset
                        && reset.name().equals(requirements.user()));
        if (!ownProperties) {
            requirements.onCluster(Permission.AL);
        }
        boolean grantsPrivileges = statement instanceof RoleStatement.Privilege grant
                && grant.action() == RoleStatement.Action.GRANT
                && !Grants.namesRoles(grant);
        if (grantsPrivileges) {
            mayPassOn((RoleStatement.Privilege) statement);
        }
    }

    /** Nobody can grant what they have not. */
    private void mayPassOn(RoleStatement.Privilege grant) {
        for (Permission permission : Grants.permissions(grant)) {
            if (grant.level() == Level.CLUSTER) {
                requirements.onCluster(permission);
            } else if (grant.level() == Level.SCHEMA) {
                grant.objects().forEach(schema -> requirements.onSchema(permission, schema.toString()));
            } else {
                grant.objects().forEach(relation -> relations.require(permission, relation));
            }
        }
    }

    private void admin(AdminStatement statement) {
        if (statement instanceof AdminStatement.Refresh refresh) {
            refresh.tables().forEach(table -> relations.require(Permission.DQL, table.table()));
        } else if (statement instanceof AdminStatement.Optimize optimize) {
            optimize.tables().forEach(table -> relations.require(Permission.DDL, table.table()));
        } else if (statement instanceof AdminStatement.SwapTable swap) {
            relations.require(Permission.DDL, swap.source());
            relations.require(Permission.DDL, swap.target());
        } else if (!(statement instanceof AdminStatement.Kill)) {
            requirements.onCluster(Permission.AL);
        }
    }
}
