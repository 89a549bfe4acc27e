package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@link Statement#getGeneratedKeys()} returns. */
class GeneratedKeysTest {

    @RegisterExtension
    final Server server = new Server();

    private String insert = "";

    @BeforeEach
    void prepare() throws SQLException {
        String table = server.table("id TEXT DEFAULT gen_random_text_uuid() PRIMARY KEY, name TEXT, \"Mixed\" INTEGER");
        insert = "INSERT INTO " + table + " (name, \"Mixed\") VALUES ";
    }

    @Test
    void allColumnsComeBack() throws SQLException {
        try (Statement statement = server.connection().createStatement()) {
            assertThat(statement.executeUpdate(insert + "('a', 1), ('b', 2)", Statement.RETURN_GENERATED_KEYS))
                    .isEqualTo(2);
            assertThat(statement.getUpdateCount()).isEqualTo(2);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getString("id")).isNotEmpty();
                assertThat(keys.getString("name")).isEqualTo("a");
                assertThat(keys.next()).isTrue();
                assertThat(keys.next()).isFalse();
            }
        }
    }

    @Test
    void columnsAreChosenByNameAndByIndex() throws SQLException {
        try (Statement statement = server.connection().createStatement()) {
            statement.execute(insert + "('a', 1)", new String[] {"Mixed", "_id"});
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                assertThat(keys.getMetaData().getColumnCount()).isEqualTo(2);
                assertThat(keys.getInt(1)).isEqualTo(1);
                assertThat(keys.getString("_id")).isNotEmpty();
            }
            statement.executeLargeUpdate(insert + "('b', 2)", new int[] {2});
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                assertThat(keys.getMetaData().getColumnCount()).isEqualTo(1);
                assertThat(keys.getString(1)).isEqualTo("b");
            }
            assertThatThrownBy(() -> statement.executeUpdate(insert + "('c', 3)", new int[] {9}))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("9");
        }
    }

    @Test
    void nothingComesBackUnasked() throws SQLException {
        try (Statement statement = server.connection().createStatement()) {
            statement.executeUpdate(insert + "('a', 1)");
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isFalse();
            }
            statement.executeUpdate(insert + "('a', 1)", Statement.NO_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isFalse();
            }
        }
    }

    @Test
    void aQueryHasNoKeys() throws SQLException {
        try (PreparedStatement statement =
                        server.connection().prepareStatement("SELECT 1", Statement.RETURN_GENERATED_KEYS);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void aBatchCollectsTheKeysOfItsRows() throws SQLException {
        try (PreparedStatement statement =
                server.connection().prepareStatement(insert + "(?, ?)", new String[] {"name"})) {
            for (String name : new String[] {"a", "b", "c"}) {
                statement.setString(1, name);
                statement.setInt(2, 1);
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).containsExactly(1, 1, 1);
            StringBuilder names = new StringBuilder();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    names.append(keys.getString(1));
                }
            }
            assertThat(names).hasToString("abc");
        }
    }

    @Test
    void returningInTheTextIsAQuery() throws SQLException {
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery(insert + "('a', 1) RETURNING name")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("a");
        }
    }
}
