package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cratedb4j.client.BulkProgress;
import org.cratedb4j.client.BulkWriter;
import org.cratedb4j.client.RowOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkWriterTest {

    record Item(int id, String name) {}

    @RegisterExtension
    final Server server = new Server();

    @Test
    void everyRowHasItsOutcomeAndTheTableHasWhatWasWritten() {
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT NOT NULL");
        server.client()
                .sql("INSERT INTO " + table + " (id, name) VALUES (7, 'there'), (4000, 'there')")
                .execute();
        Map<Integer, RowOutcome> dead = Collections.synchronizedMap(new TreeMap<>());
        BulkWriter<Item> writer = server.client()
                .sql("INSERT INTO " + table + " (id, name) VALUES (:id, :name)")
                .<Item>bulkWriter()
                .maxRows(300)
                .parallelism(3)
                .deadLetters((item, outcome) -> dead.put(item.id(), outcome))
                .open();

        writer.addAll(IntStream.range(0, 5_000).mapToObj(i -> new Item(i, "item " + i)));
        writer.close();

        assertThat(dead).containsOnlyKeys(7, 4000);
        assertThat(dead.values()).extracting(RowOutcome::code).containsOnly(4091);
        assertThat(writer.progress()).isEqualTo(new BulkProgress(5_000, 4_998, 2, 0, 4_998, 17, 0));
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT count(*) FROM " + table)
                        .as(Integer.class)
                        .one())
                .isEqualTo(5_000);
    }

    @Test
    void aValueThatDoesNotFitCostsItsRowOnly() {
        String table = server.table("id INTEGER PRIMARY KEY");
        Map<Object, RowOutcome> dead = Collections.synchronizedMap(new HashMap<>());
        try (BulkWriter<List<?>> writer = server.client()
                .sql("INSERT INTO " + table + " (id) VALUES (?)")
                .<List<?>>bulkWriter()
                .deadLetters((row, outcome) -> dead.put(row.get(0), outcome))
                .open()) {
            for (int i = 0; i < 50; i++) {
                writer.add(List.of(i == 33 ? "many" : i));
            }
        }

        assertThat(dead).containsOnlyKeys("many");
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT count(*) FROM " + table)
                        .as(Integer.class)
                        .one())
                .isEqualTo(49);
    }
}
