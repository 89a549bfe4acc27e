package org.cratedb4j.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.DuplicateKeyException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.embedded.CertificateAuthority;
import org.cratedb4j.embedded.ClientCertificate;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.Fault;
import org.cratedb4j.embedded.HostBasedAuthentication;
import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import org.cratedb4j.embedded.NodeTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's and the embedded node's code: each tagged region is a snippet, and each snippet runs. */
class ReadmeSnippetsTest {
    private final List<String> printed = new ArrayList<>();

    private void println(Object line) {
        printed.add(String.valueOf(line));
    }

    @Test
    void connect() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2)) {
            String url1 = cluster.node(0).url();
            String url2 = cluster.node(1).url();
            // tag::connect[]
            try (CrateClient crate = CrateClient.connect(url1, url2)) {
                for (Row row : crate.sql(
                                "SELECT mountain, height FROM sys.summits WHERE height > ? ORDER BY height DESC", 4500)
                        .rows()) {
                    println(row.getString("mountain") + " " + row.getInt("height"));
                }
            }
            // end::connect[]
        }
        assertThat(printed).startsWith("Mont Blanc 4808", "Monte Rosa 4634");
    }

    @Test
    void three_lines() {
        PrintStream before = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3)) {
            String url1 = cluster.node(0).url();
            String url2 = cluster.node(1).url();
            String url3 = cluster.node(2).url();
            // tag::three-lines[]
            try (CrateClient crate = CrateClient.connect(url1, url2, url3)) {
                crate.sql("SELECT * FROM sys.summits LIMIT 2").rows().forEach(System.out::println);
            }
            // end::three-lines[]
        } finally {
            System.setOut(before);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(row -> row.contains("mountain="));
    }

    @Test
    void records() {
        try (EmbeddedNode node = EmbeddedNode.start();
                CrateClient crate = CrateClient.connect(node.url())) {
            // tag::records[]
            record Summit(String mountain, int height) {}

            List<Summit> summits = crate.sql("SELECT mountain, height FROM sys.summits WHERE region = :region")
                    .bind("region", "Mont Blanc massif")
                    .as(Summit.class)
                    .list();
            // end::records[]
            assertThat(summits).contains(new Summit("Mont Blanc", 4808));
        }
    }

    @Test
    void bulk_and_errors() {
        try (EmbeddedNode node = EmbeddedNode.start();
                CrateClient crate = CrateClient.connect(node.url())) {
            crate.sql("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)").execute();
            // tag::bulk[]
            List<List<Object>> people = List.of(List.of(1, "Ada"), List.of(2, "Grace"), List.of(1, "Alan"));
            BulkResult result =
                    crate.sql("INSERT INTO people VALUES (?, ?)").bulk(people).collectErrors();
            for (RowOutcome failed : result.failures()) {
                println(failed.row() + ": " + failed.message().orElse("no reason given"));
            }
            // end::bulk[]
            assertThat(printed).hasSize(1).first().asString().startsWith("[1, Alan]: DuplicateKeyException");
            printed.clear();
            // tag::errors[]
            try {
                crate.sql("INSERT INTO people VALUES (?, ?)", 2, "Barbara").execute();
            } catch (DuplicateKeyException e) {
                println(e.code() + ", SQLState " + e.sqlState() + ", from "
                        + e.node().orElse("an unknown node"));
            }
            // end::errors[]
            assertThat(printed).containsExactly("4091, SQLState 23505, from " + node.url());
        }
    }

    @Test
    void embedded() {
        // tag::embedded[]
        try (EmbeddedNode node = EmbeddedNode.start();
                CrateClient crate = CrateClient.connect(node.url())) {
            crate.sql("CREATE TABLE greetings (text TEXT)").execute();
            crate.sql("INSERT INTO greetings VALUES (?)", "hello").execute();
            crate.sql("REFRESH TABLE greetings").execute();
            println(crate.sql("SELECT text FROM greetings").as(String.class).one());
        }
        // end::embedded[]
        assertThat(printed).containsExactly("hello");
    }

    @Test
    void embedded_directory(@TempDir Path directory) {
        for (int start = 0; start < 2; start++) {
            // tag::embedded-directory[]
            try (EmbeddedNode node =
                            EmbeddedNode.builder().port(0).dataDir(directory).start();
                    CrateClient crate = CrateClient.connect(node.url())) {
                crate.sql("CREATE TABLE IF NOT EXISTS starts (at TIMESTAMP WITH TIME ZONE)")
                        .execute();
                crate.sql("INSERT INTO starts VALUES (CURRENT_TIMESTAMP)").execute();
                crate.sql("REFRESH TABLE starts").execute();
                println(crate.sql("SELECT count(*) FROM starts").as(Long.class).one());
            }
            // end::embedded-directory[]
        }
        assertThat(printed).containsExactly("1", "2");
    }

    @Test
    void embedded_cluster() {
        // tag::embedded-cluster[]
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3);
                CrateClient crate = CrateClient.connect(cluster.urls().toArray(String[]::new))) {
            cluster.node(1).stop();
            for (int i = 0; i < 6; i++) {
                crate.sql("SELECT 1").execute(); // goes to the nodes that are left
            }
            cluster.node(1).start();
        }
        // end::embedded-cluster[]
    }

    @Test
    void faults() {
        // tag::faults[]
        try (EmbeddedNode node = EmbeddedNode.start();
                CrateClient crate = CrateClient.connect(node.url())) {
            crate.sql("CREATE TABLE greetings (text TEXT PRIMARY KEY)").execute();
            LongSupplier inserts = node.faults().countStatements(sql -> sql.startsWith("INSERT"));
            node.faults()
                    .inject(Fault.dropAfterExecution()
                            .onStatements(sql -> sql.startsWith("INSERT"))
                            .times(1));
            try {
                crate.sql("INSERT INTO greetings VALUES (?)", "hello").execute();
            } catch (OutcomeUnknownException e) {
                println(e.resolve().status());
            }
            println(inserts.getAsLong());
        }
        // end::faults[]
        assertThat(printed).containsExactly("EXECUTED", "1");
    }

    @Test
    void tls(@TempDir Path directory) {
        // tag::tls[]
        CertificateAuthority authority = CertificateAuthority.create();
        ClientCertificate ann = authority.clientCertificate("ann");
        try (EmbeddedNode node = EmbeddedNode.builder()
                        .tls(NodeTls.issuedBy(authority))
                        .authentication(HostBasedAuthentication.of(
                                Rule.cert().user("ann").overTlsOnly(),
                                Rule.trust().user("crate")))
                        .start();
                CrateClient admin = CrateClient.builder()
                        .nodes(node.url())
                        .caCertificate(authority.writePem(directory.resolve("ca.pem")))
                        .build()) {
            admin.sql("CREATE USER ann").execute();
            try (CrateClient crate = CrateClient.builder()
                    .nodes(node.url())
                    .user("ann")
                    .sslContext(ann.clientContext())
                    .build()) {
                println(crate.sql("SELECT CURRENT_USER").as(String.class).one());
            }
        }
        // end::tls[]
        assertThat(printed).containsExactly("ann");
    }
}
