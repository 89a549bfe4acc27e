package org.cratedb4j.embedded.internal.ddl;

import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** A column while its declaration is being read. */
final class ColumnDraft {
    private static final Set<Integer> ALWAYS_STORED_ONE_WAY =
            Set.of(TypeId.OBJECT, TypeId.GEO_POINT, TypeId.GEO_SHAPE, TypeId.BOOLEAN, TypeId.BIT, TypeId.IP);

    final ColumnPath path;
    DataType type;
    boolean primaryKey;

    @Nullable
    String primaryKeyName;

    boolean nullable = true;

    @Nullable
    Expression defaultValue;

    @Nullable
    Expression generated;

    private boolean explicitlyNullable;
    private ColumnIndex.@Nullable Method method;
    private Map<String, Object> indexOptions = Map.of();
    private boolean columnStore = true;

    ColumnDraft(ColumnPath path, DataType type) {
        this.path = path;
        this.type = type;
    }

    void notNull() {
        if (explicitlyNullable) {
            throw refused("Column \"" + path + "\" is declared NULL, therefore, cannot be declared NOT NULL");
        }
        nullable = false;
    }

    void explicitlyNullable() {
        if (primaryKey) {
            throw refused("Column \"" + path + "\" is declared as PRIMARY KEY, therefore, cannot be declared NULL");
        }
        if (!nullable) {
            throw refused("Column \"" + path + "\" is declared as NOT NULL, therefore, cannot be declared NULL");
        }
        explicitlyNullable = true;
    }

    void primaryKey(@Nullable String constraintName) {
        if (explicitlyNullable) {
            throw refused("Column \"" + path + "\" is declared NULL, therefore, cannot be declared as a PRIMARY KEY");
        }
        if (type instanceof ArrayType) {
            throw unsupported("Cannot use column \"" + path + "\" with type \"" + type + "\" as primary key");
        }
        if (type.id() == TypeId.OBJECT || type.id() == TypeId.GEO_POINT || type.id() == TypeId.GEO_SHAPE) {
            throw unsupported("Cannot use columns of type \"" + type + "\" as primary key");
        }
        if (primaryKey) {
            throw refused("Columns `" + path + "` appears twice in primary key constraint");
        }
        primaryKey = true;
        primaryKeyName = constraintName;
        nullable = false;
    }

    void index(ColumnIndex.Method newMethod, Map<String, Object> options) {
        if (newMethod == ColumnIndex.Method.FULLTEXT && !ArrayType.unnest(type).equals(DataTypes.TEXT)) {
            throw refused("Can't use an Analyzer on column " + path
                    + " because analyzers are only allowed on columns of type \"text\" of the unbound length limit.");
        }
        boolean geo = type.id() == TypeId.GEO_POINT || type.id() == TypeId.GEO_SHAPE;
        boolean onlyPlain = type.id() == TypeId.OBJECT && newMethod != ColumnIndex.Method.PLAIN;
        boolean onlyGeo = geo && (newMethod == ColumnIndex.Method.OFF || newMethod == ColumnIndex.Method.FULLTEXT);
        if (onlyPlain || onlyGeo) {
            throw refused("INDEX constraint cannot be used on columns of type \"" + type + "\": `" + path + "`");
        }
        method = newMethod;
        indexOptions = options;
    }

    void columnStore(boolean stored) {
        int element = ArrayType.unnest(type).id();
        if (ALWAYS_STORED_ONE_WAY.contains(element)) {
            throw refused(
                    "Invalid storage option \"columnstore\" for data type \"" + type.name() + "\" for column: " + path);
        }
        columnStore = stored;
    }

    ColumnIndex index() {
        if (method != null) {
            return new ColumnIndex(method, indexOptions, columnStore);
        }
        boolean shape = ArrayType.unnest(type).id() == TypeId.GEO_SHAPE;
        return new ColumnIndex(
                shape ? ColumnIndex.Method.GEOHASH : ColumnIndex.Method.PLAIN, indexOptions, columnStore);
    }

    static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }

    static CrateError unsupported(String why) {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, why);
    }
}
