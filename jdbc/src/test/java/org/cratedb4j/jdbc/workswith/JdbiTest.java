package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.cratedb4j.jdbc.CrateDataSource;
import org.cratedb4j.jdbc.it.Server;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jdbi, with records. */
class JdbiTest {

    // Public for Jdbi, which looks for a constructor that it may call.
    public record Reading(String sensor, double value, Instant at) {}

    @RegisterExtension
    final Server server = new Server();

    @Test
    void recordsGoInAsABatchAndComeOut() throws SQLException {
        String table = server.table("sensor TEXT PRIMARY KEY, value DOUBLE PRECISION, at TIMESTAMP WITH TIME ZONE");
        Jdbi jdbi = Jdbi.create(new CrateDataSource(server.jdbcUrl()));
        Reading first = new Reading("a", 1.5, Instant.parse("2026-03-29T01:30:00.123Z"));
        Reading second = new Reading("b", -2.5, Instant.parse("1969-12-31T23:59:59.999Z"));

        int[] counts = jdbi.withHandle(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO " + table + " (sensor, value, at) VALUES (:sensor, :value, :at)");
            batch.bindMethods(first).add();
            batch.bindMethods(second).add();
            return batch.execute();
        });
        server.refresh(table);

        assertThat(counts).containsExactly(1, 1);
        assertThat(jdbi.<java.util.List<Reading>, RuntimeException>withHandle(
                        handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY sensor")
                                .registerRowMapper(ConstructorMapper.factory(Reading.class))
                                .mapTo(Reading.class)
                                .list()))
                .containsExactly(first, second);
    }
}
