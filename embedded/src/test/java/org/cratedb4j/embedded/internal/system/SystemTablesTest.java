package org.cratedb4j.embedded.internal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.SystemSchema;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for all tables of the system. */
class SystemTablesTest {
    private static final EvalContext SESSION = new EvalContext(0, "crate", List.of("doc"), Map.of("datestyle", "ISO"));
    private static TestSystem system;

    @BeforeAll
    static void fill() {
        system = new TestSystem(2);
        system.run(
                "create table t (id integer primary key, o object as (a text), check (id > 0))"
                        + " with (number_of_replicas = 2)",
                "create table p (d timestamp, x integer) partitioned by (d)",
                "create blob table b",
                "create view v as select id, o from t",
                "insert into p values ('2024-01-01', 1), ('2024-01-02', 2)",
                "create user joe with (password = 'secret')",
                "create role readers",
                "grant readers to joe",
                "grant dql on table t to readers",
                "create analyzer a (tokenizer standard)");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    private static List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (SystemSchema schema : system.catalog().systemSchemas()) {
            relations.addAll(schema.relations());
        }
        return relations;
    }

    @Test
    void thereAreAllThatCrateHas() {
        assertThat(relations()).hasSize(77);
    }

    @Test
    void valuesHaveTheJavaFormOfTheirColumns() {
        for (Relation relation : relations()) {
            for (Iterator<RowData> rows = relation.scan(SESSION); rows.hasNext(); ) {
                RowData row = rows.next();
                for (Column column : relation.columns()) {
                    assertForm(relation.name() + "." + column.name(), column.type(), row.value(column));
                }
            }
        }
    }

    private static void assertForm(String name, DataType type, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (type instanceof ArrayType array) {
            assertThat(value).as(name).isInstanceOf(List.class);
            ((List<?>) value).forEach(element -> assertForm(name, array.inner(), element));
        } else if (type instanceof ObjectType object) {
            assertThat(value).as(name).isInstanceOf(Map.class);
            boolean complete =
                    object.inner().isEmpty() || object.inner().keySet().equals(((Map<?, ?>) value).keySet());
            assertThat(complete).as("%s %s", name, value).isTrue();
            object.inner().forEach((key, inner) -> assertForm(name + "." + key, inner, ((Map<?, ?>) value).get(key)));
        } else {
            assertThat(type.implicitCast(value)).as(name).isEqualTo(value).hasSameClassAs(value);
        }
    }

    @Test
    void rowsAreFoundByTheirKeys() {
        for (Relation relation : relations()) {
            for (Iterator<RowData> rows = relation.scan(SESSION); rows.hasNext() && hasKey(relation); ) {
                RowData row = rows.next();
                List<Object> key = new ArrayList<>();
                for (ColumnPath path : relation.primaryKey()) {
                    Object value = row.value(column(relation, path));
                    if (value != null) {
                        key.add(value);
                    }
                }
                boolean complete = key.size() == relation.primaryKey().size();
                assertThat(!complete || relation.get(key, SESSION) != null)
                        .as("%s %s", relation.name(), key)
                        .isTrue();
            }
        }
    }

    private static boolean hasKey(Relation relation) {
        return !relation.primaryKey().isEmpty() && !relation.name().name().equals("summits");
    }

    private static Column column(Relation relation, ColumnPath path) {
        return relation.columns().stream()
                .filter(column -> column.name().equals(path.root()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsComeInTheOrderOfTheirNames() {
        for (Relation relation : relations()) {
            assertThat(relation.columns())
                    .extracting(Column::name)
                    .as(relation.name().toString())
                    .isSorted();
        }
    }

    @Test
    void everyColumnIsDescribed() {
        long described =
                (Long) system.rows("select count(*) from information_schema.columns where column_name not like '%[%'"
                                + " and table_schema in ('sys', 'information_schema', 'pg_catalog')")
                        .get(0)
                        .get(0);

        assertThat(described)
                .isEqualTo(relations().stream()
                        .mapToInt(relation -> relation.columns().size())
                        .sum());
    }

    @Test
    void allMountainsAreThere() {
        assertThat(system.rows("select count(*), max(height), min(height) from sys.summits"))
                .containsExactly(List.of(1605L, 4808, 1996));
        assertThat(system.rows("select coordinates from sys.summits where mountain = 'Monte Rosa'")
                        .get(0))
                .containsExactly(DataTypes.GEO_POINT.implicitCast(List.of(7.86694, 45.93694)));
    }
}
