package org.cratedb4j.client;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.cratedb4j.client.internal.options.NodeUrl;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.types.Converter;
import org.jspecify.annotations.Nullable;

/** Builds clients. For one thread; each client built has the options as they are at that moment. */
public final class CrateClientBuilder extends TlsOptions<CrateClientBuilder> {

    private @Nullable Executor executor;
    private @Nullable CrateListener listener;
    private Converters converters = Converters.NONE;

    CrateClientBuilder() {}

    /**
     * The nodes. Default: {@code http://localhost:4200}.
     *
     * @param urls at least one, see {@link CrateClient#connect(String...)}
     * @return this builder
     * @throws InvalidOptionException if there is none or one is malformed
     */
    public CrateClientBuilder nodes(String... urls) {
        return with(Options.NODES, NodeUrl.parseAll(urls));
    }

    /**
     * Whether {@link #build()} asks the nodes, with {@code GET /}, whether one is ready to serve. Default:
     * {@link Probe#LAZY}, nothing is asked before the first statement.
     *
     * @param probe whether it does
     * @return this builder
     */
    public CrateClientBuilder probe(Probe probe) {
        return with(Options.PROBE, probe.mode());
    }

    /**
     * Whether the client also uses the nodes that the cluster names in {@code sys.nodes}: with the same scheme and log-in as the
     * nodes it is given, once they answer by their name where the cluster says they are, and for as long as it names them.
     * Default: no. Not for clusters behind a load balancer, whose nodes are not reached one by one.
     *
     * @param wanted whether it does
     * @return this builder
     */
    public CrateClientBuilder discovery(boolean wanted) {
        return with(Options.DISCOVERY, wanted);
    }

    /**
     * How often the cluster is asked for its nodes, in the background, with {@link #discovery(boolean)}. Default: every minute.
     *
     * @param interval longer than zero
     * @return this builder
     */
    public CrateClientBuilder discoveryInterval(Duration interval) {
        return with(Options.DISCOVERY_INTERVAL, interval);
    }

    /**
     * Who is told of what the client does, for metrics and traces. Default: nobody.
     *
     * @param listener the listener
     * @return this builder
     */
    public CrateClientBuilder listener(CrateListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener is null");
        return this;
    }

    /**
     * What runs the calls of asynchronous methods. Default: a few daemon threads of the client's own.
     *
     * @param executor an executor, which the client does not close
     * @return this builder
     */
    public CrateClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor is null");
        return this;
    }

    /**
     * A converter for a class, in the results and parameters of all statements; for results also where it is the class of a
     * record's component, a bean's property, an element of a list or a member of a map, at any depth. Default: none.
     *
     * @param converter the converter, in the place of another one for the class
     * @return this builder
     */
    public CrateClientBuilder converter(Converter<?, ?> converter) {
        converters = converters.with(converter);
        return this;
    }

    /**
     * A converter for the columns of a name, in the results of all statements, whatever class they are asked for as.
     * Getters of text and of primitives are not affected. Default: none.
     *
     * @param column the columns' name
     * @param converter the converter, in the place of another one for the columns
     * @return this builder
     */
    public CrateClientBuilder converter(String column, Converter<?, ?> converter) {
        converters = converters.with(column, converter);
        return this;
    }

    /**
     * A client with these options.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOptionException if options contradict each other, or a file they name cannot be used
     * @throws ConnectionFailedException if {@link #probe(Probe)} demands a node and none is ready to serve; the message lists
     *     each with its own reason
     * @throws UnauthorizedException if {@link #probe(Probe)} demands a node and the log-in is refused
     */
    public CrateClient build() {
        CrateClient client = new CrateClient(settings(), executor, converters, listener);
        try {
            client.start();
            return client;
        } catch (RuntimeException | Error e) {
            client.close();
            throw e;
        }
    }

    @Override
    CrateClientBuilder self() {
        return this;
    }
}
