package org.cratedb4j.cli.internal.command;

import java.util.concurrent.Callable;
import org.cratedb4j.cli.internal.demo.Demo;
import org.cratedb4j.cli.internal.terminal.Terminal;
import picocli.CommandLine.Command;

/** Tells what cratedb4j does, on a cluster of its own. */
@Command(
        name = "demo",
        description =
                "Shows what cratedb4j does, on an embedded cluster of three nodes; needs nothing and leaves nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        new Demo(terminal).run();
        return ExitCode.OK;
    }
}
