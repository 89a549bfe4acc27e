package org.cratedb4j.cli.internal.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.cli.internal.output.Format;
import org.cratedb4j.cli.internal.terminal.Progress;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.DuplicateKeyException;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.jspecify.annotations.Nullable;

/** A tour in seven steps: three nodes, a query, a load, an aggregate, an error, the loss of a node, and the Java for it. */
public final class Demo {
    private static final int BATCH = 100;

    private final Terminal terminal;
    private final PrintWriter out;
    private int step;

    /** A tour that is told on {@code terminal}. */
    public Demo(Terminal terminal) {
        this.terminal = terminal;
        out = terminal.out();
    }

    /** Tells the whole story, on a cluster of its own that is gone afterwards. */
    public void run() throws InterruptedException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3);
                CrateClient crate = CrateClient.connect(cluster.urls().toArray(String[]::new))) {
            title("Three nodes, one client");
            cluster.urls().forEach(url -> out.println("  " + url));
            query(crate);
            load(crate);
            aggregate(crate);
            error(crate);
            title("One node stops in the middle of a load");
            new NodeLoss(terminal, cluster, crate).run();
        }
        title("The same from Java");
        JavaExample.lines().forEach(line -> out.println("  " + line));
    }

    private void title(String text) {
        step++;
        out.println();
        out.println(step + ". " + text);
        out.flush();
    }

    private void query(CrateClient crate) {
        String sql = "SELECT * FROM sys.summits LIMIT 2";
        title(sql);
        try (Rows rows = crate.sql(sql).rows()) {
            Format.TABLE.printer().print(rows, out);
        }
    }

    private void load(CrateClient crate) {
        title("A table of its own, filled in bulk");
        crate.sql("CREATE TABLE mountains (name TEXT, height INTEGER, region TEXT, country TEXT,"
                        + " location GEO_POINT, first_ascent INTEGER, PRIMARY KEY (name, region))")
                .execute();
        List<List<@Nullable Object>> summits =
                crate
                        .sql("SELECT mountain, height, region, country, coordinates, first_ascent FROM sys.summits")
                        .stream()
                        .map(Demo::values)
                        .toList();
        Progress progress = new Progress(terminal, "rows", summits.size());
        long written = 0;
        for (int from = 0; from < summits.size(); from += BATCH) {
            List<List<@Nullable Object>> batch = summits.subList(from, Math.min(from + BATCH, summits.size()));
            BulkResult result = crate.sql("INSERT INTO mountains VALUES (?, ?, ?, ?, ?, ?)")
                    .bulk(batch)
                    .collectErrors();
            written += batch.size() - result.failures().size();
            progress.advance(batch.size());
        }
        progress.close();
        crate.sql("REFRESH TABLE mountains").execute();
        out.printf(
                Locale.ROOT,
                "  %,d of the %,d summits of the Alps written; refused as duplicates by name and region: %d%n",
                written,
                summits.size(),
                summits.size() - written);
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    private void aggregate(CrateClient crate) {
        title("Summits above 3,500 m, by country");
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Row row : crate.sql("SELECT country, count(*) AS n FROM mountains WHERE height > :height"
                        + " GROUP BY country ORDER BY n DESC, country LIMIT 8")
                .bind("height", 3500)
                .rows()) {
            counts.put(row.getString("country"), row.getLong("n"));
        }
        BarChart.draw(counts, out);
    }

    private void error(CrateClient crate) {
        title("A mistake: the same key twice");
        String sql = "INSERT INTO mountains (name, region) VALUES ('Dom', 'Mischabel')";
        out.println("  " + sql);
        try {
            crate.sql(sql).execute();
        } catch (DuplicateKeyException e) {
            out.println("  " + e.getClass().getSimpleName() + ", code " + e.code() + ": " + e.getMessage());
        }
    }
}
