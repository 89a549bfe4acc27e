package org.cratedb4j.embedded.internal.store;

/** Makes changes durable. A change is kept whole or not at all. */
interface Journal {
    /** Makes one change, of any number of trees. */
    void change(Runnable change);

    /** Returns when all changes that the calling thread has made are durable. */
    void commit();

    /** Of a store in memory, where nothing is durable. */
    Journal NONE = new Journal() {
        @Override
        public void change(Runnable change) {
            change.run();
        }

        @Override
        public void commit() {}
    };
}
