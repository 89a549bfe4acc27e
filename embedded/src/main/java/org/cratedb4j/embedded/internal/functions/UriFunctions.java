package org.cratedb4j.embedded.internal.functions;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** {@code parse_uri} and {@code parse_url}. */
final class UriFunctions {
    private UriFunctions() {}

    static void addTo(ScalarTable table) {
        add(table, "parse_uri", uriType(), UriFunctions::parseUri);
        add(table, "parse_url", uriType().with("parameters", DataTypes.OBJECT), UriFunctions::parseUrl);
    }

    private static ObjectType uriType() {
        Map<String, DataType> parts = new LinkedHashMap<>();
        for (String part : List.of("scheme", "userinfo", "hostname", "port", "path", "query", "fragment")) {
            parts.put(part, part.equals("port") ? DataTypes.INTEGER : DataTypes.TEXT);
        }
        return new ObjectType(ColumnPolicy.DYNAMIC, parts);
    }

    private static void add(ScalarTable table, String name, ObjectType type, ScalarTable.Body1<String> body) {
        Signature signature = SignatureText.parse(name + "(text) -> object");
        table.special(new Overload<>(
                signature,
                (binding, arguments) -> ScalarTable.bound(
                        name,
                        new Binding(binding.arguments(), type),
                        (context, a) -> a[0] == null ? null : body.apply((String) a[0]))));
    }

    private static Map<String, @Nullable Object> parseUri(String text) {
        URI uri = uri(text, "uri");
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scheme", uri.getScheme());
        parts.put("userinfo", uri.getUserInfo());
        parts.put("hostname", uri.getHost());
        parts.put("port", uri.getPort() < 0 ? null : uri.getPort());
        parts.put("path", uri.getPath());
        parts.put("query", uri.getQuery());
        parts.put("fragment", uri.getFragment());
        return parts;
    }

    private static URI uri(String text, String kind) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("unable to parse " + kind + " " + text);
        }
    }

    private static Map<String, @Nullable Object> parseUrl(String text) {
        URL url = url(text);
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scheme", url.getProtocol());
        parts.put("userinfo", decoded(url.getUserInfo()));
        parts.put("hostname", url.getHost());
        parts.put("port", url.getPort() < 0 ? null : url.getPort());
        parts.put("path", decoded(url.getPath()));
        parts.put("query", decoded(url.getQuery()));
        parts.put("parameters", parameters(url.getQuery()));
        parts.put("fragment", decoded(url.getRef()));
        return parts;
    }

    private static URL url(String text) {
        try {
            return uri(text, "url").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("unable to parse url " + text);
        }
    }

    private static @Nullable Map<String, Object> parameters(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return null;
        }
        Map<String, List<@Nullable Object>> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&(?!amp)", -1)) {
            int equals = parameter.indexOf('=');
            String key = equals > 0 ? parameter.substring(0, equals) : parameter;
            String value = equals > 0 && equals + 1 < parameter.length() ? parameter.substring(equals + 1) : null;
            parameters
                    .computeIfAbsent(String.valueOf(decoded(key)), unused -> new ArrayList<>())
                    .add(decoded(value));
        }
        return new LinkedHashMap<>(parameters);
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
