package org.cratedb4j.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Statements and parameters into bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RequestEncodingBenchmark extends TimedBenchmark {
    static final int ROWS = 1_000;

    private final List<List<Object>> rows = rows(ROWS);
    private final List<Object> key = List.of(4711);

    /** Rows of six columns. */
    static List<List<Object>> rows(int number) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < number; row++) {
            rows.add(List.of(
                    row,
                    "name of row " + row,
                    1_000_000_000_000L + row,
                    row / 4.0,
                    row % 2 == 0,
                    Instant.ofEpochMilli(1_790_000_000_000L + row)));
        }
        return rows;
    }

    /** A look-up by key. */
    @Benchmark
    public RequestBody args() {
        return RequestEncoder.encode("SELECT * FROM metrics WHERE id = ?", key, Converters.NONE);
    }

    /** A bulk insert, counted in rows. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public RequestBody bulkArgs() {
        return RequestEncoder.encodeBulk(
                "INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?)", rows.iterator(), Converters.NONE);
    }
}
