package org.cratedb4j.jdbc.internal.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URL says. */
class JdbcUrlTest {

    @Test
    void aUrlNamesNodesSchemaAndOptions() throws SQLException {
        assertThat(JdbcUrl.parse("jdbc:cratedb://a:1,b:2/my%20schema?timeout=5s&strict=true")
                        .options())
                .isEqualTo(Map.of(
                        "nodes", "http://a:1,http://b:2", "schema", "my schema", "timeout", "5s", "strict", "true"));
    }

    @Test
    void tlsIsForAllNodes() throws SQLException {
        assertThat(JdbcUrl.parse("jdbc:cratedb:https://a,b/").options())
                .isEqualTo(Map.of("nodes", "https://a,https://b"));
        assertThat(JdbcUrl.parse("jdbc:cratedb:http://[::1]:4200").options())
                .isEqualTo(Map.of("nodes", "http://[::1]:4200"));
    }

    @Test
    void theLogInIsPercentEncodedAndNeverShown() throws SQLException {
        JdbcUrl url = JdbcUrl.parse("jdbc:cratedb://me:a%40b%2Fc@host/s?token=t+1&schema=s&proxy_password=x");

        assertThat(url.options())
                .containsEntry("user", "me")
                .containsEntry("password", "a@b/c")
                .containsEntry("token", "t+1");
        assertThat(url.shown()).isEqualTo("jdbc:cratedb://host/s?schema=s");
    }

    @Test
    void everythingMayBeLeftOut() throws SQLException {
        assertThat(JdbcUrl.parse("jdbc:cratedb://").options()).isEmpty();
        assertThat(JdbcUrl.parse("jdbc:cratedb:///schema").options()).isEqualTo(Map.of("schema", "schema"));
        assertThat(JdbcUrl.parse("jdbc:cratedb://?&timeout=").options()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:cratedb:", "jdbc:cratedb:host", "jdbc:cratedb://host?pass", "jdbc:cratedb://host?=x"})
    void aMalformedUrlSaysWhatItsFormIs(String url) {
        assertThatThrownBy(() -> JdbcUrl.parse(url))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("jdbc:cratedb:[http:|https:]//");
    }

    @Test
    void propertiesCanBeInheritedOrNoTexts() throws SQLException {
        Properties defaults = new Properties();
        defaults.setProperty("schema", "inherited");
        Properties properties = new Properties(defaults);
        properties.put("max_attempts", 3);
        properties.put("user", "");

        ConnectionSettings settings = ConnectionSettings.of("jdbc:cratedb://host/", properties);

        assertThat(settings.clientKey())
                .isEqualTo(Map.of("nodes", "http://host", "schema", "inherited", "max_attempts", "3"));
        assertThat(settings.user()).isEmpty();
    }

    @Test
    void anObjectIsRefusedWhereATextBelongs() {
        Properties properties = new Properties();
        properties.put("schema", new Object());

        assertThatThrownBy(() -> ConnectionSettings.of("jdbc:cratedb://host/", properties))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("schema");
    }
}
