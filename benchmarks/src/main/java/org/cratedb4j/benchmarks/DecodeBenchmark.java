package org.cratedb4j.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.cratedb4j.client.internal.wire.RowData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Rows per second out of bytes in memory, and with {@code -prof gc} bytes allocated per row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecodeBenchmark extends TimedBenchmark {
    static final int ROWS = 1_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the rows look like. */
    @Param
    public Shape shape = Shape.WIDE;

    private byte[] answer = new byte[0];

    /** Writes the answer. */
    @Setup
    public void write() {
        answer = shape.answer(ROWS);
    }

    /** As the client does. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void client(Blackhole values) throws IOException {
        try (AnswerReader reader = AnswerReader.open(new ByteArrayInputStream(answer))) {
            for (RowData row = reader.next(); row != null; row = reader.next()) {
                for (int i = 0; i < row.size(); i++) {
                    if (row.isInBits(i)) {
                        values.consume(row.bits(i));
                    } else {
                        values.consume(row.object(i));
                    }
                }
            }
        }
    }

    /**
     * As most clients of JSON services do: a tree of nodes, of which each value is asked for. Its numbers are doubles, so that of
     * {@link Shape#NUMERIC} it is fast and wrong.
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void tree(Blackhole values) {
        for (JsonNode row : MAPPER.readTree(answer).get("rows")) {
            for (JsonNode value : row) {
                values.consume(value);
            }
        }
    }
}
