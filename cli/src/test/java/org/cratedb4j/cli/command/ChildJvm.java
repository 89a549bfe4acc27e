package org.cratedb4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the command in a JVM of its own, as the launcher does. */
final class ChildJvm {
    private ChildJvm() {}

    static ProcessBuilder of(List<String> jvmOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.cratedb4j.cli.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
