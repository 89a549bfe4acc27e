package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.RefreshPolicy;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefreshTest {

    @RegisterExtension
    final Server server = new Server();

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aQuerySeesWhatTheClientHasWritten(RefreshPolicy policy) {
        String table = server.table("id INTEGER PRIMARY KEY, part INTEGER");
        try (CrateClient client =
                CrateClient.builder().nodes(server.url()).refreshPolicy(policy).build()) {
            client.sql("INSERT INTO doc." + table + " (id) VALUES (1)").execute();
            assertThat(count(client, table)).isEqualTo(1);
            client.bulk("INSERT INTO " + table + " (id) VALUES (?)", List.of(List.of(2), List.of(3)));
            assertThat(count(client, table)).isEqualTo(3);
            client.sql("DELETE FROM " + table + " WHERE id = 2").execute();
            assertThat(count(client, "doc." + table)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void partitionsAreRefreshedToo(RefreshPolicy policy) {
        String table = server.partitionedTable("id INTEGER, part INTEGER", "part");
        try (CrateClient client =
                CrateClient.builder().nodes(server.url()).refreshPolicy(policy).build()) {
            for (int i = 0; i < 3; i++) {
                client.sql("INSERT INTO " + table + " (id, part) VALUES (?, ?)", i, i)
                        .execute();
            }
            assertThat(count(client, table)).isEqualTo(3);
        }
    }

    private static int count(CrateClient client, String table) {
        return client.sql("SELECT count(*) FROM " + table).as(Integer.class).one();
    }
}
