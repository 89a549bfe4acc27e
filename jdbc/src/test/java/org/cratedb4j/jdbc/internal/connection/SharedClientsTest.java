package org.cratedb4j.jdbc.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Properties;
import org.cratedb4j.jdbc.internal.url.ConnectionSettings;
import org.junit.jupiter.api.Test;

/** One client for each distinct configuration, as long as somebody uses it. */
class SharedClientsTest {

    private final SharedClients clients = new SharedClients();

    private SharedClients.Use begin(String url) throws SQLException {
        return clients.begin(ConnectionSettings.of(url, new Properties()));
    }

    @Test
    void connectionsWithEqualOptionsShareAClient() throws SQLException {
        SharedClients.Use one = begin("jdbc:cratedb://host/?timeout=1s&max_attempts=2");
        SharedClients.Use same = begin("jdbc:cratedb://host/?max_attempts=2&timeout=1s&strict=true");
        SharedClients.Use other = begin("jdbc:cratedb://host/?timeout=2s");

        assertThat(same.client()).isSameAs(one.client());
        assertThat(other.client()).isNotSameAs(one.client());
        assertThat(clients.size()).isEqualTo(2);
        one.end();
        same.end();
        other.end();
    }

    @Test
    void aClientIsClosedWithItsLastConnection() throws SQLException {
        SharedClients.Use first = begin("jdbc:cratedb://host/");
        SharedClients.Use second = begin("jdbc:cratedb://host/");
        first.end();
        assertThat(clients.size()).isEqualTo(1);

        second.end();
        assertThat(clients.size()).isZero();
    }
}
