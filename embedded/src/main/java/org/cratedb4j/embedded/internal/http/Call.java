package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.login.Peer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** One HTTP request. Used by one thread at a time. */
final class Call {
    private final Request request;
    private byte @Nullable [] body;

    Call(Request request) {
        this.request = request;
    }

    String method() {
        return request.getMethod();
    }

    /** The path as it was sent. */
    String path() {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    /** The path and the query as they were sent. */
    String target() {
        return request.getHttpURI().getPathQuery();
    }

    @Nullable
    String header(HttpHeader name) {
        return request.getHeaders().get(name);
    }

    @Nullable
    String header(String name) {
        return request.getHeaders().get(name);
    }

    /** Whether the query has this flag: {@code ?flag} or {@code ?flag=true}. */
    boolean flag(String name) {
        Fields.Field field = Request.extractQueryParameters(request).get(name);
        return field != null
                && (field.getValues().equals(List.of("")) || field.getValues().equals(List.of("true")));
    }

    /** Whether it is for {@code /_sql}. */
    boolean isSql() {
        return path().startsWith("/_sql");
    }

    /** The statement in it; null when there is none that could be read. */
    @Nullable
    String statement() throws RefusedException, IOException {
        try {
            return isSql() ? SqlRequestReader.read(body()).statement() : null;
        } catch (CrateError e) {
            return null;
        }
    }

    /** The body, its Content-Encoding undone, which must not be written to. */
    byte[] body() throws RefusedException, IOException {
        byte[] known = body;
        if (known == null) {
            try (InputStream in = Content.Source.asInputStream(request)) {
                known = RequestBody.read(in, header(HttpHeader.CONTENT_ENCODING), request.getLength());
            }
            body = known;
        }
        return known;
    }

    /** Who is at the other end of the connection. */
    Peer peer() {
        InetAddress address =
                request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        ? remote.getAddress()
                        : InetAddress.getLoopbackAddress();
        EndPoint.SslSessionData session =
                request.getConnectionMetaData().getConnection().getEndPoint().getSslSessionData();
        X509Certificate[] certificates = session == null ? null : session.peerCertificates();
        return new Peer(
                address, session != null, certificates == null || certificates.length == 0 ? null : certificates[0]);
    }

    /** The connection as sessions see it. */
    ClientConnection from(NodeIdentity node) {
        Peer peer = peer();
        return new ClientConnection(node, peer.address().getHostAddress(), peer.encrypted());
    }

    /** The TCP connection. */
    ConnectionMetaData connection() {
        return request.getConnectionMetaData();
    }
}
