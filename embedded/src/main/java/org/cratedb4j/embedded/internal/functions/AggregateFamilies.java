package org.cratedb4j.embedded.internal.functions;

/** All aggregate functions. */
final class AggregateFamilies {
    private AggregateFamilies() {}

    static Registry<AggregateFunction> registry() {
        return new Registry<>();
    }
}
