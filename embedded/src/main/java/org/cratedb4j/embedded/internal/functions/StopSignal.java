package org.cratedb4j.embedded.internal.functions;

/** Tells what takes long that its statement is to stop. */
public interface StopSignal {
    /** Never says so. */
    StopSignal NEVER = new StopSignal() {
        @Override
        public void check() {}

        @Override
        public void await(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    };

    /** Fails when the statement is to stop. */
    void check();

    /** Waits; fails as soon as the statement is to stop. */
    void await(long millis);
}
