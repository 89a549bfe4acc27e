package org.cratedb4j.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import org.cratedb4j.embedded.internal.cloud.api.ClusterUsers;
import org.cratedb4j.embedded.internal.cloud.world.ClusterNode;
import org.cratedb4j.embedded.internal.cloud.world.TokenSigner;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.cratedb4j.embedded.internal.types.Json;
import org.cratedb4j.embedded.internal.types.Literals;
import org.jspecify.annotations.Nullable;

/**
 * The embedded node that stands for a cluster of the embedded Cloud. The service speaks to it as everybody does, by HTTP, as
 * its administrator. Safe for use by many threads.
 */
final class CloudNode implements ClusterNode {
    private static final int FIRST_ERROR = 400;

    private final Path directory;
    private final Access access;
    private final String user;
    private final String password;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable EmbeddedNode node;
    private boolean prepared;
    private int port;

    /**
     * How the node is entered.
     *
     * @param issuer who issues tokens
     * @param audience for whom
     * @param key what they are signed with
     * @param token makes one for the administrator
     */
    record Access(String issuer, String audience, PublicKey key, Supplier<String> token) {

        private HostBasedAuthentication rules() {
            return HostBasedAuthentication.of(Rule.jwt(), Rule.password())
                    .withTokenIssuer(issuer, audience)
                    .withTokenKey(issuer, TokenSigner.KEY_ID, key);
        }
    }

    CloudNode(Path directory, Access access, String user, String password) {
        this.directory = directory;
        this.access = access;
        this.user = user;
        this.password = password;
    }

    @Override
    public void start() {
        lock.lock();
        try {
            if (!prepared) {
                prepare();
                prepared = true;
            }
            EmbeddedNode started = EmbeddedNode.builder()
                    .dataDir(directory)
                    .port(port)
                    .authentication(access.rules())
                    .start();
            node = started;
            port = started.port();
        } finally {
            lock.unlock();
        }
    }

    /** Makes the users, while nobody else knows where the node is. */
    private void prepare() {
        try (EmbeddedNode open = EmbeddedNode.builder().dataDir(directory).start()) {
            port = open.port();
            for (String name : List.of(ClusterUsers.ADMINISTRATOR, user)) {
                String options = name.equals(user) ? " WITH (password = " + Literals.quote(password) + ")" : "";
                send(open.url(), null, "CREATE USER " + Identifiers.quote(name) + options);
                send(open.url(), null, "GRANT ALL TO " + Identifiers.quote(name));
            }
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            if (node != null) {
                node.close();
                node = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void delete() {
        stop();
        Directories.delete(directory);
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void changePassword(String newPassword) {
        execute("ALTER USER " + Identifiers.quote(user) + " SET (password = " + Literals.quote(newPassword) + ")");
    }

    @Override
    public SqlAnswer execute(String sql, Object... parameters) {
        return send(url(), access.token().get(), sql, parameters);
    }

    private static SqlAnswer send(String url, @Nullable String token, String sql, Object... parameters) {
        try {
            HttpURLConnection http =
                    (HttpURLConnection) URI.create(url + "/_sql").toURL().openConnection();
            http.setRequestMethod("POST");
            http.setDoOutput(true);
            http.setRequestProperty("Connection", "close");
            if (token != null) {
                http.setRequestProperty("Authorization", "Bearer " + token);
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("stmt", sql);
            body.put("args", Arrays.asList(parameters));
            http.getOutputStream().write(Json.print(body).getBytes(UTF_8));
            boolean failed = http.getResponseCode() >= FIRST_ERROR;
            try (InputStream in = failed ? http.getErrorStream() : http.getInputStream()) {
                String text = in == null ? "" : new String(in.readAllBytes(), UTF_8);
                if (failed) {
                    throw new IllegalStateException(message(text));
                }
                return answer(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(String text) {
        boolean json = text.startsWith("{");
        return json && Json.parse(text) instanceof Map<?, ?> map && map.get("error") instanceof Map<?, ?> error
                ? String.valueOf(error.get("message"))
                : text;
    }

    private static SqlAnswer answer(String text) {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
        List<String> columns = new ArrayList<>();
        ((List<?>) list(map.get("cols"))).forEach(name -> columns.add(String.valueOf(name)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object row : list(map.get("rows"))) {
            rows.add(new ArrayList<>((List<?>) row));
        }
        long count = map.get("rowcount") instanceof Number number ? number.longValue() : -1;
        return new SqlAnswer(columns, rows, count);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
