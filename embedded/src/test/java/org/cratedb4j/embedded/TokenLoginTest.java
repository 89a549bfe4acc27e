package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import org.cratedb4j.embedded.conformance.Json;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.cratedb4j.embedded.internal.testing.KeyServer;
import org.cratedb4j.embedded.internal.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TokenLoginTest {
    private static final TestTokens TOKENS = TestTokens.of("https://issuer.example.org", "ann@example.org", "me");
    private static final String CREATE_ANN = "create user ann with (jwt = {iss = 'https://issuer.example.org', "
            + "username = 'ann@example.org', aud = 'me'})";

    private static EmbeddedNode node(Rule... rules) {
        HostBasedAuthentication base =
                rules.length == 0 ? HostBasedAuthentication.defaults() : HostBasedAuthentication.of(rules);
        return EmbeddedNode.builder()
                .authentication(base.withTokenKey("https://issuer.example.org", TestTokens.KEY_ID, TOKENS.publicKey()))
                .start();
    }

    private static Answer sql(RawConnection connection, String statement) throws IOException {
        return connection.sql(body(statement));
    }

    private static String body(String statement) {
        return "{\"stmt\": \"" + statement + "\"}";
    }

    private static Answer sql(RawConnection connection, TestTokens tokens, String statement) throws IOException {
        return connection.send(
                "POST",
                "/_sql",
                Map.of("Authorization", "Bearer " + tokens.sign()),
                body(statement).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenLetsItsUserIn() throws IOException {
        try (EmbeddedNode node = node();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN);

            assertThat(sql(connection, TOKENS, "select current_user").text()).contains("[[\"ann\"]]");
        }
    }

    @Test
    void tokensAreCheckedOnEveryRequest() throws IOException {
        long now = Instant.now().getEpochSecond();
        try (EmbeddedNode node = node();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN);
            assertThat(sql(connection, TOKENS.claim("exp", now + 3600), "select 1")
                            .status())
                    .isEqualTo(200);

            Answer refused = sql(connection, TOKENS.claim("exp", 1_763_642_475), "select 1");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Basic realm=\"CrateDB Authenticator\"");
            assertThat(refused.text())
                    .isEqualTo("jwt authentication failed for user ann. Reason: The Token has expired on "
                            + "2025-11-20T12:41:15Z.\n");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void aNewTokenKeepsTheSession() throws IOException {
        try (EmbeddedNode node = node();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN);
            sql(connection, TOKENS, "declare c no scroll cursor with hold for select 1");

            assertThat(sql(connection, TOKENS.claim("jti", "another"), "fetch 1 from c")
                            .text())
                    .contains("[[1]]");
        }
    }

    @Test
    void withoutARuleForTokensTheyDoNotCount() throws IOException {
        try (EmbeddedNode node = node(Rule.trust().user("crate"), Rule.password());
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN);

            assertThat(sql(connection, TOKENS, "select 1").text())
                    .startsWith("No valid auth.host_based.config entry found")
                    .contains("user \"ann\"");
        }
    }

    @Test
    void theClusterIsTheAudienceThatNothingElseIsSaidAbout() throws IOException {
        try (EmbeddedNode node = node();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN.replace(", aud = 'me'", ""));
            String id = first(sql(connection, "select id from sys.cluster"));

            assertThat(first(sql(connection, "select jwt['aud'] from sys.users where name = 'ann'")))
                    .isEqualTo(id);
            assertThat(sql(connection, TOKENS.claim("aud", id), "select 1").status())
                    .isEqualTo(200);
            assertThat(sql(connection, TOKENS, "select 1").text()).contains("required audience");
        }
    }

    private static String first(Answer answer) {
        String rows = String.valueOf(Json.object(answer.text()).get("rows"));
        return rows.substring(2, rows.length() - 2);
    }

    @Test
    void oneIssuerCanServeAllUsers() throws IOException {
        try (EmbeddedNode node = EmbeddedNode.builder()
                        .authentication(HostBasedAuthentication.defaults()
                                .withTokenKey("https://issuer.example.org", TestTokens.KEY_ID, TOKENS.publicKey())
                                .withTokenIssuer("https://issuer.example.org", "me"))
                        .start();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, "create user bob");

            assertThat(sql(connection, TOKENS.claim("username", "bob"), "select current_user")
                            .text())
                    .contains("[[\"bob\"]]");
        }
    }

    @Test
    void keysAreReadFromTheIssuerUnlessTheyAreKnown() throws IOException {
        try (KeyServer issuer = new KeyServer("max-age=1000");
                EmbeddedNode node = EmbeddedNode.start();
                RawConnection connection = new RawConnection(node.port())) {
            TestTokens tokens = TestTokens.of(issuer.url(), "ann", "me");
            issuer.publish(tokens.jwk());
            sql(
                    connection,
                    "create user ann with (jwt = {iss = '" + issuer.url() + "', username = 'ann', aud = 'me'})");

            assertThat(sql(connection, tokens, "select current_user").text()).contains("[[\"ann\"]]");
            assertThat(sql(connection, tokens, "select current_user").text()).contains("[[\"ann\"]]");
            assertThat(issuer.requests()).isEqualTo(1);
        }
    }

    @Test
    void whatTokensLookLikeIsKeptAndShown(@TempDir Path directory) throws IOException {
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start();
                RawConnection connection = new RawConnection(node.port())) {
            sql(connection, CREATE_ANN);
        }
        try (EmbeddedNode node = EmbeddedNode.builder().dataDir(directory).start();
                RawConnection connection = new RawConnection(node.port())) {
            assertThat(sql(connection, "select jwt from sys.users order by name")
                            .text())
                    .contains("\"iss\":\"https://issuer.example.org\"")
                    .contains("\"username\":\"ann@example.org\"")
                    .contains("\"aud\":\"me\"")
                    .contains("[null]");

            sql(connection, "alter user ann reset jwt");

            assertThat(sql(connection, "select jwt from sys.users").text()).doesNotContain("iss");
        }
    }
}
