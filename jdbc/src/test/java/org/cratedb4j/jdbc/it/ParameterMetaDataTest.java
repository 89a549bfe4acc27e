package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ParameterMetaData}. */
class ParameterMetaDataTest {

    @RegisterExtension
    final Server server = new Server();

    private String table = "";

    @BeforeEach
    void createTable() throws SQLException {
        table = server.table("id BIGINT PRIMARY KEY, name VARCHAR(20), o OBJECT AS (x INTEGER), "
                + "at TIMESTAMP WITH TIME ZONE, price NUMERIC(10, 2), \"Mixed\" BOOLEAN");
    }

    private List<String> types(String sql) throws SQLException {
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = server.connection().prepareStatement(sql.replace("TABLE", table))) {
            ParameterMetaData parameters = statement.getParameterMetaData();
            for (int i = 1; i <= parameters.getParameterCount(); i++) {
                types.add(parameters.getParameterTypeName(i));
            }
        }
        return types;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INSERT INTO TABLE VALUES (?, ?, ?, ?, ?, ?) | bigint, varchar, object, timestamp with time zone, numeric, boolean
            INSERT INTO TABLE (name, id) VALUES (?, ?), (?, 1 + ?) | varchar, bigint, varchar, undefined
            INSERT INTO doc.TABLE ("Mixed", "at") VALUES (?, date_trunc('day', ?)) | boolean, undefined
            INSERT INTO TABLE (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET name = ? | bigint, varchar
            UPDATE TABLE SET name = ?, price = price + ? WHERE id = ? | varchar, undefined, bigint
            DELETE FROM TABLE WHERE id IN (?, ?) AND "at" < ? | bigint, bigint, timestamp with time zone
            SELECT * FROM TABLE WHERE (id >= ? OR name LIKE ?) LIMIT ? OFFSET ? | bigint, text, bigint, bigint
            SELECT * FROM TABLE t WHERE t.id <> ? AND t.price NOT BETWEEN ? AND ? | bigint, numeric, numeric
            SELECT * FROM TABLE WHERE id = $2 AND name = $1 | varchar, bigint
            SELECT CAST(? AS DOUBLE PRECISION), ?::timestamp without time zone, ?::"char" | double precision, timestamp without time zone, byte
            UPDATE TABLE SET price = ? * 2 WHERE id + id = ? AND lower(name) = ? | undefined, undefined, undefined
            SELECT * FROM TABLE WHERE nonsense = ? AND id = 7 -- ? | undefined
            SELECT * FROM TABLE a, TABLE b WHERE id = ? | undefined
            SELECT * FROM TABLE a JOIN TABLE b ON a.id = b.id WHERE a.id = ? | undefined
            SELECT ? | undefined
            """)
    void parametersThatClearlyStandForColumnsAreOfTheirType(String sql, String expected) throws SQLException {
        assertThat(types(sql)).containsExactly(expected.split(", ", -1));
    }

    @Test
    void everythingElseFollowsFromTheType() throws SQLException {
        try (PreparedStatement statement =
                server.connection().prepareStatement("INSERT INTO " + table + " (id, name, price) VALUES (?, ?, ?)")) {
            ParameterMetaData parameters = statement.getParameterMetaData();
            assertThat(parameters.getParameterCount()).isEqualTo(3);
            assertThat(parameters.getParameterType(1)).isEqualTo(Types.BIGINT);
            assertThat(parameters.getParameterClassName(1)).isEqualTo("java.lang.Long");
            assertThat(parameters.isSigned(1)).isTrue();
            assertThat(parameters.isNullable(1)).isEqualTo(ParameterMetaData.parameterNoNulls);
            assertThat(parameters.getParameterType(2)).isEqualTo(Types.VARCHAR);
            assertThat(parameters.getPrecision(2)).isEqualTo(20);
            assertThat(parameters.isNullable(2)).isEqualTo(ParameterMetaData.parameterNullable);
            assertThat(parameters.getPrecision(3)).isEqualTo(10);
            assertThat(parameters.getParameterMode(3)).isEqualTo(ParameterMetaData.parameterModeIn);
        }
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() throws SQLException {
        try (PreparedStatement statement = server.connection().prepareStatement("SELECT ?")) {
            ParameterMetaData parameters = statement.getParameterMetaData();
            assertThat(parameters.getParameterType(1)).isEqualTo(Types.OTHER);
            assertThat(parameters.getParameterClassName(1)).isEqualTo("java.lang.Object");
            assertThat(parameters.isNullable(1)).isEqualTo(ParameterMetaData.parameterNullableUnknown);
            assertThat(parameters.getPrecision(1)).isZero();
            assertThat(parameters.getScale(1)).isZero();
        }
    }

    @Test
    void aParameterOutOfRangeIsRefused() throws SQLException {
        try (PreparedStatement statement = server.connection().prepareStatement("SELECT ?")) {
            ParameterMetaData parameters = statement.getParameterMetaData();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> parameters.getParameterType(0));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> parameters.getParameterMode(2));
            assertThat(parameters.unwrap(ParameterMetaData.class)).isSameAs(parameters);
        }
    }
}
