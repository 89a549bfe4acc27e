package org.cratedb4j.embedded.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.functions.StopSignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextIndexTest {
    private static final TextField FIELD = new TextField(
            "x",
            List.of(new TextField.Source(0, List.of())),
            TextAnalysis.of(new ColumnIndex(ColumnIndex.Method.FULLTEXT, Map.of(), true)),
            TextField.Kind.FULLTEXT);
    private static final TableRows.Place SHARD = new TableRows.Place(null, 0);

    private final TextIndex index = new TextIndex();

    /** A row of one text. */
    private static final class Row extends RowData {
        private final long number;
        private final long seqNo;

        Row(long number, long seqNo, String text) {
            super(new @Nullable Object[] {text});
            this.number = number;
            this.seqNo = seqNo;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public long seqNo() {
            return seqNo;
        }
    }

    /** One state of a table. */
    private record State(List<RowData> all) implements TableRows.View {
        static State of(RowData... rows) {
            return new State(List.of(rows));
        }

        @Override
        public Iterator<RowData> rows() {
            return all.iterator();
        }

        @Override
        public Object state() {
            return this;
        }

        @Override
        public void close() {}
    }

    /** Stops a statement at one of its checks. */
    private static final class StopAt implements StopSignal {
        private int checksLeft;

        StopAt(int check) {
            this.checksLeft = check;
        }

        @Override
        public void check() {
            if (--checksLeft == 0) {
                throw CrateError.unsupported("more of this");
            }
        }

        @Override
        public void await(long millis) {
            check();
        }
    }

    private List<Long> find(State state, String word, StopSignal stop) {
        TextSearch search =
                new MatchSearch(List.of(new MatchSearch.Column(FIELD, null)), MatchMethod.BEST_FIELDS, word, Map.of());
        Hits hits = index.search(state, row -> SHARD, List.of(search), stop).get(0);
        List<Long> found = new ArrayList<>();
        for (RowData row : state.all()) {
            if (hits.score(row) != null) {
                found.add(row.number());
            }
        }
        return found;
    }

    private List<Long> find(State state, String word) {
        return find(state, word, StopSignal.NEVER);
    }

    @Test
    void eachSearchSeesTheStateThatItReadsNewerOrOlder() {
        State first = State.of(new Row(1, 1, "ant"), new Row(2, 2, "bee"), new Row(4, 3, "ant bee"));
        State second =
                State.of(new Row(1, 4, "cat"), new Row(3, 5, "bee"), new Row(4, 3, "ant bee"), new Row(7, 6, "ant"));

        assertThat(find(first, "ant")).containsExactly(1L, 4L);
        assertThat(find(second, "ant")).containsExactly(4L, 7L);
        assertThat(find(second, "bee")).containsExactly(3L, 4L);
        assertThat(find(first, "bee")).containsExactly(2L, 4L);
        assertThat(find(first, "cat")).isEmpty();
        assertThat(find(State.of(), "bee")).isEmpty();
    }

    @Test
    void aSearchThatWasStoppedHalfWayLeavesNothingBehind() {
        State state = State.of(new Row(1, 1, "ant"), new Row(2, 2, "ant"), new Row(3, 3, "ant"));

        assertThatThrownBy(() -> find(state, "ant", new StopAt(2))).isInstanceOf(CrateError.class);

        assertThat(find(state, "ant")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aSearchThatWaitsForAnotherCanBeStopped() throws Exception {
        CountDownLatch indexing = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        StopSignal slow = new StopSignal() {
            @Override
            public void check() {
                indexing.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void await(long millis) {}
        };
        State state = State.of(new Row(1, 1, "ant"));
        CompletableFuture<List<Long>> first = CompletableFuture.supplyAsync(() -> find(state, "ant", slow));
        indexing.await();

        assertThatThrownBy(() -> find(state, "ant", new StopAt(3))).isInstanceOf(CrateError.class);

        done.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).containsExactly(1L);
    }
}
