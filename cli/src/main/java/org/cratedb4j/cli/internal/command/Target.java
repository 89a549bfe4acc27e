package org.cratedb4j.cli.internal.command;

import java.util.Map;
import java.util.Objects;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.embedded.EmbeddedNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where statements go: the options that every command with a connection has. */
final class Target {

    private final ClientFlags flags = new ClientFlags();
    private @Nullable CommandSpec command;

    @Option(
            names = "--embedded",
            description = "Run on an embedded node that lives as long as this command, instead of on --nodes.")
    private boolean embedded;

    @Spec(Spec.Target.MIXEE)
    void mixInto(CommandSpec mixee) {
        command = mixee;
        flags.addTo(mixee);
    }

    /** Opens the connection that the options and the environment describe. */
    Connection connect(Map<String, String> environment) {
        if (!embedded) {
            return new Connection(
                    flags.apply(CrateClient.builder().environment(environment)).build(), null);
        }
        if (flags.isGiven("nodes")) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--embedded and --nodes are mutually exclusive: give one of them");
        }
        EmbeddedNode node = EmbeddedNode.start();
        try {
            // The environment speaks of another cluster, whose users and certificates this node does not know.
            return new Connection(
                    flags.apply(CrateClient.builder()).nodes(node.url()).build(), node);
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /** An open client, and the embedded node behind it if there is one. */
    record Connection(CrateClient client, @Nullable EmbeddedNode node) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
            if (node != null) {
                node.close();
            }
        }
    }
}
