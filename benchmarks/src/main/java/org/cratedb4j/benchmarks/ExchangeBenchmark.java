package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.Row;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whole exchanges with a server that needs no time: what is left is the client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExchangeBenchmark extends TimedBenchmark {
    private static final String STATEMENT = "SELECT * FROM metrics WHERE id = ?";
    private static final String BODY = "{\"stmt\":\"" + STATEMENT + "\",\"args\":[4711]}";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How many rows of ten columns the answer has. */
    @Param({"1", "1000"})
    public int rows = 1;

    /** The server, and what speaks to it. */
    private record Parts(
            CannedServer server, CrateClient client, HttpClient http, HttpRequest request, BareSocket socket) {}

    private @Nullable Parts started;
    private byte[] bytes = new byte[0];

    /** Starts the server. */
    @Setup
    public void start() throws IOException {
        CannedServer server = new CannedServer(Shape.WIDE.answer(rows));
        BareSocket socket = new BareSocket(server.url());
        started = new Parts(
                server,
                CrateClient.connect(server.url()),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                HttpRequest.newBuilder(URI.create(server.url() + "/_sql?types"))
                        .POST(HttpRequest.BodyPublishers.ofString(BODY))
                        .build(),
                socket);
        bytes = socket.request(BODY);
    }

    private Parts parts() {
        return Objects.requireNonNull(started);
    }

    /** Stops the server. */
    @TearDown
    public void stop() throws IOException {
        parts().client().close();
        parts().socket().close();
        parts().server().close();
    }

    /** The client, every value read. */
    @Benchmark
    public void client(Blackhole values) {
        for (Row row : parts().client().sql(STATEMENT, 4711).rows()) {
            WideRow.read(row, values);
        }
    }

    /** The JDK's HTTP client and a tree of JSON nodes, every value asked for. */
    @Benchmark
    public void httpClientAndTree(Blackhole values) throws IOException, InterruptedException {
        try (InputStream body = parts().http()
                .send(parts().request(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            for (JsonNode row : MAPPER.readTree(body).get("rows")) {
                for (JsonNode value : row) {
                    values.consume(value);
                }
            }
        }
    }

    /** The bytes, and nothing made of them. */
    @Benchmark
    public int socket() throws IOException {
        return parts().socket().exchange(bytes);
    }
}
