package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.QueryKilledException;
import org.cratedb4j.client.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class SessionTest {

    private static final String LONG =
            "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b /* session test */";
    private static final String RUNNING =
            "SELECT count(*) FROM sys.jobs WHERE stmt LIKE '%/* session test */%'" + " AND NOT stmt LIKE '%sys.jobs%'";

    @RegisterExtension
    final Server server = new Server();

    @Test
    void aSettingHoldsInItsSessionAndNowhereElse() {
        try (CrateSession one = server.client().session();
                CrateSession other = server.client().session()) {
            one.sql("SET search_path = 'one'").execute();
            other.sql("SET search_path = 'other'").execute();

            assertThat(schema(one)).isEqualTo("one");
            assertThat(schema(other)).isEqualTo("other");
        }
        assertThat(server.client().sql("SELECT current_schema").as(String.class).one())
                .isEqualTo("doc");
    }

    @Test
    void aSessionHasTheProgramsName() {
        String program = "it's " + UUID.randomUUID();
        try (CrateClient client = CrateClient.builder()
                        .nodes(server.url())
                        .applicationName(program)
                        .build();
                CrateSession session = client.session()) {
            assertThat(session.sql("SELECT count(*) FROM sys.sessions WHERE settings['application_name'] = ?", program)
                            .as(Integer.class)
                            .one())
                    .isEqualTo(1);
        }
    }

    private static String schema(CrateSession session) {
        return session.sql("SELECT current_schema").as(String.class).one();
    }

    @Test
    void aCursorLivesInItsSession() {
        try (CrateSession session = server.client().session()) {
            session.sql("DECLARE c NO SCROLL CURSOR WITH HOLD FOR SELECT * FROM generate_series(1, 5)")
                    .execute();

            assertThat(session.sql("FETCH 3 FROM c").list()).hasSize(3);
            assertThat(session.sql("FETCH 3 FROM c").list())
                    .extracting((Row row) -> row.getInt(0))
                    .containsExactly(4, 5);
            session.sql("CLOSE c").execute();
        }
    }

    @Test
    void aStatementOfASessionIsCancelledAndTheSessionGoesOn() {
        try (CrateSession session = server.client().session()) {
            CompletableFuture<?> end =
                    CompletableFuture.runAsync(() -> session.sql(LONG).list());
            while (server.client().sql(RUNNING).as(Integer.class).one() == 0) {
                Thread.onSpinWait();
            }

            session.cancel();

            assertThatThrownBy(end::join).hasCauseInstanceOf(QueryKilledException.class);
            assertThat(session.sql("SELECT 1").as(Integer.class).one()).isEqualTo(1);
        }
    }
}
