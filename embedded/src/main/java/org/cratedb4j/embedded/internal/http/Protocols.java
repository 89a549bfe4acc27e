package org.cratedb4j.embedded.internal.http;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import org.cratedb4j.embedded.internal.login.LoginSettings.ClientCertificates;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What a server speaks: HTTP/1.1, over TLS 1.2 or 1.3 if it has a certificate. */
final class Protocols {
    private static final String[] TLS = {"TLSv1.3", "TLSv1.2"};

    private Protocols() {}

    static ConnectionFactory[] of(NodeServer.Settings settings) {
        HttpConnectionFactory http = new HttpConnectionFactory(configuration());
        SSLContext tls = settings.tls();
        if (tls == null) {
            return new ConnectionFactory[] {http};
        }
        SslConnectionFactory https = tls(tls, settings.login().clientCertificates());
        return new ConnectionFactory[] {new TlsOnly(https), https, http};
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    private static SslConnectionFactory tls(SSLContext context, ClientCertificates clientCertificates) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(context);
        factory.setIncludeProtocols(TLS);
        factory.setWantClientAuth(clientCertificates == ClientCertificates.OPTIONAL);
        factory.setNeedClientAuth(clientCertificates == ClientCertificates.REQUIRED);
        return new SslConnectionFactory(factory, HttpVersion.HTTP_1_1.asString());
    }

    /** Closes what does not begin in TLS without an answer, where TLS itself would send an alert. */
    private static final class TlsOnly extends DetectorConnectionFactory {
        private TlsOnly(SslConnectionFactory tls) {
            super(tls);
        }

        @Override
        protected void nextProtocol(Connector connector, EndPoint endPoint, ByteBuffer buffer) {
            endPoint.close();
        }
    }
}
