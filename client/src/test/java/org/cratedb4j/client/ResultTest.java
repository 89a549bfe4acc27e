package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways to have a result: rows, records, beans, single values. */
class ResultTest {

    record Address(String street, @Nullable List<Integer> numbers) {}

    enum Kind {
        PEAK,
        PASS
    }

    record Place(
            int id,
            String longName,
            @Nullable Double height,
            Kind kind,
            @Nullable Address address,
            @Nullable List<Address> others) {}

    record Picky(int id) {
        Picky {
            if (id > 1) {
                throw new IllegalStateException("too large: " + id);
            }
        }
    }

    public static class Bean {
        private int id;
        private @Nullable String name = "unset";

        public void setId(int id) {
            this.id = id;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }
    }

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final SqlStatement statement = nodes.client(node).sql("SELECT");

    private void answers(String cols, String types, String rows) {
        node.always(Reaction.ok("{\"cols\":[" + cols + "],\"col_types\":[" + types + "],\"rows\":[" + rows
                + "],\"rowcount\":2,\"duration\":0.25}"));
    }

    @Test
    void recordsAreMadeByTheNamesOfTheirComponents() {
        answers(
                "\"kind\",\"ID\",\"long_name\",\"height\",\"surplus\",\"address\",\"others\"",
                "4,10,4,22,4,12,[100,12]",
                "[\"PASS\",1,\"n\",1.5,\"s\",{\"street\":\"a\",\"numbers\":[1]},[{\"street\":\"b\"}]],"
                        + "[\"PEAK\",2,\"m\",null,\"s\",null,null]");

        assertThat(statement.as(Place.class).list())
                .containsExactly(
                        new Place(
                                1, "n", 1.5, Kind.PASS, new Address("a", List.of(1)), List.of(new Address("b", null))),
                        new Place(2, "m", null, Kind.PEAK, null, null));
    }

    @Test
    void aComponentWithoutAColumnIsRefusedBeforeTheFirstRow() {
        answers("\"id\"", "9", "[1]");

        assertThatThrownBy(() -> statement.as(Address.class).list())
                .isInstanceOf(ColumnAccessException.class)
                .hasMessageContaining("no column for street")
                .hasMessageContaining("[id]");
    }

    @Test
    void aNullForAPrimitiveComponentIsRefusedWithItsColumn() {
        answers("\"id\"", "9", "[null]");

        assertThatThrownBy(() -> statement.as(Picky.class).one())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Column id (INTEGER)");
    }

    @Test
    void whatTheCallersOwnConstructorThrowsPassesUnchanged() {
        answers("\"id\"", "9", "[2]");

        assertThatThrownBy(() -> statement.as(Picky.class).one()).isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void beansAreMadeByTheirSettersAndMayLackColumns() {
        answers("\"id\",\"other\"", "9,4", "[7,\"x\"]");

        Bean bean = statement.as(Bean.class).one();

        assertThat(bean.id).isEqualTo(7);
        assertThat(bean.name).isEqualTo("unset");
    }

    @Test
    void aSingleColumnIsHadAsAValue() {
        answers("\"a\"", "9", "[1],[null]");
        assertThat(statement.as(Integer.class).list()).containsExactly(1, null);
        assertThat(statement.as(String.class).list()).containsExactly("1", null);
        assertThat(statement.as(BigDecimal.class).firstOrEmpty()).contains(BigDecimal.ONE);

        assertThat(statement.as(Integer.class).firstOrEmpty()).contains(1);

        answers("\"a\"", "9", "[null]");
        assertThat(statement.as(Integer.class).firstOrEmpty()).isEmpty();
        assertThatThrownBy(() -> statement.as(Integer.class).one()).isInstanceOf(ConversionException.class);

        answers("\"a\"", "11", "[0]");
        assertThat(statement.as(Instant.class).one()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void severalColumnsAreNoSingleValue() {
        answers("\"a\",\"b\"", "9,9", "[1,2]");

        assertThatThrownBy(() -> statement.as(Integer.class).list())
                .isInstanceOf(ColumnAccessException.class)
                .hasMessageContaining("[a, b]");
    }

    @Test
    void whatIsNeitherRecordNorBeanIsRefused() {
        answers("\"a\"", "9", "[1]");

        assertThatThrownBy(() -> statement.as(Runnable.class).list()).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> statement.as(Object.class).list()).isInstanceOf(ConversionException.class);
    }

    @Test
    void exactlyOneRowIsOne() {
        answers("\"a\"", "9", "[1]");
        assertThat(statement.one().getInt(0)).isEqualTo(1);

        answers("\"a\"", "9", "");
        assertThatThrownBy(statement::one)
                .isInstanceOf(UnexpectedRowCountException.class)
                .hasMessageContaining("there is none");
        answers("\"a\"", "9", "[1],[2]");
        assertThatThrownBy(() -> statement.as(Integer.class).one())
                .isInstanceOf(UnexpectedRowCountException.class)
                .hasMessageContaining("there are more");
    }

    @Test
    void theFirstRowIsTheFirstOrEmpty() {
        answers("\"a\"", "9", "[1],[2]");
        assertThat(statement.firstOrEmpty())
                .hasValueSatisfying(row -> assertThat(row.getInt(0)).isEqualTo(1));

        answers("\"a\"", "9", "");
        assertThat(statement.firstOrEmpty()).isEmpty();
    }

    @Test
    void streamsAreReadAsTheyAreAskedFor() {
        answers("\"id\"", "9", "[1],[2],[3]");

        try (Stream<Picky> picky = statement.as(Picky.class).stream()) {
            assertThat(picky.findFirst()).contains(new Picky(1));
        }
        try (Stream<Row> rows = statement.stream()) {
            assertThat(rows.mapToInt(row -> row.getInt("id")).sum()).isEqualTo(6);
        }
    }

    @Test
    void rowsKnowTheirColumnsAndInTheEndTheirCount() {
        answers("\"a\",\"b\"", "9,[100,4]", "[1,[]],[2,[]]");
        Rows rows = statement.rows();

        assertThat(rows.columns()).extracting(Column::name).containsExactly("a", "b");
        assertThat(rows.columns())
                .extracting(column -> column.type().sqlName())
                .containsExactly("INTEGER", "ARRAY(TEXT)");
        assertThatThrownBy(rows::rowCount).isInstanceOf(IllegalStateException.class);
        rows.forEach(row -> assertThat(row.size()).isEqualTo(2));
        assertThat(rows.rowCount()).isEqualTo(2);
        assertThat(rows.duration()).hasNanos(250_000);
    }

    @Test
    void rowsCanBeGoneThroughOnce() {
        answers("\"a\"", "9", "[1]");
        Rows rows = statement.rows();
        var iterator = rows.iterator();

        assertThat(iterator.next().getInt(0)).isEqualTo(1);
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void executeTellsTheCountAndForgetsTheRows() {
        answers("\"a\"", "9", "[1],[2]");

        StatementResult result = statement.execute();

        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(result.duration()).hasNanos(250_000);
    }

    @Test
    void aStatementCanBeExecutedAgainAndItsParametersAreItsOwn() {
        answers("\"a\"", "9", "[1]");
        SqlStatement named = nodes.client(node).sql("SELECT :a, :b");
        SqlStatement one = named.bind("a", 1).bind(Map.of("b", 2));
        SqlStatement two = one.bind("a", 3);
        one.list();
        one.list();
        two.list();

        assertThat(node.request(0).untagged()).isEqualTo("{\"stmt\":\"SELECT $1, $2\",\"args\":[1,2]}");
        assertThat(node.request(1).untagged()).isEqualTo(node.request(0).untagged());
        assertThat(node.request(2).untagged()).isEqualTo("{\"stmt\":\"SELECT $1, $2\",\"args\":[3,2]}");
    }

    @Test
    void recordsBindByTheNamesOfTheirComponents() {
        answers("\"a\"", "9", "[1]");
        nodes.client(node)
                .sql("SELECT :street, :numbers")
                .bind(new Address("s", List.of(1)))
                .list();

        assertThat(node.lastRequest().untagged()).endsWith("\"args\":[\"s\",[1]]}");
    }

    @Test
    void positionalAndNamedParametersDoNotMix() {
        CrateClient client = nodes.client(node);

        assertThatThrownBy(() -> client.sql("SELECT ?", 1).bind("a", 1)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> client.sql("SELECT :a", 1).list())
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(":a");
        assertThat(node.requestCount()).isZero();
    }
}
