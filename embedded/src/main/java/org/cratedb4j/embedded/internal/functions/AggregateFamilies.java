package org.cratedb4j.embedded.internal.functions;

/** All aggregate functions. */
final class AggregateFamilies {
    private AggregateFamilies() {}

    static Registry<AggregateFunction> registry() {
        AggregateTable table = new AggregateTable();
        CountAggregates.addTo(table);
        SumAggregates.addTo(table);
        ExtremeAggregates.addTo(table);
        StatisticsAggregates.addTo(table);
        CollectionAggregates.addTo(table);
        return table.registry();
    }
}
