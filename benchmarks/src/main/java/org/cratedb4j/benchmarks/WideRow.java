package org.cratedb4j.benchmarks;

import org.cratedb4j.client.Row;
import org.openjdk.jmh.infra.Blackhole;

/** Reads every value of a row of {@link Shape#WIDE}, each by the getter of its type. */
final class WideRow {
    private WideRow() {}

    static void read(Row row, Blackhole values) {
        values.consume(row.getInt(0));
        values.consume(row.getString(1));
        values.consume(row.getString(2));
        values.consume(row.getInt(3));
        values.consume(row.getLong(4));
        values.consume(row.getDouble(5));
        values.consume(row.getDouble(6));
        values.consume(row.getBoolean(7));
        values.consume(row.getInstant(8));
        values.consume(row.getString(9));
    }
}
