package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.cratedb4j.jdbc.it.Server;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plain SQL of jOOQ's. */
class JooqTest {

    record Peak(String name, int height) {}

    @RegisterExtension
    final Server server = new Server();

    @Test
    void plainSqlIsExecutedAndFetchedIntoRecords() throws SQLException {
        String table = server.table("name TEXT PRIMARY KEY, height INTEGER");
        DSLContext jooq = DSL.using(server.connection(), SQLDialect.DEFAULT);

        int count = jooq.execute("INSERT INTO " + table + " (name, height) VALUES (?, ?)", "Eiger", 3967);
        server.refresh(table);

        assertThat(count).isEqualTo(1);
        assertThat(jooq.fetch("SELECT name, height FROM " + table + " WHERE height > ?", 3000)
                        .into(Peak.class))
                .containsExactly(new Peak("Eiger", 3967));
    }

    @Test
    void errorsKeepTheirClass() {
        DSLContext jooq = DSL.using(server.connection(), SQLDialect.DEFAULT);

        assertThatThrownBy(() -> jooq.fetch("SELECT * FROM nowhere"))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        e -> assertThat(e.sqlStateClass())
                                .isEqualTo(SQLStateClass.C42_SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION));
    }
}
