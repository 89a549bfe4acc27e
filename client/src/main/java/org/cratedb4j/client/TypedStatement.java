package org.cratedb4j.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose rows come as instances of a class. Immutable and safe for use by many threads. Its methods throw what
 * those of {@link SqlStatement} throw, and besides a {@link ColumnAccessException} if the columns do not match the class,
 * and a {@link ConversionException} if a value does not.
 *
 * @param <T> the class
 */
public final class TypedStatement<T> {

    private final SqlStatement statement;
    private final Class<T> type;

    TypedStatement(SqlStatement statement, Class<T> type) {
        this.statement = statement;
        this.type = type;
    }

    /**
     * Executes the statement and returns all its rows.
     *
     * @return an unmodifiable list, which holds nulls where the rows are one value each and NULL
     */
    public List<@Nullable T> list() {
        return result().list();
    }

    /**
     * Executes the statement and returns all its rows, on another thread, see {@link SqlStatement#executeAsync()}.
     *
     * @return what {@link #list()} returns; cancelling the future cancels the statement on the server
     */
    public CompletableFuture<List<@Nullable T>> listAsync() {
        return statement.async(cancellable -> new TypedStatement<>(cancellable, type).list());
    }

    /**
     * Executes the statement and returns its rows as they come.
     *
     * @return a sequential stream, to be read to its end or closed
     */
    public Stream<@Nullable T> stream() {
        Rows rows = statement.rows();
        try {
            return rows.stream(type);
        } catch (CrateException e) {
            rows.close();
            throw e;
        }
    }

    /**
     * Executes the statement and returns its only row.
     *
     * @return the row
     * @throws ConversionException if the row is one value and NULL
     * @throws UnexpectedRowCountException if there is no row, or more than one
     */
    public T one() {
        T value = result().one();
        if (value == null) {
            throw new ConversionException("The row's only value is NULL, for which firstOrEmpty() is empty");
        }
        return value;
    }

    /**
     * Executes the statement and returns its first row. Rows behind it are not read.
     *
     * @return the row, empty if there is none, or if it is one value and NULL
     */
    public Optional<T> firstOrEmpty() {
        return result().firstOrEmpty();
    }

    private ResultReader<T> result() {
        return statement.result(type);
    }
}
