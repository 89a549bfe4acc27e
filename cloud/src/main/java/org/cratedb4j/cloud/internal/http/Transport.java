package org.cratedb4j.cloud.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.cratedb4j.cloud.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests to the control plane. Redirects are not followed and cookies not kept: a redirect says that nobody
 * is logged in, and the one cookie that counts belongs to the session. Safe for use by many threads.
 */
public final class Transport implements AutoCloseable {

    private static final int MAX_BODY = 64 << 20;

    private final Endpoint endpoint;
    private final Session session;
    private final CloseableHttpClient http;

    /** A transport to an endpoint; proxies come from the JVM's system properties. */
    public Transport(Endpoint endpoint, Session session) {
        this.endpoint = endpoint;
        this.session = session;
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(endpoint.connectTimeout()))
                .setSocketTimeout(Timeout.of(endpoint.timeout()))
                .setTimeToLive(1, TimeUnit.MINUTES)
                .build();
        http = HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(endpoint.timeout()))
                        .setConnectionRequestTimeout(Timeout.of(endpoint.timeout()))
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setUserAgent(endpoint.userAgent())
                .build();
    }

    URI endpoint() {
        return endpoint.url();
    }

    Answer send(ApiRequest request) throws IOException {
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), endpoint.resolve(request.target()));
        http.setHeader("Accept", ContentType.APPLICATION_JSON.getMimeType());
        endpoint.region().ifPresent(region -> http.setHeader("X-Region", region));
        if (endpoint.sudo()) {
            http.setHeader("X-Auth-Sudo", "1");
        }
        if (request.body() != null) {
            http.setEntity(new StringEntity(Json.write(request.body()), ContentType.APPLICATION_JSON));
        }
        session.logIn(http);
        Answer answer = this.http.execute(http, Transport::read);
        if (!answer.isRedirect()) {
            answer.headers("Set-Cookie").forEach(session::take);
        }
        return answer;
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        try {
            String body = response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8, MAX_BODY);
            return new Answer(response.getCode(), String.valueOf(response.getReasonPhrase()), headers, body);
        } catch (ParseException e) {
            throw new IOException("The answer's Content-Type is malformed", e);
        }
    }

    /** Whether a failure shows that the request was not sent. */
    static boolean isUnsent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLHandshakeException;
    }

    static String reason(IOException failure) {
        @Nullable String message = failure.getMessage();
        return failure instanceof UnknownHostException
                ? "unknown host " + message
                : message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
