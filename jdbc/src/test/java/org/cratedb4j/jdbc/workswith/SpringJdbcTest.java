package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.jdbc.CrateDataSource;
import org.cratedb4j.jdbc.it.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's templates, and its exceptions, which it makes of SQLStates and subclasses. */
class SpringJdbcTest {

    record Summit(String mountain, int height) {}

    @RegisterExtension
    final Server server = new Server();

    private CrateDataSource source = new CrateDataSource();
    private JdbcTemplate jdbc = new JdbcTemplate(source);
    private String table = "";

    @BeforeEach
    void fill() throws SQLException {
        source = new CrateDataSource(server.jdbcUrl());
        jdbc = new JdbcTemplate(source);
        table = server.table("mountain TEXT PRIMARY KEY, height INTEGER NOT NULL, tags ARRAY(TEXT), info OBJECT");
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (mountain, height) VALUES (?, ?)",
                List.of(new Object[] {"Eiger", 3967}, new Object[] {"Weisshorn", 4506}));
        server.refresh(table);
    }

    @Test
    void rowsAreMappedToRecords() {
        assertThat(jdbc.query(
                        "SELECT mountain, height FROM " + table + " WHERE height > ? ORDER BY height",
                        new DataClassRowMapper<>(Summit.class),
                        3000))
                .containsExactly(new Summit("Eiger", 3967), new Summit("Weisshorn", 4506));
    }

    @Test
    void rowsAreMappedToMaps() {
        assertThat(jdbc.queryForMap("SELECT mountain, height FROM " + table + " WHERE mountain = ?", "Eiger"))
                .containsEntry("mountain", "Eiger")
                .containsEntry("height", 3967);
    }

    @Test
    void parametersHaveNames() {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);

        Integer count = named.queryForObject(
                "SELECT count(*) FROM " + table + " WHERE mountain IN (:names)",
                Map.of("names", List.of("Eiger", "Nowhere")),
                Integer.class);

        assertThat(count).isEqualTo(1);
    }

    @Test
    void keysComeBack() {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();

        jdbc.update(
                connection -> connection.prepareStatement(
                        "INSERT INTO " + table + " (mountain, height) VALUES ('Dom', 4545)", new String[] {"mountain"}),
                keys);

        assertThat(keys.getKeyAs(String.class)).isEqualTo("Dom");
    }

    @Test
    void aDuplicateKeyIsOne() {
        assertThatThrownBy(() -> jdbc.update("INSERT INTO " + table + " (mountain, height) VALUES ('Eiger', 1)"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aMissingValueIsAViolation() {
        assertThatThrownBy(() -> jdbc.update("INSERT INTO " + table + " (mountain) VALUES ('Dom')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUnknownTableAndAMisspeltWordAreBadGrammar() {
        assertThatThrownBy(() -> jdbc.queryForList("SELECT * FROM nowhere")).isInstanceOf(BadSqlGrammarException.class);
        assertThatThrownBy(() -> jdbc.queryForList("SELEKT 1")).isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void aTimeoutIsOne() {
        jdbc.setQueryTimeout(1);

        assertThatThrownBy(() -> jdbc.queryForObject(
                        "SELECT count(*) FROM generate_series(1, 100000000) a, generate_series(1, 1000000) b",
                        Long.class))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void aTransactionTemplateRuns() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));

        Integer one =
                transaction.execute(status -> Objects.requireNonNull(jdbc.queryForObject("SELECT 1", Integer.class)));

        assertThat(one).isEqualTo(1);
    }
}
