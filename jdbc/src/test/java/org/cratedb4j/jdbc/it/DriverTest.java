package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.Properties;
import org.cratedb4j.client.CrateOption;
import org.cratedb4j.jdbc.CrateDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Driver} and {@link DriverManager}. */
class DriverTest {

    @RegisterExtension
    final Server server = new Server();

    private final Driver driver = new CrateDriver();

    private static Properties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    @Test
    void theDriverRegistersItself() throws SQLException {
        assertThat(DriverManager.getDriver("jdbc:cratedb://localhost")).isInstanceOf(CrateDriver.class);
    }

    @Test
    void urlsOfOtherDriversAreLeftToThem() throws SQLException {
        assertThat(driver.acceptsURL("jdbc:postgresql://localhost")).isFalse();
        assertThat(driver.acceptsURL("jdbc:crate://localhost")).isFalse();
        assertThat(driver.connect("jdbc:postgresql://localhost", new Properties()))
                .isNull();
        assertThat(driver.getPropertyInfo("jdbc:postgresql://localhost", new Properties()))
                .isEmpty();
        assertThatThrownBy(() -> driver.acceptsURL(null)).isInstanceOf(SQLException.class);
    }

    @Test
    void aConnectionIsOpened() throws SQLException {
        try (Connection connection = driver.connect(server.jdbcUrl(), new Properties())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        try (Connection connection = driver.connect(server.jdbcUrl(), null)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void theSchemaOfTheUrlIsTheConnections() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl() + "some%20schema")) {
            assertThat(connection.getSchema()).isEqualTo("some schema");
        }
    }

    @Test
    void optionsComeFromTheUrlOrFromProperties() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                server.jdbcUrl("application_name=by+url&connect_timeout=5s"), properties("schema", "by_property"))) {
            assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("by+url");
            assertThat(connection.getSchema()).isEqualTo("by_property");
        }
    }

    @Test
    void anOptionGivenTwiceAlikeIsFine() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.jdbcUrl("schema=one"), properties("schema", "one"))) {
            assertThat(connection.getSchema()).isEqualTo("one");
        }
    }

    @Test
    void anOptionGivenTwiceWithDifferentValuesIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("schema=a"), properties("schema", "b")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("schema");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("schema=a&schema=b")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("schema");
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:cratedb://me:secret@localhost/", "me", "other"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("other");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("conect_timeout=1")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("conect_timeout")
                .hasMessageContaining("connect_timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:cratedb:localhost",
                "jdbc:cratedb:ftp://localhost/",
                "jdbc:cratedb://localhost:port/",
                "jdbc:cratedb://localhost/?timeout",
                "jdbc:cratedb://localhost/?timeout=soon",
                "jdbc:cratedb://localhost/?strict=maybe",
                "jdbc:cratedb://localhost/?schema=%zz"
            })
    void aMalformedUrlIsRefused(String url) {
        assertThatThrownBy(() -> DriverManager.getConnection(url))
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining("No suitable driver");
    }

    @Test
    void allOptionsAreDescribed() throws SQLException {
        DriverPropertyInfo[] infos = driver.getPropertyInfo(
                "jdbc:cratedb://me:secret@localhost/mine?strict=true", properties("timeout", "5s"));

        assertThat(infos)
                .extracting(info -> info.name)
                .contains("strict")
                .containsAll(CrateOption.all().stream().map(CrateOption::name).toList());
        assertThat(infos).allSatisfy(info -> {
            assertThat(info.description).isNotBlank();
            assertThat(info.required).isFalse();
        });
        assertThat(value(infos, "schema")).isEqualTo("mine");
        assertThat(value(infos, "timeout")).isEqualTo("5s");
        assertThat(value(infos, "user")).isEqualTo("me");
        assertThat(value(infos, "password")).isNull();
        assertThat(value(infos, "connect_timeout")).isEqualTo("10s");
        assertThat(choices(infos, "strict")).containsExactlyInAnyOrder("true", "false");
    }

    private static @Nullable String value(DriverPropertyInfo[] infos, String name) {
        return Arrays.stream(infos)
                .filter(info -> info.name.equals(name))
                .map(info -> String.valueOf(info.value))
                .filter(value -> !value.equals("null"))
                .findFirst()
                .orElse(null);
    }

    private static String[] choices(DriverPropertyInfo[] infos, String name) {
        return Arrays.stream(infos)
                .filter(info -> info.name.equals(name))
                .findFirst()
                .orElseThrow()
                .choices;
    }

    @Test
    void theDriverTellsTheTruthOfItself() {
        assertThat(driver.jdbcCompliant()).isFalse();
        assertThat(driver.getMajorVersion()).isNotNegative();
        assertThat(driver.getMinorVersion()).isNotNegative();
        assertThatThrownBy(driver::getParentLogger).isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void nobodyThereIsASqlExceptionOfClass08() {
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:cratedb://localhost:1/"))
                .isInstanceOf(java.sql.SQLTransientConnectionException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("08001");
    }

    @Test
    void aRefusedLogInIsAnInvalidAuthorization() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "nobody_there", "wrong"))
                .isInstanceOf(java.sql.SQLInvalidAuthorizationSpecException.class)
                .hasMessageNotContaining("wrong");
    }
}
