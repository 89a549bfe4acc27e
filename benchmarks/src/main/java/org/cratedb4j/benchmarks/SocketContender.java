package org.cratedb4j.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.openjdk.jmh.infra.Blackhole;

/** The ceiling: bare sockets that send bytes prepared beforehand and make nothing of the answers. */
final class SocketContender implements Contender {
    private final String url;

    SocketContender(String url) {
        this.url = url;
    }

    private static String body(String statement) {
        return "{\"stmt\":\"" + statement + "\"}";
    }

    @Override
    public Worker worker() throws IOException {
        return new SocketWorker(new BareSocket(url));
    }

    @Override
    public void connect(Blackhole values) throws IOException {
        try (BareSocket socket = new BareSocket(url)) {
            values.consume(socket.exchange(socket.request(body(Tables.SELECT_ONE))));
        }
    }

    @Override
    public void close() {}

    private static final class SocketWorker implements Worker {
        private final BareSocket socket;
        private final byte[] scan;
        private final byte[] insert;

        private SocketWorker(BareSocket socket) throws IOException {
            this.socket = socket;
            this.scan = socket.request(body(Tables.SCAN));
            ByteArrayOutputStream bulk = new ByteArrayOutputStream();
            RequestEncoder.encodeBulk(Tables.INSERT, Tables.BATCH.iterator(), Converters.NONE)
                    .writeTo(bulk);
            this.insert = socket.request(bulk.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void scan(Blackhole values) throws IOException {
            values.consume(socket.exchange(scan));
        }

        @Override
        public void lookUp(int id, Blackhole values) throws IOException {
            String lookUp = "{\"stmt\":\"" + Tables.LOOK_UP + "\",\"args\":[" + id + "]}";
            values.consume(socket.exchange(socket.request(lookUp)));
        }

        @Override
        public void insert() throws IOException {
            socket.exchange(insert);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
