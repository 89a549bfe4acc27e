package org.cratedb4j.embedded.internal.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.login.Accounts;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** An engine whose statements are words that say what it answers; blobs and logins come from elsewhere. */
final class ScriptedEngine implements Engine {
    /** The superuser, and ann with her password. */
    static final Accounts ANN = new Accounts() {
        @Override
        public boolean exists(String user) {
            return user.equals("ann") || user.equals("crate");
        }

        @Override
        public boolean matches(String user, String password) {
            return user.equals("ann") && password.equals("pw");
        }

        @Override
        public @Nullable TokenProperties tokensOf(String user) {
            return null;
        }

        @Override
        public @Nullable String userOfTokens(String issuer, String name) {
            return null;
        }
    };

    static final BlobAccess NO_BLOBS = new BlobAccess() {
        @Override
        public PutOutcome put(String user, String table, String digest, byte[] content) {
            throw unknown(table);
        }

        @Override
        public byte @Nullable [] get(String user, String table, String digest) {
            throw unknown(table);
        }

        @Override
        public boolean delete(String user, String table, String digest) {
            throw unknown(table);
        }

        private CrateError unknown(String table) {
            return new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation 'blob." + table + "' unknown");
        }
    };

    /** What happened to sessions, in order. */
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** Lets the statement {@code wait} go on. */
    final CountDownLatch gate = new CountDownLatch(1);

    private int sessions;

    @Override
    public synchronized Session openSession(ClientConnection connection, String user, @Nullable String schema) {
        String name = "session " + ++sessions;
        events.add(name + " of " + user + " in " + schema);
        return new ScriptedSession(name);
    }

    @Override
    public void close() {}

    private final class ScriptedSession implements Session {
        private final String name;

        private ScriptedSession(String name) {
            this.name = name;
        }

        @Override
        public ResultSet execute(String statement, List<@Nullable Object> parameters) {
            String[] words = statement.split(" ", -1);
            return switch (words[0]) {
                case "session" -> text(name);
                case "echo" -> text(statement.substring("echo".length()) + parameters);
                case "count" -> numbers(Long.parseLong(words[1]), Long.MAX_VALUE);
                case "fail-after" -> numbers(Long.MAX_VALUE, Long.parseLong(words[1]));
                case "wait" -> {
                    events.add("waiting");
                    awaitGate();
                    events.add("went on");
                    yield text("waited");
                }
                case "crash" -> throw new IllegalStateException("a defect");
                default -> throw new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + statement + "' unknown");
            };
        }

        private void awaitGate() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                events.add("interrupted");
            }
        }

        private static ResultSet text(String value) {
            Iterator<@Nullable Object[]> rows = Collections.<@Nullable Object[]>singleton(
                            new @Nullable Object[] {value})
                    .iterator();
            return new ResultSet(List.of("text"), List.of(DataTypes.TEXT), rows, ResultSet.NUMBER_OF_ROWS);
        }

        private static ResultSet numbers(long count, long failAt) {
            Iterator<@Nullable Object[]> rows = LongStream.range(0, count)
                    .mapToObj(i -> {
                        if (i == failAt) {
                            throw new CrateError(ErrorKind.SQL_PARSE, "/ by zero");
                        }
                        return new @Nullable Object[] {i};
                    })
                    .iterator();
            return new ResultSet(List.of("n"), List.of(DataTypes.BIGINT), rows, ResultSet.NUMBER_OF_ROWS);
        }

        @Override
        public List<BulkOutcome> executeBulk(String statement, List<List<@Nullable Object>> parameters) {
            return parameters.stream()
                    .map(list -> list.isEmpty()
                            ? new BulkOutcome(-2, new CrateError(ErrorKind.DUPLICATE_KEY, "A document exists"))
                            : new BulkOutcome(list.size(), null))
                    .toList();
        }

        @Override
        public void close() {
            events.add(name + " closed");
        }
    }

    /** The next events. */
    List<String> next(int count) throws InterruptedException {
        String[] taken = new String[count];
        for (int i = 0; i < count; i++) {
            taken[i] = events.take();
        }
        return Arrays.asList(taken);
    }
}
