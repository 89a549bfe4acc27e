package org.cratedb4j.client.internal.options;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.internal.http.ProxyConfig;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.tls.TlsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What an option's values are like.
 *
 * @param name what a value is, in a word or two
 * @param choices the texts that there are, empty if there are too many to tell
 * @param parser reads a value's text; null if a value has none, and can only be given in the builder
 * @param check answers a value that is good; what is wrong is an {@link IllegalArgumentException}
 */
record Kind<T>(String name, List<String> choices, @Nullable Function<String, T> parser, UnaryOperator<T> check) {

    static final Kind<List<NodeUrl>> NODES = new Kind<>("nodes", NodeUrl::parseList, Checks::notEmpty);
    static final Kind<String> TEXT = new Kind<>("text", Texts::any, Checks::any);
    static final Kind<String> NAME = new Kind<>("text", Texts::any, Checks::notBlank);
    static final Kind<String> HEADER = new Kind<>("text", Texts::any, Checks::headerValue);
    static final Kind<String> TOKEN = new Kind<>("text", Texts::any, Checks::token);
    static final Kind<Supplier<String>> TOKENS = new Kind<>("object", null, Checks::any);
    static final Kind<Boolean> FLAG = new Kind<>("flag", List.of("true", "false"), Texts::flag, Checks::any);
    static final Kind<Integer> COUNT = new Kind<>("number", Texts::integer, Checks::positive);
    static final Kind<Integer> SIZE = new Kind<>("number", Texts::integer, Checks::notNegative);
    static final Kind<Long> BYTES = new Kind<>("number", Texts::longInteger, Checks::positive);
    static final Kind<Integer> THRESHOLD = new Kind<>("number", Texts::threshold, Checks::notNegative);
    static final Kind<Duration> DURATION = new Kind<>("duration", Texts::duration, Checks::positive);
    static final Kind<Backoff> BACKOFF = new Kind<>("duration", text -> new Backoff(Texts.duration(text)), Checks::any);
    static final Kind<ZoneId> ZONE = new Kind<>("zone", Texts::zone, Checks::any);
    static final Kind<Path> FILE = new Kind<>("file", Texts::file, Checks::any);
    static final Kind<TlsVersion> TLS_VERSION =
            new Kind<>("version", TlsVersion.numbers(), TlsVersion::parse, Checks::any);
    static final Kind<SSLContext> TLS_CONTEXT = new Kind<>("object", null, Checks::any);
    static final Kind<ProxyConfig> PROXY = new Kind<>("url", ProxyUrl::parse, Checks::any);
    static final Kind<RefreshMode> REFRESH = new Kind<>(
            "policy",
            Stream.of(RefreshMode.values()).map(RefreshMode::toString).toList(),
            RefreshMode::parse,
            Checks::any);
    static final Kind<ProbeMode> PROBE = new Kind<>("probe", ProbeMode::parse, Checks::any);
    static final Kind<List<String>> HOSTS = new Kind<>("hosts", Texts::list, Checks::notEmpty);

    private Kind(String name, @Nullable Function<String, T> parser, UnaryOperator<T> check) {
        this(name, List.of(), parser, check);
    }

    T parse(String text) {
        if (parser == null) {
            throw new IllegalArgumentException("can only be given in the builder");
        }
        return check.apply(parser.apply(text));
    }
}
