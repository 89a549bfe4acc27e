package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cratedb4j.client.RowOutcome.Status;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of any number in requests of a fitting size, each row with one honest outcome. */
@Timeout(60)
class BulkWriterTest {

    private static final String INSERT = "INSERT INTO t (id) VALUES (?)";
    private static final String WRITTEN = "{\"rowcount\":1}";
    private static final String NO_REASON = "{\"rowcount\":-2}";
    private static final String NO_MEMORY =
            "{\"rowcount\":-2,\"error\":{\"code\":5000,\"message\":\"CircuitBreakingException[Allocating 9mb failed]\"}}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);
    private final Map<Object, RowOutcome> dead = Collections.synchronizedMap(new LinkedHashMap<>());

    private BulkWriterBuilder<List<?>> builder(String sql) {
        return client.sql(sql)
                .<List<?>>bulkWriter()
                .parallelism(1)
                .deadLetters((row, outcome) -> dead.put(row, outcome));
    }

    private static List<List<?>> rows(int from, int to) {
        return IntStream.range(from, to).<List<?>>mapToObj(List::of).toList();
    }

    /** The numbers in the rows of a request. */
    private List<Integer> sent(int request) {
        String rows = node.request(request).body().replaceAll(".*\"bulk_args\":\\[(.*)]}", "$1");
        return Stream.of(rows.split(",", -1))
                .map(row -> Integer.valueOf(row.replaceAll("[\\[\\]]", "")))
                .toList();
    }

    /** Answers a request row by row. */
    private Reaction each(IntFunction<String> result) {
        return socket -> {
            String results =
                    sent(node.requestCount() - 1).stream().map(result::apply).collect(Collectors.joining(","));
            return Reaction.ok("{\"cols\":[],\"duration\":1,\"results\":[" + results + "]}")
                    .react(socket);
        };
    }

    private RowOutcome outcome(int id) {
        return Objects.requireNonNull(dead.get(List.of(id)));
    }

    private List<Integer> sizes() {
        return IntStream.range(0, node.requestCount())
                .mapToObj(i -> sent(i).size())
                .toList();
    }

    @Test
    void rowsAreSentInRequestsOfAFittingNumber() {
        node.always(each(i -> WRITTEN));
        BulkWriter<List<?>> writer = builder(INSERT).maxRows(4).open();

        writer.addAll(rows(0, 5));
        writer.addAll(rows(5, 9).iterator());
        writer.addAll(rows(9, 10).stream());
        writer.close();

        assertThat(sizes()).containsExactly(4, 4, 2);
        assertThat(IntStream.range(0, 3).boxed().flatMap(i -> sent(i).stream()))
                .isEqualTo(IntStream.range(0, 10).boxed().toList());
        assertThat(writer.progress()).isEqualTo(new BulkProgress(10, 10, 0, 0, 10, 3, 0));
        assertThat(writer.progress().pending()).isZero();
    }

    @Test
    void rowsAreSentInRequestsOfAFittingSize() {
        node.always(each(i -> WRITTEN));
        try (BulkWriter<List<?>> writer = builder(INSERT).maxBytes(10).open()) {
            // [100] and the comma before the next one.
            writer.addAll(rows(100, 104));
        }
        assertThat(sizes()).containsExactly(2, 2);
    }

    @Test
    void recordsMapsAndBeansAreRowsToo() {
        record Item(int id) {}
        node.always(each(i -> WRITTEN));
        try (BulkWriter<Object> writer =
                client.sql("INSERT INTO t (id) VALUES (:id)").bulkWriter().open()) {
            writer.add(new Item(1));
            writer.add(Map.of("id", 2));
        }
        assertThat(sent(0)).containsExactly(1, 2);
        assertThat(node.request(0).body()).contains("VALUES ($1)");
    }

    @Test
    void aRowThatCannotBeSentIsRefusedAtOnceAndTheOthersAreWritten() {
        node.always(each(i -> WRITTEN));
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.add(List.of(1));
            assertThatThrownBy(() -> writer.add(List.of(List.of(5, new Object()))))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageContaining("Parameter 1[1] of row 1");
            assertThatThrownBy(() -> writer.add(List.of(new Object()))).isInstanceOf(ParameterException.class);
            writer.add(List.of(2));
            assertThat(writer.progress().added()).isEqualTo(2);
        }
        assertThat(node.lastRequest().body()).endsWith("\"bulk_args\":[[1],[2]]}");
    }

    @Test
    void failedRowsGoToTheDeadLetters() {
        node.always(
                each(i -> i == 2 ? "{\"rowcount\":-2,\"error\":{\"code\":4091,\"message\":\"Duplicate\"}}" : WRITTEN));
        BulkWriter<List<?>> writer = builder(INSERT).maxRows(3).open();

        writer.addAll(rows(0, 5));
        writer.close();

        assertThat(dead.keySet()).containsExactly((Object) List.of(2));
        RowOutcome outcome = outcome(2);
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.code()).isEqualTo(4091);
        assertThat(outcome.row()).isEqualTo(List.of(2));
        assertThat(writer.progress()).isEqualTo(new BulkProgress(5, 4, 1, 0, 4, 2, 0));
    }

    @Test
    void withoutDeadLettersFailedRowsAreThrown() {
        node.always(each(i -> i == 1 ? NO_REASON : WRITTEN));
        BulkWriter<List<?>> writer = client.sql(INSERT).<List<?>>bulkWriter().open();
        writer.addAll(rows(0, 3));

        BulkWriterException e = catchThrowableOfType(BulkWriterException.class, writer::flush);

        assertThat(e.progress().failed()).isEqualTo(1);
        assertThat(e.failures())
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(List.of(1)));
        assertThat(e).hasMessageStartingWith("1 of 3 rows failed");
        writer.add(List.of(5));
        writer.close();
        assertThat(writer.progress().written()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "413 0 Too large",
                "500 5000 CircuitBreakingException[Allocating 9mb for 'x' failed]",
                "400 4000 SQLParseException[Cannot cast value `x` to type `integer`]"
            })
    void aRequestThatIsRefusedAsAWholeIsDividedDownToOneRow(String refusal) {
        String[] parts = refusal.split(" ", 3);
        int status = Integer.parseInt(parts[0]);
        Reaction refused = status == 413
                ? Reaction.answer(status, "")
                : Reaction.error(status, Integer.parseInt(parts[1]), parts[2]);
        Reaction good = each(i -> WRITTEN);
        node.always(socket -> (sent(node.requestCount() - 1).contains(2) ? refused : good).react(socket));
        BulkWriter<List<?>> writer = builder(INSERT).open();

        writer.addAll(rows(0, 4));
        writer.close();

        assertThat(sizes()).containsExactly(4, 2, 2, 1, 1);
        assertThat(dead.keySet()).containsExactly((Object) List.of(2));
        assertThat(writer.progress().written()).isEqualTo(3);
        assertThat(writer.progress().splits()).isEqualTo(2);
    }

    @Test
    void rowsThatFailForLackOfMemoryAreSentAgainInParts() {
        AtomicInteger first = new AtomicInteger();
        node.always(socket -> {
            boolean refusing = first.getAndIncrement() == 0;
            return each(i -> refusing && i > 1 ? NO_MEMORY : WRITTEN).react(socket);
        });
        BulkWriter<List<?>> writer = builder(INSERT).open();

        writer.addAll(rows(0, 5));
        writer.close();

        assertThat(sizes()).containsExactly(5, 2, 1);
        assertThat(sent(1)).containsExactly(2, 3);
        assertThat(dead).isEmpty();
        assertThat(writer.progress().written()).isEqualTo(5);
    }

    @Test
    void aRowThatIsTooLargeByItselfHasFailed() {
        node.always(each(i -> NO_MEMORY));
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(sizes()).containsExactly(2, 1, 1);
        assertThat(dead).hasSize(2);
    }

    @Test
    void aStatementOfWhichPartMayHaveBeenExecutedIsNotDivided() {
        node.on(Reaction.error(500, 5000, "CircuitBreakingException[Allocating 9mb for 'x' failed]"));
        try (BulkWriter<List<?>> writer = builder("UPDATE t SET a = ?").open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(sizes()).containsExactly(2);
        assertThat(dead.values()).extracting(RowOutcome::status).containsOnly(Status.UNKNOWN);
    }

    @Test
    void anUnknownOutcomeIsNeverSentAgainAndCanBeResolved() {
        node.on(Reaction.close());
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.addAll(rows(0, 3));
        }

        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(dead).hasSize(3);
        RowOutcome outcome = outcome(1);
        assertThat(outcome.status()).isEqualTo(Status.UNKNOWN);
        assertThat(outcome.exception()).get().isInstanceOf(OutcomeUnknownException.class);
        OutcomeUnknownException unknown =
                (OutcomeUnknownException) outcome.exception().orElseThrow();
        assertThat(unknown.tag()).isEqualTo(node.request(0).tag());
        assertThat(unknown.resolve().status()).isEqualTo(StatementOutcome.Status.UNKNOWN);
    }

    @Test
    void anErrorThatOnlyRunningShowsLeavesTheOtherRowsUnknown() {
        node.on(Reaction.error(409, 4091, "DuplicateKeyException[x]"));
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(dead.values()).extracting(RowOutcome::status).containsOnly(Status.UNKNOWN);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void anErrorOfTheStatementIsTheFailureOfAllItsRows() {
        node.on(Reaction.error(404, 4041, "RelationUnknown[t]"));
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(dead.values()).extracting(RowOutcome::status).containsOnly(Status.FAILED);
        assertThat(dead.values()).extracting(RowOutcome::code).containsOnly(4041);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aBusyClusterIsAskedAgainByTheRuleOfAllStatements() {
        node.on(Reaction.error(429, 4290, "busy"));
        node.always(each(i -> WRITTEN));
        try (BulkWriter<List<?>> writer = builder(INSERT).open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(sizes()).containsExactly(2, 2);
        assertThat(dead).isEmpty();
    }

    @Test
    void whereNoNodeIsNothingWasWritten() {
        CrateClient lonely = nodes.client(CrateClient.builder().nodes(nodes.absent()));
        try (BulkWriter<List<?>> writer = lonely.sql(INSERT)
                .<List<?>>bulkWriter()
                .deadLetters((row, outcome) -> dead.put(row, outcome))
                .open()) {
            writer.addAll(rows(0, 2));
        }
        assertThat(dead.values()).extracting(RowOutcome::status).containsOnly(Status.FAILED);
    }

    @Test
    void unexplainedFailuresOfAnIdempotentStatementAreReplayed() {
        node.always(socket -> each(i -> i != 1
                        ? WRITTEN
                        : sent(node.requestCount() - 1).size() > 1
                                ? NO_REASON
                                : "{\"rowcount\":-2,\"error\":{\"code\":4000,\"message\":\"too long\"}}")
                .react(socket));
        try (BulkWriter<List<?>> writer = client.sql(INSERT)
                .idempotent()
                .<List<?>>bulkWriter()
                .replayUnexplained(true)
                .deadLetters((row, outcome) -> dead.put(row, outcome))
                .open()) {
            writer.addAll(rows(0, 3));
        }
        assertThat(sizes()).containsExactly(3, 1);
        assertThat(outcome(1).message()).contains("too long");
        assertThatThrownBy(() -> builder(INSERT).replayUnexplained(true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverAddsMoreThanMayBeUnderWayWaits() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(2);
        Reaction good = socket ->
                Reaction.ok("{\"cols\":[],\"results\":[" + WRITTEN + "]}").react(socket);
        node.always(socket -> {
            asked.countDown();
            return Reaction.when(answer, good).react(socket);
        });
        BulkWriter<List<?>> writer = client.sql(INSERT)
                .<List<?>>bulkWriter()
                .maxRows(1)
                .parallelism(2)
                .open();
        writer.add(List.of(0));
        writer.add(List.of(1));
        asked.await();

        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> writer.add(List.of(2)));
        while (writer.progress().added() < 3) {
            Thread.onSpinWait();
        }
        assertThat(third).isNotDone();
        assertThat(node.requestCount()).isEqualTo(2);

        answer.countDown();
        third.join();
        writer.close();
        assertThat(node.requestCount()).isEqualTo(3);
        assertThat(writer.progress().written()).isEqualTo(3);
    }

    @Test
    void manyThreadsMayAddRows() {
        node.always(socket -> {
            // Which request it was does not matter where all have one row.
            return Reaction.ok("{\"cols\":[],\"results\":[" + WRITTEN + "]}").react(socket);
        });
        BulkWriter<List<?>> writer = client.sql(INSERT)
                .<List<?>>bulkWriter()
                .maxRows(1)
                .parallelism(4)
                .open();
        List<CompletableFuture<Void>> adders = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            adders.add(CompletableFuture.runAsync(() -> writer.addAll(rows(0, 50))));
        }
        adders.forEach(CompletableFuture::join);
        writer.close();

        assertThat(writer.progress()).isEqualTo(new BulkProgress(400, 400, 0, 0, 400, 400, 0));
        assertThat(node.requestCount()).isEqualTo(400);
    }

    @Test
    void rowsAreSentAfterSomeTimeThoughThereAreFew() {
        node.always(each(i -> WRITTEN));
        VirtualTime time = new VirtualTime();
        BulkWriter<List<?>> writer =
                builder(INSERT).flushAfter(Duration.ofSeconds(5)).timer(time).open();

        writer.addAll(rows(0, 2));
        time.pass(Duration.ofSeconds(4));
        assertThat(writer.progress().requests()).isZero();
        time.pass(Duration.ofSeconds(1));
        while (writer.progress().written() < 2) {
            Thread.onSpinWait();
        }
        writer.close();

        assertThat(sizes()).containsExactly(2);
    }

    @Test
    void aConsumerThatThrowsIsToldOfButTakesAllRows() {
        node.always(each(i -> NO_REASON));
        List<Object> taken = new ArrayList<>();
        BulkWriter<List<?>> writer = client.sql(INSERT)
                .<List<?>>bulkWriter()
                .deadLetters((row, outcome) -> {
                    taken.add(row);
                    throw new IllegalStateException("broken " + row);
                })
                .open();
        writer.addAll(rows(0, 2));

        assertThatThrownBy(writer::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken [0]");
        assertThat(taken).hasSize(2);
        writer.close();
    }

    @Test
    void anInterruptedAdderLosesNoRow() {
        node.always(Reaction.stall());
        BulkWriter<List<?>> writer = builder(INSERT).maxRows(1).open();
        writer.add(List.of(0));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> writer.add(List.of(1))).isInstanceOf(StatementCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome(1).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aClosedWriterTakesNoRows() {
        BulkWriter<List<?>> writer = builder(INSERT).open();
        writer.close();
        writer.close();

        assertThatThrownBy(() -> writer.add(List.of(1))).isInstanceOf(IllegalStateException.class);
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> builder(INSERT).maxRows(0)).hasMessageContaining("maxRows");
        assertThatThrownBy(() -> builder(INSERT).maxBytes(0)).hasMessageContaining("maxBytes");
        assertThatThrownBy(() -> builder(INSERT).parallelism(0)).hasMessageContaining("parallelism");
        assertThatThrownBy(() -> builder(INSERT).flushAfter(Duration.ZERO)).hasMessageContaining("flushAfter");
        assertThatThrownBy(() -> client.sql(INSERT, 1).bulkWriter()).isInstanceOf(ParameterException.class);
        try (CrateSession session = client.session()) {
            assertThatThrownBy(() -> session.sql(INSERT).bulkWriter()).isInstanceOf(IllegalStateException.class);
        }
    }
}
