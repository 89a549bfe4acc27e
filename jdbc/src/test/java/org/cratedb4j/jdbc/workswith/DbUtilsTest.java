package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.apache.commons.dbutils.handlers.MapListHandler;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.cratedb4j.jdbc.CrateDataSource;
import org.cratedb4j.jdbc.it.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Apache Commons DbUtils, which asks for the metadata of parameters, too. */
class DbUtilsTest {

    @RegisterExtension
    final Server server = new Server();

    @Test
    void statementsAreExecuted() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT");
        QueryRunner runner = new QueryRunner(new CrateDataSource(server.jdbcUrl()));

        int[] counts = runner.batch(
                "INSERT INTO " + table + " (id, name) VALUES (?, ?)", new Object[][] {{1, "a"}, {2, null}, {3, "c"}});
        int deleted = runner.update("DELETE FROM " + table + " WHERE id = ?", 3);
        server.refresh(table);

        assertThat(counts).containsExactly(1, 1, 1);
        assertThat(deleted).isEqualTo(1);
        assertThat(runner.query("SELECT count(*) FROM " + table, new ScalarHandler<Long>()))
                .isEqualTo(2);
        List<String> names =
                runner.query("SELECT name FROM " + table + " ORDER BY id", new ColumnListHandler<String>("name"));
        assertThat(names).containsExactly("a", null);
        assertThat(runner.query("SELECT * FROM " + table + " WHERE id = ?", new MapListHandler(), 1))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", 1).containsEntry("name", "a"));
    }
}
