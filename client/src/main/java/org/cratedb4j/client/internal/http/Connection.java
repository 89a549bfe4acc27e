package org.cratedb4j.client.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.cratedb4j.client.ResultTooLargeException;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a node, on which one exchange follows the other. For one thread at a time, but for {@link #abort()}.
 */
final class Connection {

    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int LARGE_BODY = 64 * 1024;
    // An answer that was read to the end of its JSON has at most some blanks left.
    private static final int MAX_DRAINED = 1_024;

    private static final Http1Config CONFIG = Http1Config.custom()
            .setBufferSize(16 * 1024)
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private final SessionKey key;
    private final TransportConfig config;
    private final RequestMessages messages;
    private final ResponseParser parser = new ResponseParser(CONFIG);
    private final DefaultBHttpClientConnection http;
    private final Socket socket;
    private @Nullable Sent sent;
    private @Nullable InputStream body;
    private boolean keepAlive = true;
    private boolean used;
    private boolean reused;
    private boolean answered;
    private long maxIdleNanos;

    /** A request that an answer is awaited for, and whether the node wanted all of it. */
    private record Sent(ClassicHttpRequest message, boolean limited, boolean complete) {}

    Connection(SessionKey key, TransportConfig config, Socket socket) throws IOException {
        this.key = key;
        this.config = config;
        messages = new RequestMessages(key, config);
        maxIdleNanos = config.idleTimeout().toNanos();
        this.socket = socket;
        http = new DefaultBHttpClientConnection(CONFIG, null, null, null, null, null, ignored -> parser);
        http.bind(socket);
    }

    /** The number of bytes sent so far. */
    long sentBytes() {
        EndpointDetails details = http.getEndpointDetails();
        return details == null ? 0 : details.getSentBytesCount();
    }

    /** The number of bytes received so far. */
    long receivedBytes() {
        EndpointDetails details = http.getEndpointDetails();
        return details == null ? 0 : details.getReceivedBytesCount();
    }

    SessionKey key() {
        return key;
    }

    /** How long the connection may wait for its next use, which the node may have said. */
    long maxIdleNanos() {
        return maxIdleNanos;
    }

    /** Sends a request, with a token if there is one. Nothing else may be sent before its answer was read to the end. */
    void send(HttpRequest request, @Nullable String token) throws TransportException {
        reused = used;
        used = true;
        keepAlive = false;
        try {
            ClassicHttpRequest message = messages.message(request, token);
            WireLog.sent(key.node(), request, message);
            sent = new Sent(message, request.limited(), write(message));
        } catch (IOException | HttpException e) {
            throw failure(e);
        }
    }

    /** Writes a request; false if the node wants no more of it, since it has answered already. */
    private boolean write(ClassicHttpRequest message) throws IOException, HttpException {
        try {
            http.sendRequestHeader(message);
            http.sendRequestEntity(message);
            http.flush();
            return true;
        } catch (IOException e) {
            // A node that refuses a request while it comes, answers and closes: the answer says more than the reset.
            if (hasAnswer()) {
                return false;
            }
            throw e;
        }
    }

    private boolean hasAnswer() {
        try {
            return http.isOpen() && http.isDataAvailable(Timeout.ofMilliseconds(1));
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the head of the answer to the request that was sent. */
    HttpAnswer receive() throws TransportException {
        Sent request = Objects.requireNonNull(sent, "nothing was sent");
        try {
            ClassicHttpResponse response = receiveHead();
            WireLog.received(key.node(), response);
            answered = true;
            if (MessageSupport.canResponseHaveBody(request.message().getMethod(), response)) {
                http.receiveResponseEntity(response);
            }
            body = body(response, request.limited());
            maxIdleNanos = KeepAliveHeader.limit(response, config.idleTimeout()).toNanos();
            keepAlive = request.complete()
                    && response.getCode() != UNAUTHORIZED
                    && !isRefusalOfBlob(request.message(), response)
                    && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                            request.message(), response, HttpCoreContext.create());
            return new HttpAnswer(response.getCode(), name -> value(response, name), body);
        } catch (IOException | HttpException e) {
            throw failure(e);
        }
    }

    /** Said before the blob has come to its end, the rest of which is still on its way to the node. */
    private static boolean isRefusalOfBlob(ClassicHttpRequest request, ClassicHttpResponse response) {
        return request.getMethod().equals("PUT") && response.getCode() >= REDIRECTION;
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private TransportException failure(Exception e) {
        String reason = e instanceof HttpException ? "the answer is no HTTP: " + e.getMessage() : reason(e);
        WireLog.failed(key.node(), reason);
        return new TransportException(Phase.SENT, reused, reason + hint(), e);
    }

    private ClassicHttpResponse receiveHead() throws IOException, HttpException {
        ClassicHttpResponse response = http.receiveResponseHeader();
        while (response.getCode() < OK) {
            response = http.receiveResponseHeader();
        }
        return response;
    }

    private InputStream body(ClassicHttpResponse response, boolean limited) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        InputStream content = ContentDecoding.decode(entity.getContent(), entity.getContentEncoding());
        boolean large = entity.getContentLength() < 0 || entity.getContentLength() > LARGE_BODY;
        InputStream buffered = large ? new BufferedInputStream(content, LARGE_BODY) : content;
        return limited && response.getCode() == OK && config.maxAnswerBytes() < Long.MAX_VALUE
                ? new LimitedStream(
                        buffered, config.maxAnswerBytes(), key.node().toString())
                : buffered;
    }

    /** A server of TLS that is spoken to in plain text closes the connection, some after a few bytes of no meaning. */
    private String hint() {
        boolean possible = !reused && !answered && !key.node().secure();
        return possible ? "; if the node speaks TLS on this port, write https:// instead of http://" : "";
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Whether the last answer was read to its end, give or take a few bytes that are read now, and another may follow. */
    boolean finish() {
        if (!keepAlive || body == null) {
            return keepAlive;
        }
        try {
            byte[] rest = body.readNBytes(MAX_DRAINED);
            boolean ended = rest.length < MAX_DRAINED;
            if (ended) {
                body.close();
            }
            body = null;
            return ended && http.isOpen() && !hasSurplus();
        } catch (IOException | ResultTooLargeException e) {
            return false;
        }
    }

    /** Whether bytes came that nobody asked for, and that would be taken for the next answer. */
    boolean hasSurplus() {
        try {
            // Of TLS, what waits may be no more than a record of its own.
            return parser.hasSurplus()
                    || (!key.node().secure() && socket.getInputStream().available() > 0);
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the node has closed the connection in the meantime. Takes a millisecond. */
    boolean isStale() {
        try {
            return http.isStale();
        } catch (IOException e) {
            return true;
        }
    }

    /** Closes the connection at once; any thread may do so, and whoever reads or writes gets an exception. */
    void abort() {
        http.close(CloseMode.IMMEDIATE);
    }
}
