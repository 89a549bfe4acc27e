package org.cratedb4j.benchmarks;

import java.util.List;
import org.cratedb4j.client.CrateClient;

/** The tables that the contenders work on, and the statements. */
final class Tables {
    /** The rows of {@link Shape#WIDE}. */
    static final String SCANNED = "cratedb4j_benchmark";

    static final String WRITTEN = "cratedb4j_benchmark_bulk";
    static final String SCAN = "SELECT * FROM " + SCANNED;
    static final String LOOK_UP = "SELECT * FROM " + SCANNED + " WHERE id = ?";
    static final String INSERT = "INSERT INTO " + WRITTEN + " VALUES (?, ?, ?, ?, ?, ?)";
    static final String SELECT_ONE = "SELECT 1";

    /** One batch of rows. */
    static final List<List<Object>> BATCH = RequestEncodingBenchmark.rows(RequestEncodingBenchmark.ROWS);

    private static final int CHUNK = 50_000;

    private Tables() {}

    /** Makes both tables anew. */
    static void make(String url, int rows) {
        try (CrateClient crate = CrateClient.connect(url)) {
            drop(crate);
            crate.sql("CREATE TABLE " + SCANNED
                            + " (id INTEGER PRIMARY KEY, region TEXT, name TEXT, \"count\" SMALLINT,"
                            + " total BIGINT, ratio DOUBLE PRECISION, share REAL, active BOOLEAN,"
                            + " \"at\" TIMESTAMP WITH TIME ZONE, host IP) WITH (number_of_replicas = 0)")
                    .execute();
            crate.sql("CREATE TABLE " + WRITTEN + " (id INTEGER, name TEXT, total BIGINT, ratio DOUBLE PRECISION,"
                            + " active BOOLEAN, \"at\" TIMESTAMP WITH TIME ZONE) WITH (number_of_replicas = 0)")
                    .execute();
            for (int first = 0; first < rows; first += CHUNK) {
                crate.sql(
                                "INSERT INTO " + SCANNED
                                        + " SELECT g, 'region ' || (g % 17), 'name of row ' || g, g % 1000,"
                                        + " 1000000000000 + g, g + 0.25, g % 100 + 0.5, g % 3 = 0, 1790000000000 + g,"
                                        + " '10.0.' || (g % 256) || '.' || (g % 199)"
                                        + " FROM generate_series(?, ?) AS s (g)",
                                first,
                                Math.min(rows, first + CHUNK) - 1)
                        .execute();
            }
            crate.sql("REFRESH TABLE " + SCANNED).execute();
        }
    }

    /** Removes both tables. */
    static void drop(String url) {
        try (CrateClient crate = CrateClient.connect(url)) {
            drop(crate);
        }
    }

    private static void drop(CrateClient crate) {
        crate.sql("DROP TABLE IF EXISTS " + SCANNED).execute();
        crate.sql("DROP TABLE IF EXISTS " + WRITTEN).execute();
    }
}
