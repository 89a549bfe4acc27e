package org.cratedb4j.client.internal.options;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.cratedb4j.client.internal.http.BearerTokens;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.ProxyConfig;
import org.cratedb4j.client.internal.http.TcpKeepAlive;
import org.cratedb4j.client.internal.http.TransportConfig;
import org.jspecify.annotations.Nullable;

/** The options of connections taken together. */
public final class TransportSettings {

    private TransportSettings() {}

    /** How connections are made; the files that options name are read now. */
    public static TransportConfig config(Settings settings) {
        return new TransportConfig(
                settings.get(Options.CONNECT_TIMEOUT),
                settings.get(Options.MAX_CONNECTIONS),
                settings.get(Options.IDLE_TIMEOUT),
                new TcpKeepAlive(
                        settings.get(Options.TCP_KEEP_ALIVE),
                        settings.get(Options.TCP_KEEP_ALIVE_IDLE),
                        settings.get(Options.TCP_KEEP_ALIVE_INTERVAL),
                        settings.get(Options.TCP_KEEP_ALIVE_COUNT)),
                TlsSettings.of(settings),
                proxy(settings),
                settings.get(Options.COMPRESS_ABOVE),
                Objects.requireNonNullElse(settings.find(Options.MAX_RESULT_BYTES), Long.MAX_VALUE),
                settings.find(Options.APPLICATION_NAME));
    }

    /** The tokens to log in with, null if there are none. */
    public static @Nullable BearerTokens tokens(Settings settings) {
        String token = settings.find(Options.TOKEN);
        Supplier<String> supplier = settings.find(Options.TOKEN_SUPPLIER);
        if (token != null && supplier != null) {
            throw Options.TOKEN.invalid("contradicts token_supplier");
        }
        if ((token != null || supplier != null) && settings.credentials() != null) {
            throw (token != null ? Options.TOKEN : Options.TOKEN_SUPPLIER)
                    .invalid("contradicts user and password; log in with one or the other");
        }
        if (supplier != null) {
            return BearerTokens.from(supplier, InstantSource.system());
        }
        return token == null ? null : BearerTokens.of(token);
    }

    private static @Nullable ProxyConfig proxy(Settings settings) {
        ProxyConfig proxy = settings.find(Options.PROXY);
        String user = settings.find(Options.PROXY_USER);
        String password = settings.find(Options.PROXY_PASSWORD);
        List<String> bypass = Objects.requireNonNullElse(settings.find(Options.PROXY_BYPASS), List.of());
        if (proxy == null) {
            for (Option<?> option : List.of(Options.PROXY_USER, Options.PROXY_PASSWORD, Options.PROXY_BYPASS)) {
                if (settings.isSet(option)) {
                    throw option.invalid("is of no use without proxy");
                }
            }
            return null;
        }
        if (user == null && password != null) {
            throw Options.PROXY_PASSWORD.invalid("there is a password but no user");
        }
        Credentials own = user == null ? null : new Credentials(user, password == null ? "" : password);
        if (own != null && proxy.credentials() != null && !own.equals(proxy.credentials())) {
            throw Options.PROXY_USER.invalid("contradicts the log-in in the URL of proxy");
        }
        return new ProxyConfig(
                proxy.kind(), proxy.host(), proxy.port(), own == null ? proxy.credentials() : own, bypass);
    }
}
