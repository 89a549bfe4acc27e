package org.cratedb4j.client.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** The headers that all requests of a session have in common, made once for each connection. */
final class RequestHeaders {

    private static final String USER_AGENT =
            "cratedb4j/" + version() + " Java/" + Runtime.version().feature();

    private RequestHeaders() {}

    static Header[] of(SessionKey key, @Nullable String applicationName) {
        List<Header> headers = new ArrayList<>();
        headers.add(new BasicHeader(HttpHeaders.HOST, key.node().authority()));
        headers.add(new BasicHeader(
                HttpHeaders.USER_AGENT, applicationName == null ? USER_AGENT : applicationName + " " + USER_AGENT));
        headers.add(new BasicHeader(HttpHeaders.CONTENT_TYPE, "application/json"));
        headers.add(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate"));
        if (key.credentials() != null) {
            headers.add(
                    new BasicHeader(HttpHeaders.AUTHORIZATION, key.credentials().toBasic(), true));
        }
        if (key.schema() != null) {
            headers.add(new BasicHeader("Default-Schema", key.schema()));
        }
        return headers.toArray(Header[]::new);
    }

    private static String version() {
        return Optional.ofNullable(RequestHeaders.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
