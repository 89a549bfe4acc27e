package org.cratedb4j.cloud;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cratedb4j.cloud.internal.login.Browser;
import org.cratedb4j.cloud.internal.login.TokenListener;
import org.cratedb4j.cloud.model.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with a browser, for those who sit before one: the service's log-in page is opened, and sends the token of the new
 * session to this machine, where it is kept in the current profile of {@code croud.yaml}. For one thread.
 *
 * <p>The service does not say which log-in a token belongs to, so this asks whose it is before it keeps it.
 */
public final class CloudLogin {

    private static final int PORT = 8400;

    private final IdentityProvider provider;
    private Path file = CloudConfig.defaultPath();
    private @Nullable String endpoint;
    private Duration timeout = Duration.ofMinutes(5);
    private int port = PORT;
    private Predicate<URI> browser = Browser::open;
    private Consumer<String> messages = message -> {};

    private CloudLogin(IdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * A log-in with a browser.
     *
     * @param provider who says who somebody is
     * @return the log-in, which has not begun
     */
    public static CloudLogin interactive(IdentityProvider provider) {
        return new CloudLogin(Objects.requireNonNull(provider));
    }

    /**
     * The file with the profiles. Default: {@link CloudConfig#defaultPath()}.
     *
     * @param path the file
     * @return this log-in
     */
    public CloudLogin configFile(Path path) {
        file = Objects.requireNonNull(path);
        return this;
    }

    /**
     * Where the control plane is. Default: what the current profile says.
     *
     * @param url its URL
     * @return this log-in
     */
    public CloudLogin endpoint(String url) {
        endpoint = Objects.requireNonNull(url);
        return this;
    }

    /**
     * How long to wait for the token. Default: 5 minutes.
     *
     * @param duration longer than zero
     * @return this log-in
     */
    public CloudLogin timeout(Duration duration) {
        timeout = Objects.requireNonNull(duration);
        return this;
    }

    /**
     * What opens pages. Default: the browser of the operating system.
     *
     * @param opener opens a page, and says whether somebody will see it
     * @return this log-in
     */
    public CloudLogin browser(Predicate<URI> opener) {
        browser = Objects.requireNonNull(opener);
        return this;
    }

    /**
     * Who is told what to do, for example to open the page by hand. Default: nobody.
     *
     * @param listener takes messages for people
     * @return this log-in
     */
    public CloudLogin messages(Consumer<String> listener) {
        messages = Objects.requireNonNull(listener);
        return this;
    }

    /** Where the service sends the browser is fixed; only an emulation of it may do otherwise. */
    CloudLogin port(int number) {
        port = number;
        return this;
    }

    /**
     * Logs in, and keeps the token and the organization in the current profile.
     *
     * @return who is logged in
     * @throws CloudConfigurationException if the port that the service sends tokens to is in use, or the file cannot be written
     * @throws CloudUnauthorizedException if the service does not know the token
     * @throws CloudException if no token comes in time, or the thread is interrupted
     */
    public CurrentUser logIn() {
        CloudConfig config = CloudConfig.load(file);
        String url = endpoint == null ? config.current().endpoint() : endpoint;
        if (config.current().credentials() instanceof CloudCredentials.ApiKeyPair) {
            messages.accept("The profile has an API key, which will be ignored once you have logged in.");
        }
        String token = token(URI.create(url + "/oauth2/" + provider.text() + "/login?cli=true"));
        CurrentUser user;
        try (CloudClient client = CloudClient.builder()
                .endpoint(url)
                .credentials(CloudCredentials.sessionToken(token))
                .build()) {
            user = client.users().me();
        }
        CloudConfig now = CloudConfig.load(file);
        now.withCurrent(now.current()
                        .withToken(token)
                        .withOrganizationId(user.organizationId().orElse(null)))
                .save(file);
        return user;
    }

    private String token(URI page) {
        try (TokenListener listener = new TokenListener(port)) {
            if (browser.test(page)) {
                messages.accept("Your browser shows a page to log in. If it does not, open " + page);
            } else {
                messages.accept("There is no browser here. Open this page in one on this machine: " + page);
            }
            return listener.await(timeout)
                    .orElseThrow(
                            () -> new CloudException("Nobody logged in within " + timeout.toSeconds() + " s", null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException("The log-in was given up", e);
        }
    }

    /**
     * Ends the session of the current profile: at the service, if that can be reached, and in the file.
     *
     * @param file the file with the profiles
     * @throws CloudConfigurationException if the file cannot be read or written
     */
    public static void logOut(Path file) {
        CloudConfig config = CloudConfig.load(file);
        CloudProfile profile = config.current();
        if (profile.credentials() instanceof CloudCredentials.SessionToken) {
            try (CloudClient client = CloudClient.builder()
                    .endpoint(profile.endpoint())
                    .credentials(profile.credentials())
                    .build()) {
                client.end();
            } catch (CloudConnectionException e) {
                // The session will end by itself; what counts is that the file forgets it.
            }
        }
        config.withCurrent(profile.withToken(null).withOrganizationId(null)).save(file);
    }
}
