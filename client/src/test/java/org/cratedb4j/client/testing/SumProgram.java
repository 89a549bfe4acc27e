package org.cratedb4j.client.testing;

import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.Row;

/** Reads a result row by row, in pages if there is a third argument, and prints how many rows there were and the sum of their first column. */
public final class SumProgram {

    private SumProgram() {}

    public static void main(String[] arguments) {
        long count = 0;
        long sum = 0;
        try (CrateClient client = CrateClient.connect(arguments[0])) {
            int fetchSize = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
            for (Row row : client.sql(arguments[1]).fetchSize(fetchSize).rows()) {
                count++;
                sum += row.getLong(0);
            }
        }
        System.out.println(count + " " + sum);
    }
}
