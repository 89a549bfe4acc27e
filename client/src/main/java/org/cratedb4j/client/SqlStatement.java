package org.cratedb4j.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cratedb4j.client.internal.exec.ResultCursor;
import org.cratedb4j.client.internal.mapping.ResultMapping;
import org.cratedb4j.client.internal.mapping.RowMapper;
import org.cratedb4j.client.internal.mapping.RowValues;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.types.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameters, ready to be executed as often as wanted. Immutable: each method that changes something
 * returns another statement. Safe for use by many threads.
 *
 * <p>Parameters are either positional, {@code ?} or {@code $1}, with their values given to
 * {@link CrateClient#sql(String, Object...)}, or named, {@code :name}, with their values given to {@code bind}. Values are
 * sent so that the same value comes back: {@code BigDecimal} with all its digits, points in time to the millisecond that
 * CrateDB keeps (the rest is cut off), maps, records, beans and collections as objects and arrays, an empty
 * {@code Optional} as NULL. A value of a class that has neither a counterpart nor a converter is a
 * {@link ParameterException}.
 *
 * <p>All methods that execute the statement throw a {@link ServerException} if the server refuses it, a
 * {@link ConnectionFailedException} if no node could be used, an {@link OutcomeUnknownException} if it was sent and may
 * have been executed, a {@link StatementTimeoutException} if it takes longer than its time-out, and a
 * {@link StatementCancelledException} if it is cancelled or its thread is interrupted.
 */
public final class SqlStatement {

    private final StatementContext context;
    private final String sql;
    private final Parameters parameters;
    private final CallOptions options;

    SqlStatement(StatementContext context, String sql, Parameters parameters, CallOptions options) {
        this.context = context;
        this.sql = sql;
        this.parameters = parameters;
        this.options = options;
    }

    /**
     * This statement with the value of a named parameter.
     *
     * @param name the name, without the colon
     * @param value the value, null for NULL
     * @return another statement
     */
    public SqlStatement bind(String name, @Nullable Object value) {
        return with(parameters.bind(name, value));
    }

    /**
     * This statement with the values of named parameters.
     *
     * @param values the values by name
     * @return another statement
     */
    public SqlStatement bind(Map<String, ? extends @Nullable Object> values) {
        return with(parameters.bind(values));
    }

    /**
     * This statement with the components of a record as the values of named parameters.
     *
     * @param values the record
     * @return another statement
     */
    public SqlStatement bind(Record values) {
        return with(parameters.bind(values));
    }

    /**
     * This statement with a time-out of its own.
     *
     * @param timeout how long the whole call may take, all attempts taken together; longer than zero
     * @return another statement
     */
    public SqlStatement timeout(Duration timeout) {
        return new SqlStatement(context, sql, parameters, options.withTimeout(timeout));
    }

    /**
     * This statement, declared to have the same effect executed twice as once, so that it may be sent again after a node
     * was lost. Statements that only read are known to be.
     *
     * @return another statement
     */
    public SqlStatement idempotent() {
        return new SqlStatement(context, sql, parameters, options.asIdempotent());
    }

    /**
     * This statement, ended by a cancellation. All calls that are under way then end with a
     * {@link StatementCancelledException}, and their statements are killed on the server. A statement of a
     * {@link CrateSession} is killed only, lest the session lose its connection: it ends with a
     * {@link QueryKilledException}.
     *
     * @param cancellation what ends it
     * @return another statement
     */
    public SqlStatement cancelledBy(Cancellation cancellation) {
        return new SqlStatement(context, sql, parameters, options.withCancellation(cancellation));
    }

    /**
     * This statement with its result read in pages, through a cursor of the server's, so that neither side ever holds more
     * of it than two pages. While the rows of one page are decoded, the server works on the next. Counts for a single
     * {@code SELECT} or {@code VALUES}; all other statements are answered at once, as are those of servers and proxies with
     * which cursors do not work.
     *
     * <p>A cursor costs two short requests more than an answer at once, and a connection until the rows are read to their
     * end or closed. If that connection breaks behind the first page, the iterator throws a
     * {@link ConnectionLostException}. In a {@link CrateSession} it is the session's own: other statements may be executed
     * between the pages, and where there is a time-out, a page is not asked for before it is needed. The time-out bounds the
     * reading of all pages, and {@code max_result_bytes} their sum.
     *
     * @param rows the number of rows of a page, of which several thousand do no harm; 0 for an answer at once
     * @return another statement
     */
    public SqlStatement fetchSize(int rows) {
        return new SqlStatement(context, sql, parameters, options.withFetchSize(rows));
    }

    /**
     * This statement with a converter for a class, in results, record components and properties at any depth, and in
     * parameters; in the place of one that the client may have for it.
     *
     * @param converter the converter
     * @return another statement
     */
    public SqlStatement converter(Converter<?, ?> converter) {
        return new SqlStatement(context, sql, parameters, options.withConverters(Converters.NONE.with(converter)));
    }

    /**
     * This statement with a converter for a column of its result, whatever class it is asked for as; in the place of one
     * that the client may have for it. Getters of text and of primitives are not affected.
     *
     * @param column the column's name
     * @param converter the converter
     * @return another statement
     */
    public SqlStatement converter(String column, Converter<?, ?> converter) {
        return new SqlStatement(
                context, sql, parameters, options.withConverters(Converters.NONE.with(column, converter)));
    }

    /**
     * This statement with a refresh policy of its own.
     *
     * @param policy when the tables are refreshed that it writes, or reads and this client has written
     * @return another statement
     */
    public SqlStatement refreshPolicy(RefreshPolicy policy) {
        return new SqlStatement(context, sql, parameters, options.withRefresh(policy.mode()));
    }

    private SqlStatement with(Parameters bound) {
        return new SqlStatement(context, sql, bound, options);
    }

    /**
     * Executes the statement and returns its rows as they come.
     *
     * @return the rows, to be read to their end or closed
     */
    public Rows rows() {
        ResultCursor cursor = open();
        return new Rows(cursor, mapping(cursor.columns()));
    }

    /**
     * Executes the statement and returns all its rows.
     *
     * @return an unmodifiable list
     */
    public List<Row> list() {
        return result().list();
    }

    /**
     * Executes the statement and returns its rows as they come.
     *
     * @return a sequential stream, to be read to its end or closed
     */
    public Stream<Row> stream() {
        return rows().stream();
    }

    /**
     * Executes the statement and returns its only row.
     *
     * @return the row
     * @throws UnexpectedRowCountException if there is no row, or more than one
     */
    public Row one() {
        return Objects.requireNonNull(result().one());
    }

    /**
     * Executes the statement and returns its first row. Rows behind it are not read.
     *
     * @return the row, empty if there is none
     */
    public Optional<Row> firstOrEmpty() {
        return result().firstOrEmpty();
    }

    /**
     * This statement with each row as an instance of a class: a record by the names of its components, a bean by its
     * setters, or, where there is one column, the value itself, such as {@code String}, {@code Integer} or
     * {@code Instant}. Names match with or without underscores and capitals ({@code firstName}, {@code first_name}).
     *
     * @param type the class
     * @param <T> the class
     * @return the typed statement
     */
    public <T> TypedStatement<T> as(Class<T> type) {
        return new TypedStatement<>(this, type);
    }

    /**
     * Executes the statement for what it does. Rows, should it return any, are read and forgotten.
     *
     * @return its row count and duration
     */
    public StatementResult execute() {
        try (ResultCursor cursor = open()) {
            while (cursor.next() != null) {
                // Only the count behind the rows matters.
            }
            return new StatementResult(cursor.rowCount(), Duration.ofNanos(cursor.durationNanos()));
        }
    }

    /**
     * Executes the statement as {@link #execute()} does, on another thread: one of the executor that the client was built
     * with, or else one of a few of the client's own.
     *
     * @return the result; cancelling the future cancels the statement on the server
     */
    public CompletableFuture<StatementResult> executeAsync() {
        return async(SqlStatement::execute);
    }

    /**
     * Executes the statement and returns all its rows as {@link #list()} does, on another thread, see
     * {@link #executeAsync()}.
     *
     * @return the rows; cancelling the future cancels the statement on the server
     */
    public CompletableFuture<List<Row>> listAsync() {
        return async(SqlStatement::list);
    }

    <T> CompletableFuture<T> async(Function<SqlStatement, T> call) {
        return context.async().run(options.cancellation(), stop -> call.apply(cancelledBy(stop)));
    }

    /**
     * This statement, to be executed once for each of many rows of parameters, all in one request.
     *
     * @param rows each row a {@code List} or array of positional parameters, a {@code Map} of named ones, a record, whose
     *     components are taken in order for positional parameters and by name for named ones, or a bean, whose properties
     *     are taken by name
     * @return the bulk statement
     * @throws ParameterException if this statement has parameters bound already
     */
    public BulkStatement bulk(Iterable<?> rows) {
        if (!parameters.isEmpty()) {
            throw new ParameterException("A bulk statement takes its parameters from its rows only");
        }
        List<Object> copy = new ArrayList<>();
        rows.forEach(copy::add);
        return new BulkStatement(context, sql, copy, options);
    }

    /**
     * This statement, to be executed for rows of any number, as they come, in requests of a fitting size.
     *
     * @param <R> the rows' class, see {@link #bulk(Iterable)} for which there are
     * @return a builder of what takes the rows
     * @throws ParameterException if this statement has parameters bound already
     * @throws IllegalStateException if this is a statement of a {@link CrateSession}, whose one connection cannot be shared
     */
    public <R> BulkWriterBuilder<R> bulkWriter() {
        if (!parameters.isEmpty()) {
            throw new ParameterException("A bulk statement takes its parameters from its rows only");
        }
        if (context.session() != null) {
            throw new IllegalStateException("A bulk writer uses several connections; take it from the client");
        }
        return new BulkWriterBuilder<>(context, sql, options);
    }

    <T> ResultReader<T> result(Class<T> type) {
        return new ResultReader<>(open(), columns -> new RowMapper<>(type, mapping(columns))::map);
    }

    ResultCursor open() {
        return context.open(sql, parameters, options);
    }

    private ResultReader<Row> result() {
        return new ResultReader<>(open(), columns -> {
            ResultMapping mapping = mapping(columns);
            return row -> new Row(new RowValues(mapping, row));
        });
    }

    private ResultMapping mapping(ResultColumns columns) {
        return context.defaults().mapping(columns, options);
    }

    /** The statement's text, without its parameters' values. */
    @Override
    public String toString() {
        return sql;
    }
}
