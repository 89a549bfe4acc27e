package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.Converter;
import org.cratedb4j.client.types.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Converters of the caller's, and nested types to any depth, in results and parameters. */
class ConverterTest {

    record Money(BigDecimal amount) {}

    private static final Converter<BigDecimal, Money> MONEY =
            Converter.of(Money.class, BigDecimal.class, Money::new, Money::amount);

    enum Kind {
        HOME,
        WORK
    }

    record Address(
            String street, Optional<Money> rent, @Nullable Kind kind) {}

    record Page<T>(int number, List<T> items) {}

    record Person(
            int id,
            List<Address> addresses,
            Map<Kind, Address> byKind,
            Map<String, List<Money>> prices,
            Optional<Address> main,
            Page<Money> page) {}

    public static class Table {
        private List<Money> @Nullable [] cells;

        public void setCells(List<Money>[] cells) {
            this.cells = cells;
        }
    }

    record Times(
            Instant at,
            LocalDate day,
            GeoPoint place,
            double ratio,
            BitString bits,
            @Nullable ZonedDateTime zoned) {}

    public static class Bean {
        private int id;
        private @Nullable Money price;

        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public @Nullable Money getPrice() {
            return price;
        }

        public void setPrice(@Nullable Money price) {
            this.price = price;
        }

        public String getDerived() {
            return "derived";
        }
    }

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private CrateClient client() {
        return nodes.client(nodes.builder(node).converter(MONEY));
    }

    private void answers(String cols, String types, String row) {
        node.always(Reaction.ok(
                "{\"cols\":[" + cols + "],\"col_types\":[" + types + "],\"rows\":[[" + row + "]],\"rowcount\":1}"));
    }

    private String sent() {
        return node.lastRequest().body().replaceAll("^.*?\"args\":", "");
    }

    @Test
    void aConverterOfTheClientMakesTheClassWhereverItIsAskedFor() {
        answers("\"price\",\"prices\"", "22,[100,22]", "1.50,[2,null]");
        Row row = client().sql("SELECT").one();

        assertThat(row.getObject("price", Money.class)).isEqualTo(new Money(new BigDecimal("1.50")));
        assertThat(row.getList("prices", Money.class)).containsExactly(new Money(new BigDecimal("2")), null);
        assertThat(row.getObject("prices", Money[].class)).containsExactly(new Money(new BigDecimal("2")), null);
        assertThat(row.getObject("price")).isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    void aSingleColumnIsHadAsAConvertersClass() {
        answers("\"price\"", "22", "1.50");

        assertThat(client().sql("SELECT").as(Money.class).list()).containsExactly(new Money(new BigDecimal("1.50")));
    }

    @Test
    void genericTypesAreRespectedAtAnyDepth() {
        answers(
                "\"id\",\"addresses\",\"byKind\",\"prices\",\"main\",\"page\"",
                "9,[100,12],12,12,12,12",
                "1,[{\"street\":\"a\",\"rent\":7.5,\"kind\":\"HOME\"},{\"street\":\"b\"}],"
                        + "{\"WORK\":{\"street\":\"c\",\"rent\":null}},{\"x\":[1,2]},null,"
                        + "{\"number\":3,\"items\":[4]}");

        Person person = client().sql("SELECT").as(Person.class).one();

        assertThat(person.addresses())
                .containsExactly(
                        new Address("a", Optional.of(money("7.5")), Kind.HOME),
                        new Address("b", Optional.empty(), null));
        assertThat(person.byKind()).isEqualTo(Map.of(Kind.WORK, new Address("c", Optional.empty(), null)));
        assertThat(person.prices()).isEqualTo(Map.of("x", List.of(money("1"), money("2"))));
        assertThat(person.main()).isEmpty();
        assertThat(person.page()).isEqualTo(new Page<>(3, List.of(money("4"))));
    }

    @Test
    void arraysOfGenericTypesAreRespectedToo() {
        answers("\"cells\"", "[100,[100,22]]", "[[5],[6,7]]");

        Table table = client().sql("SELECT").as(Table.class).one();

        assertThat(table.cells).containsExactly(List.of(money("5")), List.of(money("6"), money("7")));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount));
    }

    @Test
    void whatFailsIsNamedWithItsColumnAndItsPath() {
        answers(
                "\"id\",\"addresses\",\"byKind\",\"prices\",\"main\",\"page\"",
                "9,[100,12],12,12,12,12",
                "1,[],{},{\"x\":[1,\"much\"]},null,{\"number\":3,\"items\":[4]}");
        TypedStatement<Person> statement = client().sql("SELECT").as(Person.class);

        assertThatThrownBy(statement::one)
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("Column prices (OBJECT) cannot be had as ")
                .hasMessageContaining("at ['x'][1], ")
                .hasMessageContaining("BigDecimal");
    }

    @Test
    void aConverterThatThrowsIsNamedToo() {
        answers("\"v\"", "[100,4]", "[\"1\",\"x\"]");
        Converter<String, Money> picky =
                Converter.reading(Money.class, String.class, text -> new Money(new BigDecimal(text)));
        Row row = client().sql("SELECT").converter(picky).one();

        assertThatThrownBy(() -> row.getList("v", Money.class))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Column v (ARRAY(TEXT))")
                .hasMessageContaining("at [1], its converter failed");
    }

    @Test
    void aConverterOfAColumnCountsForThatColumnAlone() {
        answers("\"a\",\"b\"", "4,4", "\"x;y\",\"x;y\"");
        Converter<String, Object> split =
                Converter.reading(Object.class, String.class, text -> List.of(text.split(";", -1)));
        CrateClient client = nodes.client(nodes.builder(node).converter("a", split));

        Row row = client.sql("SELECT").one();

        assertThat(row.getObject("a")).isEqualTo(List.of("x", "y"));
        assertThat(row.getList("a", String.class)).containsExactly("x", "y");
        assertThat(row.getString("a")).isEqualTo("x;y");
        assertThat(row.getObject("b")).isEqualTo("x;y");
        record Split(Set<String> a, String b) {}
        assertThat(client.sql("SELECT").as(Split.class).one()).isEqualTo(new Split(Set.of("x", "y"), "x;y"));
    }

    @Test
    void aConverterOfAStatementComesBeforeThatOfTheClient() {
        answers("\"v\"", "22", "1");
        Converter<BigDecimal, Money> cents =
                Converter.reading(Money.class, BigDecimal.class, amount -> new Money(amount.movePointLeft(2)));
        SqlStatement statement = client().sql("SELECT");

        assertThat(statement.converter(cents).as(Money.class).one()).isEqualTo(money("0.01"));
        assertThat(statement.converter("v", cents).one().getObject("v")).isEqualTo(money("0.01"));
        assertThat(statement.as(Money.class).one()).isEqualTo(money("1"));
    }

    @Test
    void membersOfObjectsAreHadAsTheTypesTheyWereStoredWith() {
        answers(
                "\"v\"",
                "12",
                "{\"at\":1700000000123,\"day\":1699920000000,\"place\":[9.74,47],\"ratio\":\"NaN\",\"bits\":\"B'101'\","
                        + "\"zoned\":1700000000123}");
        CrateClient client = nodes.client(nodes.builder(node).timeZone(ZoneId.of("Asia/Colombo")));

        Times times = client.sql("SELECT").one().getObject("v", Times.class);

        assertThat(times)
                .isEqualTo(new Times(
                        Instant.ofEpochMilli(1_700_000_000_123L),
                        LocalDate.of(2023, 11, 14),
                        new GeoPoint(9.74, 47),
                        Double.NaN,
                        BitString.parse("B'101'"),
                        Instant.ofEpochMilli(1_700_000_000_123L).atZone(ZoneId.of("Asia/Colombo"))));
    }

    @Test
    void aNumberThatIsNoTimestampIsNotTakenForOne() {
        answers("\"v\"", "10", "1700000000123");
        Row row = client().sql("SELECT").one();

        assertThatThrownBy(() -> row.getObject("v", Instant.class)).isInstanceOf(ConversionException.class);
    }

    @Test
    void parametersGoThroughTheConverters() {
        CrateClient client = client();

        client.sql("SELECT", money("1.50"), List.of(money("2")), Map.of("m", money("3")), Optional.of(money("4")))
                .one();
        assertThat(sent()).isEqualTo("[\"1.50\",[\"2\"],{\"m\":3},\"4\"]}");

        client.sql("SELECT", new Address("a", Optional.empty(), Kind.WORK)).one();
        assertThat(sent()).isEqualTo("[{\"street\":\"a\",\"rent\":null,\"kind\":\"WORK\"}]}");
    }

    @Test
    void aConverterOfASuperclassWritesItsSubclasses() {
        Converter<String, Number> hex =
                Converter.of(Number.class, String.class, Integer::valueOf, number -> "#" + number);

        nodes.client(node).sql("SELECT", 5, 6L).converter(hex).one();

        assertThat(sent()).isEqualTo("[\"#5\",\"#6\"]}");
    }

    @Test
    void aParameterWhoseConverterFailsIsNamed() {
        Converter<String, Money> broken = Converter.of(
                Money.class,
                String.class,
                text -> money(text),
                money -> String.valueOf(money.amount().intValueExact()));
        SqlStatement statement =
                nodes.client(node).sql("SELECT", List.of(money("1.5"))).converter(broken);

        assertThatThrownBy(statement::one)
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("Parameter 1[0]: the converter of class")
                .hasMessageContaining("Money");
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void beansGoOutAndComeBackByTheirProperties() {
        CrateClient client = client();
        Bean bean = new Bean();
        bean.setId(7);
        bean.setPrice(money("1.50"));

        client.sql("SELECT", bean).one();
        assertThat(sent()).isEqualTo("[{\"id\":7,\"price\":1.50}]}");

        node.on(Reaction.ok("{\"cols\":[],\"duration\":0.5,\"results\":[{\"rowcount\":1}]}"));
        client.bulk("INSERT INTO t (id, price) VALUES (:id, :price)", List.of(bean));
        assertThat(node.lastRequest().body()).contains("\"bulk_args\":[[7,\"1.50\"]]");

        answers("\"id\",\"price\"", "9,22", "7,1.50");
        assertThat(client.sql("SELECT").as(Bean.class).one())
                .usingRecursiveComparison()
                .isEqualTo(bean);
    }

    @Test
    void aBeanHasNoOrderForPositionalParameters() {
        CrateClient client = client();

        assertThatThrownBy(() -> client.bulk("INSERT INTO t VALUES (?, ?)", List.of(new Bean())))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("positional");
    }

    @Test
    void primitiveTypesHaveNoConverters() {
        assertThatThrownBy(() -> Converter.reading(int.class, String.class, Integer::valueOf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("box");
    }
}
