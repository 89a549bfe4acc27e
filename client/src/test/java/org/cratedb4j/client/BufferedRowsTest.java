package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that are taken into memory give their connection back and stay readable. */
class BufferedRowsTest {

    private static final int ROWS = 50_000;
    private static final String HEAD = "{\"cols\":[\"1\"],\"col_types\":[10],\"rows\":[";
    private static final String MANY = HEAD + numbers() + "],\"rowcount\":" + ROWS + "}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private static String numbers() {
        return String.join(
                ",", IntStream.range(0, ROWS).mapToObj(i -> "[" + i + "]").toList());
    }

    @Test
    void aSessionExecutesItsNextStatementWhileBufferedRowsAreStillRead() {
        node.on(Reaction.ok(MANY));
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT 1").rows()) {
            Iterator<Row> iterator = rows.iterator();
            assertThat(iterator.next().getInt(0)).isZero();

            rows.buffer();
            rows.buffer();

            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
            for (int i = 1; i < ROWS; i++) {
                assertThat(iterator.next().getInt(0)).isEqualTo(i);
            }
            assertThat(iterator.hasNext()).isFalse();
            assertThat(rows.rowCount()).isEqualTo(ROWS);
            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
        assertThat(node.requestCount()).isEqualTo(3);
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void bufferedRowsThatAreClosedUnreadCostNeitherConnectionNorStatement() {
        node.on(Reaction.ok(MANY));
        CrateClient client = nodes.client(node);
        Rows rows = client.sql("SELECT 1").rows();
        rows.buffer();

        client.sql("SELECT 1").one();
        rows.close();
        client.sql("SELECT 1").one();

        assertThat(rows.iterator().hasNext()).isFalse();
        assertThat(node.connectionCount()).isEqualTo(1);
        assertThat(node.lookupCount()).isZero();
    }

    @Test
    void anAnswerThatTurnsOutBadAfterItWasBufferedDoesNotEndTheSession() {
        node.on(Reaction.ok(HEAD + numbers() + "],oops"));
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT 1").rows()) {
            rows.buffer();

            assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(ProtocolException.class);
            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksWhileRowsAreBufferedIsSaidToBeLost() {
        node.on(Reaction.truncated(MANY, MANY.length() / 2));
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT 1").rows()) {
            assertThatThrownBy(rows::buffer).isInstanceOf(ConnectionLostException.class);
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
            assertThat(rows.iterator().hasNext()).isFalse();
        }
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void theLimitOfAnAnswersSizeCountsForBufferedRowsToo() {
        node.on(Reaction.ok(MANY));
        CrateClient client = nodes.client(nodes.builder(node).maxResultBytes(100_000));
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT 1").rows()) {
            assertThatThrownBy(rows::buffer).isInstanceOf(ResultTooLargeException.class);
        }
    }

    @Test
    void anAnswerThatIsTooLargeEndsItsSession() {
        node.on(Reaction.ok(MANY));
        CrateClient client = nodes.client(nodes.builder(node).maxResultBytes(100_000));
        try (CrateSession session = client.session()) {
            assertThatThrownBy(() -> session.sql("SELECT 1").list()).isInstanceOf(ResultTooLargeException.class);
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
        }
        assertThat(node.requestCount()).isEqualTo(1);
    }
}
