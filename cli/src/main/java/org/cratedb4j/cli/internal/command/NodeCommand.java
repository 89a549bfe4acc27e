package org.cratedb4j.cli.internal.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.cratedb4j.embedded.EmbeddedNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs an embedded node until it is stopped from outside. */
@Command(
        name = "node",
        description = "Runs an embedded node until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The node listens on the loopback interface only and is meant for development and tests.",
            "",
            "Examples:",
            "  cratedb node",
            "  cratedb node --port 0 --data-dir ./data",
            "  cratedb node --tls-new-ca ca.pem --auth method=trust,user=crate --auth method=password,ssl=on"
        })
final class NodeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4200",
            description = "The HTTP port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where tables are kept over a restart (default: in memory only).")
    private @Nullable Path dataDir;

    @Mixin
    private final NodeAccessFlags access = new NodeAccessFlags();

    NodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (EmbeddedNode node = builder().start()) {
            terminal.out().println("Ready: " + node.url() + " (Ctrl-C stops the node)");
            terminal.flush();
            awaitStop(node);
            return ExitCode.OK;
        }
    }

    private EmbeddedNode.Builder builder() {
        EmbeddedNode.Builder builder = EmbeddedNode.builder();
        if (dataDir != null) {
            builder.dataDir(dataDir);
        }
        access.applyTo(builder);
        try {
            return builder.port(port);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }

    private static void awaitStop(EmbeddedNode node) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        // Ctrl-C and SIGTERM end the JVM through its shutdown hooks; the store is closed there.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            node.close();
                            stopped.countDown();
                        },
                        "node-shutdown"));
        stopped.await();
    }
}
