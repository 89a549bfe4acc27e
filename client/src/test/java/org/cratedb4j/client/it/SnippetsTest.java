package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cratedb4j.client.Blobs;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.BulkWriter;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateListener;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.DuplicateKeyException;
import org.cratedb4j.client.Identifiers;
import org.cratedb4j.client.NodeStatus;
import org.cratedb4j.client.RefreshPolicy;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.client.Rows;
import org.cratedb4j.client.SqlStatement;
import org.cratedb4j.client.StatementCancelledException;
import org.cratedb4j.client.StoredBlob;
import org.cratedb4j.client.types.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows: each tagged region is a snippet, and each snippet runs. */
class SnippetsTest {

    @RegisterExtension
    final Server server = new Server();

    @TempDir
    Path directory;

    @Test
    void connect() {
        String url = server.url();
        // tag::connect[]
        try (CrateClient crate = CrateClient.connect(url)) {
            Row row = crate.sql("SELECT 'Hello' AS greeting").one();
            System.out.println(row.getString("greeting"));
        }
        // end::connect[]
        assertThat(server.client().sql("SELECT 1").one().getInt(0)).isEqualTo(1);
    }

    @Test
    void build() {
        String url = server.url();
        String secret = "";
        // tag::build[]
        CrateClient crate = CrateClient.builder()
                .nodes(url)
                .user("crate")
                .password(secret)
                .schema("metrics")
                .timeout(Duration.ofSeconds(30))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        // end::build[]
        try (crate) {
            assertThat(crate.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
    }

    @Test
    void rows() {
        CrateClient crate = server.client();
        // tag::rows[]
        String sql = "SELECT mountain, height FROM sys.summits WHERE height > ? ORDER BY height DESC";
        for (Row row : crate.sql(sql, 4000).rows()) {
            System.out.println(row.getString("mountain") + " " + row.getInt("height"));
        }
        // end::rows[]
        try (Rows rows = crate.sql(sql, 4000).rows()) {
            assertThat(rows.iterator().next().getInt("height")).isGreaterThan(4000);
        }
    }

    @Test
    void records() {
        CrateClient crate = server.client();
        // tag::records[]
        record Summit(String mountain, int height) {}

        List<Summit> top = crate.sql("SELECT mountain, height FROM sys.summits WHERE region = :region")
                .bind("region", "Mont Blanc massif")
                .as(Summit.class)
                .list();
        // end::records[]
        assertThat(top)
                .isNotEmpty()
                .allSatisfy(summit -> assertThat(summit.height()).isPositive());
    }

    @Test
    void bulk() {
        CrateClient crate = server.client();
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT");
        // tag::bulk[]
        BulkResult result = crate.bulk(
                "INSERT INTO " + table + " (id, name) VALUES (?, ?)", List.of(List.of(1, "one"), List.of(2, "two")));
        System.out.println(result.rowCount() + " rows written");
        // end::bulk[]
        assertThat(result.rowCount()).isEqualTo(2);
        // tag::bulk-errors[]
        BulkResult outcome = crate.sql("INSERT INTO " + table + " (id, name) VALUES (?, ?)")
                .bulk(List.of(List.of(2, "again"), List.of(3, "three")))
                .collectErrors();
        for (RowOutcome failed : outcome.failures()) {
            System.out.println(failed.row() + ": " + failed.message().orElse("no reason given"));
        }
        // end::bulk-errors[]
        assertThat(outcome.failures()).hasSize(1);
    }

    @Test
    void errors() {
        CrateClient crate = server.client();
        String table = server.table("id INTEGER PRIMARY KEY");
        crate.sql("INSERT INTO " + table + " (id) VALUES (1)").execute();
        boolean caught = false;
        // tag::errors[]
        try {
            crate.sql("INSERT INTO " + table + " (id) VALUES (?)", 1).execute();
        } catch (DuplicateKeyException e) {
            System.out.println("There already: " + e.getMessage() + ", SQLState " + e.sqlState());
            // end::errors[]
            caught = true;
            // tag::errors[]
        }
        // end::errors[]
        assertThat(caught).isTrue();
    }

    @Test
    void cancel() {
        CrateClient crate = server.client();
        // tag::cancel[]
        Cancellation stop = new Cancellation();
        SqlStatement query = crate.sql("SELECT count(*) FROM sys.summits").cancelledBy(stop);
        stop.cancel(); // from any thread
        // end::cancel[]
        assertThatThrownBy(query::list).isInstanceOf(StatementCancelledException.class);
    }

    @Test
    void blobs() throws IOException {
        CrateClient crate = server.client();
        String table = server.blobTable();
        Path photo = Files.writeString(directory.resolve("photo.jpg"), "a photo");
        Path copy = directory.resolve("copy.jpg");
        // tag::blobs[]
        Blobs photos = crate.blobs(table);
        StoredBlob stored = photos.put(photo);
        System.out.println(stored.digest() + (stored.created() ? " is new" : " was there already"));
        photos.verified().get(stored.digest(), copy);
        try (InputStream head = photos.get(stored.digest(), 0, 4)) {
            System.out.println(HexFormat.of().formatHex(head.readAllBytes()));
        }
        photos.delete(stored.digest());
        // end::blobs[]
        assertThat(copy).hasContent("a photo");
    }

    @Test
    void session() {
        CrateClient crate = server.client();
        // tag::session[]
        try (CrateSession session = crate.session()) {
            session.sql("SET search_path = 'metrics'").execute();
            System.out.println(
                    session.sql("SELECT current_schema").as(String.class).one());
        }
        // end::session[]
        assertThat(crate.sql("SELECT current_schema").as(String.class).one()).isEqualTo("doc");
    }

    @Test
    void async() {
        CrateClient crate = server.client();
        // tag::async[]
        CompletableFuture<List<Row>> summits =
                crate.sql("SELECT mountain FROM sys.summits LIMIT 3").listAsync();
        summits.thenAccept(rows -> rows.forEach(row -> System.out.println(row.getString("mountain"))))
                .join();
        // end::async[]
        assertThat(summits.join()).hasSize(3);
    }

    @Test
    void pages() {
        CrateClient crate = server.client();
        long sum = 0;
        // tag::pages[]
        SqlStatement all = crate.sql("SELECT i FROM generate_series(1, 100000) AS t(i)");
        try (Rows rows = all.fetchSize(10_000).rows()) {
            for (Row row : rows) {
                sum += row.getLong(0);
            }
        }
        // end::pages[]
        assertThat(sum).isEqualTo(100_000L * 100_001 / 2);
    }

    @Test
    void converters() {
        String url = server.url();
        // tag::converters[]
        record Money(BigDecimal amount) {}
        record Item(String name, List<Money> prices, Optional<Money> rebate) {}

        CrateClient crate = CrateClient.builder()
                .nodes(url)
                .converter(Converter.of(Money.class, BigDecimal.class, Money::new, Money::amount))
                .build();
        Item item = crate.sql(
                        "SELECT 'tea' AS name, [1.50, 2.25] AS prices, CAST(? AS NUMERIC(9, 2)) AS rebate",
                        new Money(BigDecimal.ONE))
                .as(Item.class)
                .one();
        // end::converters[]
        try (crate) {
            assertThat(item.prices())
                    .extracting(Money::amount)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("1.5"), new BigDecimal("2.25"));
            assertThat(item.rebate()).isPresent();
        }
    }

    @Test
    void bulkWriter() {
        CrateClient crate = server.client();
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT");
        // tag::bulk-writer[]
        record Item(int id, String name) {}
        Stream<Item> items = IntStream.range(0, 10_000).mapToObj(i -> new Item(i, "item " + i));

        SqlStatement insert = crate.sql("INSERT INTO " + table + " (id, name) VALUES (:id, :name)");
        try (BulkWriter<Item> writer = insert.<Item>bulkWriter()
                .maxRows(2_000)
                .deadLetters((item, outcome) -> System.out.println(item + ": " + outcome))
                .open()) {
            writer.addAll(items);
            System.out.println(writer.flush());
        }
        // end::bulk-writer[]
        server.refresh(table);
        assertThat(crate.sql("SELECT count(*) FROM " + table).as(Integer.class).one())
                .isEqualTo(10_000);
    }

    @Test
    void refresh() {
        String url = server.url();
        String table = server.table("id INTEGER PRIMARY KEY");
        // tag::refresh[]
        try (CrateClient crate = CrateClient.builder()
                .nodes(url)
                .refreshPolicy(RefreshPolicy.BEFORE_READ)
                .build()) {
            crate.sql("INSERT INTO " + table + " (id) VALUES (1)").execute();
            System.out.println(
                    crate.sql("SELECT count(*) FROM " + table).as(Long.class).one()); // 1
        }
        // end::refresh[]
        assertThat(server.client().sql("SELECT id FROM " + table).list()).hasSize(1);
    }

    @Test
    void identifiers() {
        CrateClient crate = server.client();
        String table = server.table("\"Order\" INTEGER");
        // tag::identifiers[]
        String sql = "SELECT " + Identifiers.quote("Order") + " FROM " + Identifiers.quote("doc", table);
        // end::identifiers[]
        assertThat(crate.sql(sql).list()).isEmpty();
    }

    @Test
    void listen() {
        String url = server.url();
        List<String> lines = new ArrayList<>();
        // tag::listen[]
        CrateListener metrics = new CrateListener() {
            @Override
            public void statementEnded(StatementEnd end) {
                lines.add(end.tag() + " took " + end.duration().toMillis() + " ms");
            }

            @Override
            public void nodeChanged(NodeStatus node) {
                lines.add(node.url() + " is " + node.state());
            }
        };
        CrateClient crate = CrateClient.builder().nodes(url).listener(metrics).build();
        // end::listen[]
        try (crate) {
            crate.sql("SELECT 1").one();
        }
        assertThat(lines).singleElement().asString().contains(" took ");
    }
}
