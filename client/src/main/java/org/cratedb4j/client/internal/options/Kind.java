package org.cratedb4j.client.internal.options;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.internal.http.ProxyConfig;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.tls.TlsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What an option's values are like.
 *
 * @param parser reads a value's text; null if a value has none, and can only be given in the builder
 * @param check answers a value that is good; what is wrong is an {@link IllegalArgumentException}
 */
record Kind<T>(@Nullable Function<String, T> parser, UnaryOperator<T> check) {

    static final Kind<List<NodeUrl>> NODES = new Kind<>(NodeUrl::parseList, Checks::notEmpty);
    static final Kind<String> TEXT = new Kind<>(Texts::any, Checks::any);
    static final Kind<String> NAME = new Kind<>(Texts::any, Checks::notBlank);
    static final Kind<String> HEADER = new Kind<>(Texts::any, Checks::headerValue);
    static final Kind<String> TOKEN = new Kind<>(Texts::any, Checks::token);
    static final Kind<Supplier<String>> TOKENS = new Kind<>(null, Checks::any);
    static final Kind<Boolean> FLAG = new Kind<>(Texts::flag, Checks::any);
    static final Kind<Integer> COUNT = new Kind<>(Texts::integer, Checks::positive);
    static final Kind<Long> BYTES = new Kind<>(Texts::longInteger, Checks::positive);
    static final Kind<Integer> THRESHOLD = new Kind<>(Texts::threshold, Checks::notNegative);
    static final Kind<Duration> DURATION = new Kind<>(Texts::duration, Checks::positive);
    static final Kind<Backoff> BACKOFF = new Kind<>(text -> new Backoff(Texts.duration(text)), Checks::any);
    static final Kind<ZoneId> ZONE = new Kind<>(Texts::zone, Checks::any);
    static final Kind<Path> FILE = new Kind<>(Texts::file, Checks::any);
    static final Kind<TlsVersion> TLS_VERSION = new Kind<>(TlsVersion::parse, Checks::any);
    static final Kind<SSLContext> TLS_CONTEXT = new Kind<>(null, Checks::any);
    static final Kind<ProxyConfig> PROXY = new Kind<>(ProxyUrl::parse, Checks::any);
    static final Kind<List<String>> HOSTS = new Kind<>(Texts::list, Checks::notEmpty);

    T parse(String text) {
        if (parser == null) {
            throw new IllegalArgumentException("can only be given in the builder");
        }
        return check.apply(parser.apply(text));
    }
}
