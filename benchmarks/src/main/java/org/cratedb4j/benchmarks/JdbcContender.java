package org.cratedb4j.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** A JDBC driver: each thread has a connection with prepared statements. */
final class JdbcContender implements Contender {
    private final String url;

    JdbcContender(String url) {
        this.url = url;
    }

    @Override
    public Worker worker() throws SQLException {
        return new JdbcWorker(DriverManager.getConnection(url));
    }

    @Override
    public void connect(Blackhole values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(Tables.SELECT_ONE)) {
            result.next();
            values.consume(result.getInt(1));
        }
    }

    @Override
    public void close() {}

    private static final class JdbcWorker implements Worker {
        private final Connection connection;
        private final PreparedStatement scan;
        private final PreparedStatement lookUp;
        private final PreparedStatement insert;

        private JdbcWorker(Connection connection) throws SQLException {
            this.connection = connection;
            this.scan = connection.prepareStatement(Tables.SCAN);
            this.lookUp = connection.prepareStatement(Tables.LOOK_UP);
            this.insert = connection.prepareStatement(Tables.INSERT);
        }

        @Override
        public void scan(Blackhole values) throws SQLException {
            read(scan, values);
        }

        @Override
        public void lookUp(int id, Blackhole values) throws SQLException {
            lookUp.setInt(1, id);
            read(lookUp, values);
        }

        private static void read(PreparedStatement statement, Blackhole values) throws SQLException {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.consume(row.getInt(1));
                    values.consume(row.getString(2));
                    values.consume(row.getString(3));
                    values.consume(row.getInt(4));
                    values.consume(row.getLong(5));
                    values.consume(row.getDouble(6));
                    values.consume(row.getDouble(7));
                    values.consume(row.getBoolean(8));
                    values.consume(row.getTimestamp(9));
                    values.consume(row.getString(10));
                }
            }
        }

        @Override
        public void insert() throws SQLException {
            for (List<Object> row : Tables.BATCH) {
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    insert.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
