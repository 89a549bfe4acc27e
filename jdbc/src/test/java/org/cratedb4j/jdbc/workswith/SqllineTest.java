package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.cratedb4j.jdbc.it.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sqlline.SqlLine;

/** The shell that stands for all tools which ask a driver what there is. */
class SqllineTest {

    @RegisterExtension
    final Server server = new Server();

    private String run(String script) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        SqlLine shell = new SqlLine();
        shell.setOutputStream(print);
        shell.setErrorStream(print);
        String connect = "!connect " + server.jdbcUrl() + " crate \"\"\n";
        shell.begin(
                new String[] {"--silent=true", "--maxWidth=300", "--isolation=TRANSACTION_NONE"},
                new ByteArrayInputStream((connect + script + "\n!quit\n").getBytes(StandardCharsets.UTF_8)),
                true);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tablesAreListed() throws IOException, SQLException {
        String table = server.table("id INTEGER");

        assertThat(run("!tables")).contains(table).doesNotContain("Error");
    }

    @Test
    void columnsAreListed() throws IOException, SQLException {
        String table = server.table("first_one INTEGER, second_one TEXT");

        assertThat(run("!columns " + table)).contains("first_one", "second_one").doesNotContain("Error");
    }

    @Test
    void aQueryIsAnswered() throws IOException {
        assertThat(run("SELECT 6 * 7 AS answer;")).contains("answer", "42").doesNotContain("Error");
    }
}
