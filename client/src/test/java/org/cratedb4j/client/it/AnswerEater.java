package org.cratedb4j.client.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands before a node and passes everything on but the answer to the first request that has a text in it. */
final class AnswerEater implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final URI node;
    private final String text;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile boolean hungry = true;

    AnswerEater(String node, String text) throws IOException {
        this.node = URI.create(node);
        this.text = text;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "answer-eater");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(node.getHost(), node.getPort())) {
            byte[] buffer = new byte[BUFFER];
            for (int n = client.getInputStream().read(buffer);
                    n >= 0;
                    n = client.getInputStream().read(buffer)) {
                upstream.getOutputStream().write(buffer, 0, n);
                boolean eaten = hungry && new String(buffer, 0, n, StandardCharsets.UTF_8).contains(text);
                InputStream answer = upstream.getInputStream();
                int m = answer.read(buffer);
                if (eaten || m < 0) {
                    hungry = false;
                    return;
                }
                client.getOutputStream().write(buffer, 0, m);
            }
        } catch (IOException e) {
            // One side has closed the connection, which ends the other.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
