package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedNodeTest {
    private static Answer sql(int port, String statement) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            return connection.sql("{\"stmt\": \"" + statement + "\"}");
        }
    }

    private static Answer sqlAs(int port, String login, String statement) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            byte[] body = ("{\"stmt\": \"" + statement + "\"}").getBytes(StandardCharsets.UTF_8);
            return connection.send("POST", "/_sql", Map.of("Authorization", "Basic " + encoded), body);
        }
    }

    @Test
    void aNodeRunsStatements() throws IOException {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            assertThat(node.url()).isEqualTo("http://127.0.0.1:" + node.port());
            assertThat(sql(node.port(), "select 1 + 1").text()).contains("\"rows\":[[2]]");
        }
    }

    @Test
    void twoNodesHaveNothingInCommon() throws IOException {
        try (EmbeddedNode one = EmbeddedNode.start();
                EmbeddedNode other = EmbeddedNode.start()) {
            sql(one.port(), "create table t (id integer)");

            assertThat(sql(other.port(), "select * from t").status()).isEqualTo(404);
        }
    }

    @Test
    void aDataDirectoryKeepsEverything(@TempDir Path directory) throws IOException {
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start()) {
            sql(node.port(), "create table t (id integer primary key)");
            sql(node.port(), "insert into t values (1)");
            sql(node.port(), "create user ann with (password = 'pw')");
        }
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start()) {
            assertThat(sql(node.port(), "select id from t where id = 1").text()).contains("\"rows\":[[1]]");
            assertThat(sqlAs(node.port(), "ann:pw", "select current_user").text())
                    .contains("ann");
        }
    }

    @Test
    void textsAreSearchedAfterARestartByTheAnalyzerOfOld(@TempDir Path directory) throws IOException {
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start()) {
            sql(node.port(), "create analyzer own (tokenizer keyword, token_filters (lowercase))");
            sql(node.port(), "create table t (x text index using fulltext with (analyzer = 'own'))");
            sql(node.port(), "insert into t values ('Two Words')");
            sql(node.port(), "refresh table t");
            sql(node.port(), "drop analyzer own");
            assertThat(sql(node.port(), "select x from t where match(x, 'TWO WORDS')")
                            .text())
                    .contains("Two Words");
        }
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start()) {
            assertThat(sql(node.port(), "select x from t where match(x, 'TWO WORDS')")
                            .text())
                    .contains("Two Words");
        }
    }

    @Test
    void aDirectoryThatCannotBeUsedIsNamed(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedNode.builder().dataDir(file).start()).isInstanceOf(EmbeddedException.class);
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start()) {
            assertThat(node.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedNode.builder().dataDir(directory).start())
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aPortInUseIsNamed() {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            assertThatThrownBy(() -> EmbeddedNode.builder().port(node.port()).start())
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("127.0.0.1:" + node.port());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536"})
    void aPortIsAPort(int port) {
        assertThatThrownBy(() -> EmbeddedNode.builder().port(port)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        EmbeddedNode node = EmbeddedNode.start();

        node.close();
        node.close();

        assertThatThrownBy(() -> new RawConnection(node.port())).isInstanceOf(IOException.class);
    }

    @Test
    void noThreadKeepsTheJvmAlive() {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            assertThat(node.name()).isEqualTo("embedded");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("cratedb4j"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void usersDoWhatTheyMay() throws IOException {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            int port = node.port();
            sql(port, "create table s.t (id integer primary key)");
            sql(port, "create view s.v as select id from s.t");
            sql(port, "create user ann with (password = 'pw')");

            assertThat(sqlAs(port, "ann:pw", "select * from s.t").text()).contains("SchemaUnknownException");
            assertThat(sqlAs(port, "ann:pw", "select (select count(*) from s.t)")
                            .text())
                    .contains("SchemaUnknownException");
            assertThat(sqlAs(port, "ann:pw", "with x as (select 1) select * from x")
                            .status())
                    .isEqualTo(200);

            sql(port, "grant dql on view s.v to ann");
            assertThat(sqlAs(port, "ann:pw", "select * from s.v").status()).isEqualTo(200);
            assertThat(sqlAs(port, "ann:pw", "select * from s.t").status()).isEqualTo(404);

            sql(port, "grant dql on table s.t to ann");
            assertThat(sqlAs(port, "ann:pw", "select * from s.t").status()).isEqualTo(200);
            assertThat(sqlAs(port, "ann:pw", "delete from s.t").text())
                    .contains("Missing 'DML' privilege for user 'ann'");
            assertThat(sqlAs(port, "ann:pw", "create user eve").status()).isEqualTo(401);
            assertThat(sqlAs(port, "ann:pw", "set session authorization crate").text())
                    .contains("UnauthorizedException");
        }
    }

    @Test
    void privilegesFollowTablesAndEndWithThem() throws IOException {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            int port = node.port();
            sql(port, "create table s.one (id integer)");
            sql(port, "create user ann with (password = 'pw')");
            sql(port, "grant dql on table s.one to ann");

            sql(port, "alter table s.one rename to two");
            assertThat(sqlAs(port, "ann:pw", "select * from s.two").status()).isEqualTo(200);

            sql(port, "drop table s.two");
            sql(port, "create table s.two (id integer)");
            assertThat(sqlAs(port, "ann:pw", "select * from s.two").status()).isEqualTo(404);
        }
    }
}
