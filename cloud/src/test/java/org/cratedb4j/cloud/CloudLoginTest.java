package org.cratedb4j.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.model.CurrentUser;
import org.cratedb4j.cloud.testing.ScriptedPlane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CloudLoginTest {

    private static final String USER = "{\"uid\": \"u\", \"email\": \"joe@example.com\", \"organization_id\": \"org\"}";

    @TempDir
    Path directory;

    private final ScriptedPlane plane = new ScriptedPlane();
    private final List<String> messages = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private Path file = Path.of("");
    private int port;

    @BeforeEach
    void findPlace() throws IOException {
        file = directory.resolve("croud.yaml");
        CloudConfig.defaults().withCurrent(CloudProfile.at(plane.url())).save(file);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        plane.close();
    }

    private CloudLogin login(String... queries) {
        return CloudLogin.interactive(IdentityProvider.GITHUB)
                .configFile(file)
                .port(port)
                .messages(messages::add)
                .browser(page -> visit(page, queries));
    }

    /** Does what the service does: sends the browser here, after whatever else a browser asks for. */
    private boolean visit(URI page, String... queries) {
        pages.add(page.toString());
        for (String query : queries) {
            pages.add(get(URI.create("http://localhost:" + port + query)));
        }
        return true;
    }

    private static String get(URI page) {
        try {
            HttpURLConnection http = (HttpURLConnection) page.toURL().openConnection();
            http.setRequestProperty("Connection", "close");
            int status = http.getResponseCode();
            try (InputStream body = status < 400 ? http.getInputStream() : http.getErrorStream()) {
                return status + " " + new String(body.readAllBytes(), UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTokenOfTheBrowserIsKeptWithTheOrganization() {
        plane.reply(200, USER);

        CurrentUser user = login("/?token=tok%2Ben").logIn();

        assertThat(user.email()).contains("joe@example.com");
        assertThat(pages.get(0)).isEqualTo(plane.url() + "/oauth2/github/login?cli=true");
        assertThat(pages.get(1)).startsWith("200 ").contains("You have successfully logged into CrateDB Cloud!");
        assertThat(plane.lastRequest().header("Cookie")).isEqualTo("session=tok+en");
        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.sessionToken("tok+en"));
        assertThat(CloudConfig.load(file).current().organizationId()).contains("org");
    }

    @Test
    void requestsWithoutATokenOrWithTwoAreToldSoAndDoNotEndTheWait() {
        plane.reply(200, USER);

        login("/favicon.ico", "/?token=", "/?token=a&token=b", "/any?token=good")
                .logIn();

        assertThat(pages.get(1)).startsWith("400 ").contains("Authentication token missing in URL.");
        assertThat(pages.get(2)).startsWith("400 ").contains("Authentication token missing in URL.");
        assertThat(pages.get(3)).startsWith("400 ").contains("More than one authentication token present in URL.");
        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.sessionToken("good"));
    }

    @Test
    void aTokenThatTheServiceDoesNotKnowIsNotKept() {
        plane.reply(401, "{\"message\": \"Authentication required.\"}");

        assertThatThrownBy(() -> login("/?token=forged").logIn()).isInstanceOf(CloudUnauthorizedException.class);
        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.none());
    }

    @Test
    void withoutABrowserTheAddressIsSaid() {
        CloudLogin login = login().browser(page -> false).timeout(Duration.ofMillis(1));

        assertThatThrownBy(login::logIn).isInstanceOf(CloudException.class).hasMessageContaining("Nobody logged in");
        assertThat(messages).singleElement().asString().contains(plane.url() + "/oauth2/github/login?cli=true");
    }

    @Test
    void aPortThatIsInUseIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> login().logIn())
                    .isInstanceOf(CloudConfigurationException.class)
                    .hasMessageContaining("port " + port + " is in use");
        }
    }

    @Test
    void anApiKeyThatWillBeIgnoredIsSaid() {
        CloudConfig.defaults()
                .withCurrent(CloudProfile.at(plane.url()).withApiKey("k", "s"))
                .save(file);
        plane.reply(200, USER);

        login("/?token=good").logIn();

        assertThat(messages.get(0)).contains("API key").contains("ignored");
    }

    @Test
    void loggingOutEndsTheSessionThereAndHere() {
        CloudConfig.defaults()
                .withCurrent(CloudProfile.at(plane.url()).withToken("tok").withOrganizationId("org"))
                .save(file);
        plane.reply(302, Map.of("Location", "/"), "");

        CloudLogin.logOut(file);

        assertThat(plane.lastRequest().target()).isEqualTo("/oauth2/logout");
        assertThat(plane.lastRequest().header("Cookie")).isEqualTo("session=tok");
        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.none());
        assertThat(CloudConfig.load(file).current().organizationId()).isEmpty();
    }

    @Test
    void loggingOutForgetsTheSessionEvenIfTheServiceIsNotThere() {
        CloudConfig.defaults()
                .withCurrent(CloudProfile.at(plane.url()).withToken("tok"))
                .save(file);
        plane.close();

        CloudLogin.logOut(file);

        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.none());
    }
}
