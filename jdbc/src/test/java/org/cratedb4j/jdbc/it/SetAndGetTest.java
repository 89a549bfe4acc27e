package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.cratedb4j.jdbc.testing.WrittenValues;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes in through {@code setObject} comes back out of {@code getObject}. */
class SetAndGetTest {

    @RegisterExtension
    final Server server = new Server();

    static Stream<WrittenValues> values() {
        return WrittenValues.all().stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueComesBackAsItWentIn(WrittenValues written) throws SQLException {
        String sql = "SELECT CAST(? AS " + written.crateType() + ") AS x";
        try (PreparedStatement statement = server.connection().prepareStatement(sql)) {
            for (Object value : written.values()) {
                statement.setObject(1, value);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    Object read = row.getObject(1, written.javaClass());
                    assertThat(read).isEqualTo(value);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void nullComesBackAsNull(WrittenValues written) throws SQLException {
        String sql = "SELECT CAST(? AS " + written.crateType() + ") AS x";
        try (PreparedStatement statement = server.connection().prepareStatement(sql)) {
            statement.setObject(1, null);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Object read = row.getObject(1, written.javaClass());
                assertThat(read).isNull();
                assertThat(row.wasNull()).isTrue();
            }
        }
    }
}
