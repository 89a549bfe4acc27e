package org.cratedb4j.testsupport;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cratedb4j.testsupport.LeakCheck.Kind;
import org.cratedb4j.testsupport.LeakCheck.Leftover;

/**
 * Threads of the product.
 *
 * @param names which ones, by their names
 */
record OurThreads(Predicate<String> names) implements Kind {

    private static final String PREFIX = "cratedb4j-";
    private static final String OF_NODES = "cratedb4j-embedded";

    /** All but those of embedded nodes, one of which may serve many test classes. */
    static OurThreads ofClients() {
        return new OurThreads(name -> name.startsWith(PREFIX) && !name.startsWith(OF_NODES));
    }

    static OurThreads ofAll() {
        return new OurThreads(name -> name.startsWith(PREFIX));
    }

    @Override
    public Set<Leftover> all() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> names.test(entry.getKey().getName()))
                .map(OurThreads::leftover)
                .collect(Collectors.toSet());
    }

    private static Leftover leftover(Map.Entry<Thread, StackTraceElement[]> entry) {
        String stack = Arrays.stream(entry.getValue())
                .map(frame -> "\n      at " + frame)
                .collect(Collectors.joining());
        return new Leftover(entry.getKey(), "the thread " + entry.getKey().getName() + stack);
    }
}
