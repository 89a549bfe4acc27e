package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One honest outcome for each row, over every shape that servers answer in. */
class BulkTest {

    record Summit(String name, int height) {}

    private static final String INSERT = "INSERT INTO t VALUES (?, ?)";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);

    private void answers(String... results) {
        node.on(Reaction.ok("{\"cols\":[],\"duration\":1.5,\"results\":[" + String.join(",", results) + "]}"));
    }

    @Test
    void everyRowHasItsOutcome() {
        answers("{\"rowcount\":1}", "{\"rowcount\":0}");

        BulkResult result = client.bulk(INSERT, List.of(List.of("a", 1), List.of("b", 2)));

        assertThat(result.outcomes()).extracting(RowOutcome::isOk).containsExactly(true, true);
        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.duration()).hasNanos(1_500_000);
        assertThat(node.lastRequest().untagged())
                .isEqualTo("{\"stmt\":\"" + INSERT + "\",\"bulk_args\":[[\"a\",1],[\"b\",2]]}");
    }

    @Test
    void aFailedRowRaisesAnExceptionWithAllOutcomes() {
        answers(
                "{\"rowcount\":1}",
                "{\"rowcount\":-2,\"error\":{\"code\":4091,\"message\":\"Duplicate\"}}",
                "{\"rowcount\":-2}");
        List<Object> rows = List.of(List.of(1, 1), List.of(2, 2), List.of(3, 3));

        BulkException e = catchThrowableOfType(BulkException.class, () -> client.bulk(INSERT, rows));

        assertThat(e).hasMessageContaining("2 of 3 rows failed").hasMessageContaining("Duplicate (4091)");
        assertThat(e.node()).contains(node.url());
        assertThat(e.result().outcomes()).extracting(RowOutcome::isOk).containsExactly(true, false, false);
        RowOutcome duplicate = e.result().failures().get(0);
        assertThat(duplicate.code()).isEqualTo(4091);
        assertThat(duplicate.message()).contains("Duplicate");
        assertThat(duplicate.index()).isEqualTo(1);
        assertThat(duplicate.row()).isSameAs(rows.get(1));
        assertThat(e.result().failures().get(1).message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rowcount\":-2}",
                "{\"rowcount\":-2,\"error\":null}",
                "{\"rowcount\":-2,\"error_message\":\"text\"}",
                "{\"error_message\":\"text\"}",
                "{\"rowcount\":-2,\"error\":\"text\"}",
                "{\"error\":{\"message\":\"text\",\"code\":4000},\"rowcount\":1}"
            })
    void aFailedRowIsKnownInEveryShape(String result) {
        answers("{\"rowcount\":1}", result);

        BulkResult bulk =
                client.sql(INSERT).bulk(List.of(List.of(1), List.of(2))).collectErrors();

        assertThat(bulk.outcomes()).extracting(RowOutcome::isOk).containsExactly(true, false);
        assertThat(bulk.failures().get(0).message().orElse("text")).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({
        "409, 4091, DuplicateKeyException[A document with the same primary key exists already]",
        "409, 4092, VersionConflictException[version conflict]",
        "404, 40411, DocumentMissingException[missing]",
        "400, 4000, SQLParseException[\"name\" must not be null]",
        "400, 4000, SQLParseException[Failed CONSTRAINT positive CHECK (\"id\" > 0) for values: [-1]]"
    })
    void theErrorOfABulkOfOneRowIsThatRowsOutcome(int status, int code, String message) {
        node.on(Reaction.error(status, code, message.replace("\"", "\\\"")));

        BulkResult result = client.sql(INSERT).bulk(List.of(List.of(1, 2))).collectErrors();

        assertThat(result.failures()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo(code);
            assertThat(row.status()).isEqualTo(RowOutcome.Status.FAILED);
            assertThat(row.message()).contains(message);
        });
    }

    @Test
    void anErrorOfABulkOfManyRowsIsThrownWhateverItIs() {
        node.on(Reaction.error(409, 4091, "Duplicate"));

        assertThatThrownBy(() ->
                        client.sql(INSERT).bulk(List.of(List.of(1), List.of(2))).collectErrors())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anErrorFoundBeforeExecutionIsThrownAsItself() {
        node.on(Reaction.error(400, 4000, "SQLParseException[Cannot cast value]"));

        assertThatThrownBy(() -> client.sql(INSERT)
                        .bulk(List.of(List.of("x"), List.of("y")))
                        .collectErrors())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anAnswerWithAnotherNumberOfResultsIsRefused() {
        answers("{\"rowcount\":1}");

        assertThatThrownBy(() -> client.bulk(INSERT, List.of(List.of(1), List.of(2))))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("1 results for 2 rows");
    }

    @Test
    void aBulkWithoutRowsIsNotSent() {
        assertThat(client.bulk(INSERT, List.of()).outcomes()).isEmpty();
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void rowsMayBeListsArraysAndRecords() {
        answers("{\"rowcount\":1}", "{\"rowcount\":1}", "{\"rowcount\":1}");

        client.bulk(INSERT, List.of(Arrays.asList("a", null), new Object[] {"b", 2}, new Summit("c", 3)));

        assertThat(node.lastRequest().untagged()).endsWith("\"bulk_args\":[[\"a\",null],[\"b\",2],[\"c\",3]]}");
    }

    @Test
    void namedParametersComeFromMapsAndRecords() {
        answers("{\"rowcount\":1}", "{\"rowcount\":1}");

        client.bulk("INSERT INTO t (h) VALUES (:height)", List.of(Map.of("height", 1), new Summit("c", 3)));

        assertThat(node.lastRequest().untagged())
                .isEqualTo("{\"stmt\":\"INSERT INTO t (h) VALUES ($1)\",\"bulk_args\":[[1],[3]]}");
    }

    @Test
    void aRowOfTheWrongKindIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> client.bulk(INSERT, List.of("text")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("java.lang.String");
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void aStatementWithParametersOfItsOwnTakesNoRows() {
        assertThatThrownBy(() -> client.sql(INSERT, 1, 2).bulk(List.of(List.of(1, 2))))
                .isInstanceOf(ParameterException.class);
    }

    @Test
    void outcomesAreShownWithoutTheirRows() {
        answers("{\"rowcount\":1}", "{\"rowcount\":-2}");

        BulkResult result = client.sql(INSERT)
                .bulk(List.of(List.of("secret"), List.of("secret")))
                .collectErrors();

        assertThat(result.outcomes().toString()).doesNotContain("secret").contains("row 0: ok", "row 1: failed");
    }
}
