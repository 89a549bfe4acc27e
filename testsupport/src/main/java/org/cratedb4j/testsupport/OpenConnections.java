package org.cratedb4j.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.testsupport.LeakCheck.Kind;
import org.cratedb4j.testsupport.LeakCheck.Leftover;

/** TCP connections of this JVM, with both ends where it talks to itself; none on systems without a Linux {@code /proc}. */
record OpenConnections() implements Kind {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*\\d+: \\S*:(?<local>\\S+) \\S*:(?<remote>\\S+) (?<state>\\S+) \\S+ \\S+ \\S+ +\\d+ +\\d+ (?<inode>\\d+) .*");
    private static final String LISTEN = "0A";
    private static final int HEX = 16;

    @Override
    public Set<Leftover> all() {
        Set<String> own = ownSockets();
        return TABLES.stream()
                .flatMap(OpenConnections::lines)
                .map(ENTRY::matcher)
                .filter(entry -> entry.matches()
                        && !entry.group("state").equals(LISTEN)
                        && own.contains("socket:[" + entry.group("inode") + "]"))
                .map(OpenConnections::leftover)
                .collect(Collectors.toSet());
    }

    private static Leftover leftover(Matcher entry) {
        return new Leftover(
                entry.group("inode"),
                "the connection from port " + port(entry.group("local")) + " to port " + port(entry.group("remote"))
                        + ", of which this JVM is one end or both");
    }

    private static int port(String hex) {
        return Integer.parseInt(hex, HEX);
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Set<String> ownSockets() {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            descriptors.forEach(descriptor -> sockets.add(target(descriptor)));
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed in the meantime.
            return "";
        }
    }
}
