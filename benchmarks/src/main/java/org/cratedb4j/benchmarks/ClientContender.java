package org.cratedb4j.benchmarks;

import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.Row;
import org.openjdk.jmh.infra.Blackhole;

/** The client: all threads share one, as is meant. */
final class ClientContender implements Contender {
    private final String url;
    private final CrateClient crate;

    ClientContender(String url) {
        this.url = url;
        this.crate = CrateClient.connect(url);
    }

    @Override
    public Worker worker() {
        return new Worker() {
            @Override
            public void scan(Blackhole values) {
                for (Row row : crate.sql(Tables.SCAN).rows()) {
                    WideRow.read(row, values);
                }
            }

            @Override
            public void lookUp(int id, Blackhole values) {
                WideRow.read(crate.sql(Tables.LOOK_UP, id).one(), values);
            }

            @Override
            public void insert() {
                crate.bulk(Tables.INSERT, Tables.BATCH);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void connect(Blackhole values) {
        try (CrateClient fresh = CrateClient.connect(url)) {
            values.consume(fresh.sql(Tables.SELECT_ONE).one().getInt(0));
        }
    }

    @Override
    public void close() {
        crate.close();
    }
}
