package org.cratedb4j.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test class that leaves a thread, a connection or a temporary file behind. JUnit registers it for every class by
 * itself. What is shared by all classes of a run, as an embedded node may be, is looked for at the end of the run.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(LeakCheck.class);
    private static final List<Kind> OF_A_CLASS =
            List.of(OurThreads.ofClients(), new OurTemporaryFiles(), new OpenConnections());
    private static final List<Kind> OF_A_RUN = List.of(OurThreads.ofAll(), new OurTemporaryFiles());

    /** Something that can be left behind. */
    interface Kind {

        /** All there is now, each described so that its origin can be found. */
        Set<Leftover> all();
    }

    /**
     * Something that may have been left behind.
     *
     * @param identity by which it is known again
     * @param description what it is, and where it comes from
     */
    record Leftover(Object identity, String description) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Leftover that && identity.equals(that.identity);
        }

        @Override
        public int hashCode() {
            return identity.hashCode();
        }
    }

    /** What there was before, of all kinds that matter. */
    static final class Baseline implements AutoCloseable {

        private final List<Kind> kinds;
        private final List<Set<Leftover>> before;
        private final Patience patience;

        Baseline(List<Kind> kinds, Patience patience) {
            this.kinds = kinds;
            this.patience = patience;
            before = kinds.stream().map(Kind::all).toList();
        }

        private List<Leftover> added() {
            List<Leftover> added = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                Set<Leftover> known = before.get(i);
                kinds.get(i).all().stream()
                        .filter(leftover -> !known.contains(leftover))
                        .forEach(added::add);
            }
            return added;
        }

        /** Waits until nothing is left that was not there before, and fails if that takes too long. */
        @Override
        public void close() {
            patience.until(() -> added().isEmpty());
            List<Leftover> left = added();
            if (!left.isEmpty()) {
                StringBuilder message = new StringBuilder("Left behind, and not there before:");
                left.forEach(leftover -> message.append("\n- ").append(leftover.description()));
                throw new AssertionError(message.toString());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Patience patience = new Patience(Duration.ofSeconds(10));
        // The first that is put into the store of the run is the last that is closed.
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Baseline.class, type -> new Baseline(OF_A_RUN, patience), Baseline.class);
        if (isOutermost(context)) {
            context.getStore(NAMESPACE).put(context.getUniqueId(), new Baseline(OF_A_CLASS, patience));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isOutermost(context)) {
            Objects.requireNonNull(context.getStore(NAMESPACE).remove(context.getUniqueId(), Baseline.class))
                    .close();
        }
    }

    private static boolean isOutermost(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }
}
