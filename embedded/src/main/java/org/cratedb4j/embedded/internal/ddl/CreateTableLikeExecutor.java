package org.cratedb4j.embedded.internal.ddl;

import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.CreateTableLike;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.LikeOption;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.TypeId;

/** Runs CREATE TABLE (LIKE ...): columns, NOT NULL, CLUSTERED and PARTITIONED BY are always taken over, the rest on demand. */
final class CreateTableLikeExecutor {
    private final DdlContext context;

    CreateTableLikeExecutor(DdlContext context) {
        this.context = context;
    }

    /** Whether there is a new table. */
    boolean create(CreateTableLike statement) {
        RelationName name = RelationNames.toCreate(statement.table(), context.searchPath());
        SchemaObject source = context.catalog().resolve(statement.source().parts(), context.searchPath());
        source.require(Operation.SHOW_CREATE);
        if (!(source instanceof Table table)) {
            throw ColumnDraft.unsupported("Cannot use CREATE TABLE LIKE on relation " + source.name());
        }
        if (context.catalog().find(name) != null) {
            if (statement.ifNotExists()) {
                return false;
            }
            throw new CrateError(ErrorKind.RELATION_EXISTS, "Relation '" + name + "' already exists.");
        }
        RelationNames.requireValid(name);
        context.catalog().createTable(copy(table.definition(), name, statement.including()));
        return true;
    }

    private TableDefinition copy(TableDefinition source, RelationName name, Set<LikeOption> including) {
        TableDefinitionBuilder target =
                new TableDefinitionBuilder(name, context.catalog().nextTableId());
        for (TableColumn column : source.columns()) {
            TableColumn added = target.addColumn(column.path(), column.type());
            target.replaceColumn(new TableColumn(
                    column.path(),
                    column.type(),
                    added.ordinal(),
                    added.slot(),
                    column.nullable(),
                    including.contains(LikeOption.DEFAULTS) ? column.defaultValue() : null,
                    including.contains(LikeOption.GENERATED) ? column.generated() : null,
                    index(column, including)));
        }
        target.clusteredBy(source.clusteredBy()).shards(source.shards());
        target.partitionedBy().addAll(source.partitionedBy());
        if (including.contains(LikeOption.CONSTRAINTS)) {
            target.primaryKey().addAll(source.primaryKey());
            target.primaryKeyName(source.primaryKeyName());
            target.checks().addAll(source.checks());
        }
        if (including.contains(LikeOption.INDEXES)) {
            for (TableIndex index : source.indexes()) {
                target.indexes()
                        .add(new TableIndex(index.name(), target.nextOrdinal(), index.columns(), index.index()));
            }
        }
        if (including.contains(LikeOption.STORAGE)) {
            target.settings().putAll(source.settings());
            target.policy(source.policy());
        }
        return target.build();
    }

    private static ColumnIndex index(TableColumn column, Set<LikeOption> including) {
        boolean shape = ArrayType.unnest(column.type()).id() == TypeId.GEO_SHAPE;
        ColumnIndex bare = shape ? new ColumnIndex(ColumnIndex.Method.GEOHASH, Map.of(), true) : ColumnIndex.DEFAULT;
        ColumnIndex index = including.contains(LikeOption.INDEXES) ? column.index() : bare;
        boolean columnStore =
                !including.contains(LikeOption.STORAGE) || column.index().columnStore();
        return new ColumnIndex(index.method(), index.options(), columnStore, index.analyzers());
    }
}
