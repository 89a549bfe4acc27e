package org.cratedb4j.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks a SOCKS proxy, version 5, for a tunnel (RFC 1928, RFC 1929). The proxy resolves the node's name. */
final class SocksTunnel {

    private static final int VERSION = 5;
    private static final int LOGIN_VERSION = 1;
    private static final int NO_LOGIN = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int RESERVED = 0;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int PORT_BYTES = 2;
    private static final int MAX_TEXT = 255;
    private static final int BYTE_BITS = 8;

    private SocksTunnel() {}

    static void open(Socket socket, NodeAddress node, @Nullable Credentials credentials) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        try {
            logIn(in, out, credentials);
            connect(in, out, node);
        } catch (EOFException e) {
            throw new IOException("the proxy closed the connection without an answer", e);
        }
    }

    private static void logIn(DataInputStream in, OutputStream out, @Nullable Credentials credentials)
            throws IOException {
        int method = credentials == null ? NO_LOGIN : USER_AND_PASSWORD;
        out.write(new byte[] {VERSION, 1, (byte) method});
        checkVersion(in);
        int chosen = in.readUnsignedByte();
        if (chosen != method) {
            throw new IOException(
                    credentials == null
                            ? "the proxy wants a user and a password"
                            : "the proxy takes no user and password");
        }
        if (credentials != null) {
            ByteArrayOutputStream login = new ByteArrayOutputStream();
            login.write(LOGIN_VERSION);
            writeText(login, credentials.user());
            writeText(login, credentials.password());
            out.write(login.toByteArray());
            in.readUnsignedByte();
            if (in.readUnsignedByte() != 0) {
                throw new IOException("the proxy refuses the user or the password");
            }
        }
    }

    private static void connect(DataInputStream in, OutputStream out, NodeAddress node) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION, CONNECT, RESERVED, NAME});
        writeText(request, node.host());
        request.write(node.port() >> BYTE_BITS);
        request.write(node.port());
        out.write(request.toByteArray());
        checkVersion(in);
        int reply = in.readUnsignedByte();
        if (reply != 0) {
            throw new IOException("the proxy makes no tunnel to " + node.authority() + ": " + reason(reply));
        }
        in.readUnsignedByte();
        int bound = addressLength(in);
        in.readFully(new byte[bound + PORT_BYTES]);
    }

    private static int addressLength(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case IPV4 -> IPV4_BYTES;
            case IPV6 -> IPV6_BYTES;
            case NAME -> in.readUnsignedByte();
            default -> throw new IOException("the proxy's answer is no SOCKS 5");
        };
    }

    private static void checkVersion(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != VERSION) {
            throw new IOException("the proxy does not speak SOCKS 5");
        }
    }

    private static void writeText(ByteArrayOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT) {
            throw new IOException("SOCKS 5 has no room for names and passwords longer than " + MAX_TEXT + " bytes");
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String reason(int reply) {
        return switch (reply) {
            case 1 -> "general failure";
            case 2 -> "not allowed by its rules";
            case 3 -> "network unreachable";
            case 4 -> "host unreachable";
            case 5 -> "connection refused";
            case 6 -> "time to live expired";
            case 7 -> "command not supported";
            case 8 -> "address type not supported";
            default -> "reply " + reply;
        };
    }
}
