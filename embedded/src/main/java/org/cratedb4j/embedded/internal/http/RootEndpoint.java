package org.cratedb4j.embedded.internal.http;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Every path but the others': {@code /} says who the node is; the admin's web site, which the embedded node has not, is not found. */
final class RootEndpoint {
    private static final Pattern BROWSER =
            Pattern.compile("(Mozilla|Chrome|Safari|Opera|Android|AppleWebKit)[/\\s][\\d.]+");

    private final NodeIdentity node;

    RootEndpoint(NodeIdentity node) {
        this.node = node;
    }

    Reply answer(Call call) {
        String target = call.target();
        return switch (target.toLowerCase(Locale.ROOT)) {
            case "/admin", "/_plugin/crate-admin" ->
                Reply.empty(HttpStatus.TEMPORARY_REDIRECT_307).with(HttpHeader.LOCATION.asString(), "/");
            case "/" -> isBrowser(call) ? notFound(call) : identity(call);
            default -> notFound(call);
        };
    }

    private static boolean isBrowser(Call call) {
        String accept = call.header(HttpHeader.ACCEPT);
        String agent = call.header(HttpHeader.USER_AGENT);
        boolean wantsJson = accept != null && accept.contains("application/json");
        return !wantsJson && agent != null && BROWSER.matcher(firstWord(agent)).matches();
    }

    private static String firstWord(String text) {
        return text.split("\\s+", 2)[0];
    }

    private static Reply notFound(Call call) {
        String target = call.target();
        if (!HttpMethod.GET.is(call.method())) {
            return Reply.text(HttpStatus.FORBIDDEN_403, "POST method is not allowed for [" + target + "]");
        }
        String file = target.replaceFirst("^/+", "");
        return Reply.text(
                HttpStatus.NOT_FOUND_404,
                "Requested file [" + (file.isEmpty() ? "index.html" : file) + "] was not found");
    }

    private Reply identity(Call call) {
        if (HttpMethod.HEAD.is(call.method())) {
            return Reply.empty(HttpStatus.OK_200);
        }
        ChunkedBuffer body = new ChunkedBuffer();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeBooleanProperty("ok", true);
            out.writeNumberProperty("status", HttpStatus.OK_200);
            out.writeStringProperty("name", node.name());
            out.writeStringProperty("cluster_name", ServerVersion.CLUSTER_NAME);
            out.writeObjectPropertyStart("version");
            out.writeStringProperty("number", ServerVersion.NUMBER);
            out.writeStringProperty("build_hash", ServerVersion.BUILD_HASH);
            out.writeStringProperty("build_timestamp", ServerVersion.BUILD_TIMESTAMP);
            out.writeBooleanProperty("build_snapshot", false);
            out.writeStringProperty("lucene_version", ServerVersion.LUCENE);
            out.writeEndObject();
            out.writeEndObject();
        }
        return new Reply(
                HttpStatus.OK_200,
                Map.of(HttpHeader.CONTENT_TYPE.asString(), "application/json"),
                body.size(),
                body.chunks());
    }
}
