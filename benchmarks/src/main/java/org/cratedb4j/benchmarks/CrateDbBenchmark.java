package org.cratedb4j.benchmarks;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** The work of the manual's table on a CrateDB of your own, side by side with others. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CrateDbBenchmark extends TimedBenchmark {
    /** Who does the work, and on how many rows. */
    @State(Scope.Benchmark)
    public static class Setting {
        /** One of {@link Contenders#names}. */
        @Param({"socket", "client", "jdbc", "crate-jdbc", "pgjdbc"})
        public String contender = "client";

        /** How many rows the table has that is read. */
        @Param("200000")
        public int rows = 1;

        private @Nullable Contender opened;

        /** Makes the tables. */
        @Setup
        public void open() {
            opened = Contenders.open(contender);
            Tables.make(Objects.requireNonNull(Contenders.url()), rows);
        }

        private Contender contender() {
            return Objects.requireNonNull(opened);
        }

        /** Removes the tables. */
        @TearDown
        public void close() {
            contender().close();
            Tables.drop(Objects.requireNonNull(Contenders.url()));
        }
    }

    /** What a thread works with. */
    @State(Scope.Thread)
    public static class Work {
        private Contender.@Nullable Worker worker;

        /** Connects. */
        @Setup
        public void open(Setting setting) throws Exception {
            worker = setting.contender().worker();
        }

        private Contender.Worker worker() {
            return Objects.requireNonNull(worker);
        }

        /** Hangs up. */
        @TearDown
        public void close() throws Exception {
            worker().close();
        }
    }

    /** Reads the table, every value; times its number of rows it is rows per second. */
    @Benchmark
    public void scan(Work work, Blackhole values) throws Exception {
        work.worker().scan(values);
    }

    /** Inserts a batch; counted in rows. */
    @Benchmark
    @OperationsPerInvocation(RequestEncodingBenchmark.ROWS)
    public void bulk(Work work) throws Exception {
        work.worker().insert();
    }

    /** Looks a row up by its key. */
    @Benchmark
    public void lookUp(Setting setting, Work work, Blackhole values) throws Exception {
        work.worker().lookUp(ThreadLocalRandom.current().nextInt(setting.rows), values);
    }

    /** Eight threads look rows up by their keys. */
    @Benchmark
    @Threads(8)
    public void lookUpByEight(Setting setting, Work work, Blackhole values) throws Exception {
        lookUp(setting, work, values);
    }

    /** Connects, and reads one row. */
    @Benchmark
    public void connect(Setting setting, Blackhole values) throws Exception {
        setting.contender().connect(values);
    }
}
