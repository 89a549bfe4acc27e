package org.cratedb4j.client.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy that makes tunnels to whatever port is asked for, on this machine, and remembers what was asked for. */
public final class ScriptedProxy implements AutoCloseable {

    private static final int CONNECTION_REFUSED = 5;

    private final @Nullable String login;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final RawServer server;
    private final String scheme;

    private ScriptedProxy(String scheme, @Nullable String login) {
        this.scheme = scheme;
        this.login = login;
        server = new RawServer(scheme.equals("http") ? this::http : this::socks);
    }

    /** An HTTP proxy that wants a log-in written as user:password, or none. */
    public static ScriptedProxy http(@Nullable String login) {
        return new ScriptedProxy("http", login);
    }

    /** A SOCKS 5 proxy that wants a log-in written as user:password, or none. */
    public static ScriptedProxy socks(@Nullable String login) {
        return new ScriptedProxy("socks5", login);
    }

    public String url() {
        return scheme + "://127.0.0.1:" + server.port();
    }

    /** The URL with a log-in. */
    public String url(String userAndPassword) {
        return scheme + "://" + userAndPassword + "@127.0.0.1:" + server.port();
    }

    /** What tunnels were asked for, as host:port. */
    public List<String> targets() {
        return targets;
    }

    public int connectionCount() {
        return server.connectionCount();
    }

    @Override
    public void close() {
        server.close();
    }

    private void http(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            bytes.write(in.readByte());
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        if (login != null && !head.contains("Proxy-Authorization: Basic " + encoded(login))) {
            answer(client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
            return;
        }
        String target = head.substring("CONNECT ".length(), head.indexOf(" HTTP/1.1"));
        targets.add(target);
        try (Socket node = connect(target)) {
            answer(client, "HTTP/1.1 200 Connection established\r\nX: y\r\n\r\n");
            pump(client, node);
        } catch (IOException e) {
            answer(client, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void socks(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        in.readByte();
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        int wanted = login == null ? 0 : 2;
        if (methods[0] != wanted) {
            client.getOutputStream().write(new byte[] {5, (byte) 0xff});
            return;
        }
        client.getOutputStream().write(new byte[] {5, (byte) wanted});
        if (login != null) {
            in.readByte();
            String given = text(in) + ":" + text(in);
            boolean good = given.equals(login);
            client.getOutputStream().write(new byte[] {1, (byte) (good ? 0 : 1)});
            if (!good) {
                return;
            }
        }
        in.readNBytes(4);
        String target = text(in) + ":" + in.readUnsignedShort();
        targets.add(target);
        try (Socket node = connect(target)) {
            client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            pump(client, node);
        } catch (IOException e) {
            client.getOutputStream().write(new byte[] {5, CONNECTION_REFUSED, 0, 1, 0, 0, 0, 0, 0, 0});
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void answer(Socket client, String head) throws IOException {
        client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Socket connect(String target) throws IOException {
        int port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Both ways, until one of them ends. */
    private static void pump(Socket client, Socket node) {
        RawServer.start(() -> copy(node, client));
        copy(client, node);
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has cut the tunnel.
        }
    }
}
