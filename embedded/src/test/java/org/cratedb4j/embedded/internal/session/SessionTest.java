package org.cratedb4j.embedded.internal.session;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private final TestSession crate = TestSession.open();

    @AfterEach
    void close() {
        crate.close();
    }

    @Test
    void settingsHoldForTheSessionAlone() {
        crate.run("set search_path to a, pg_catalog", "set session application_name = 'mine'");
        assertThat(crate.value("show search_path")).isEqualTo("a, pg_catalog");
        assertThat(crate.value("select current_schema")).isEqualTo("a");
        assertThat(crate.value("show application_name")).isEqualTo("mine");
        try (TestSession other = crate.another()) {
            assertThat(other.value("select current_schema")).isEqualTo("doc");
            assertThat(other.value("show application_name")).isNull();
        }
        crate.run("set search_path to default");
        assertThat(crate.value("select current_schema")).isEqualTo("doc");
    }

    @Test
    void unknownAndLocalSettingsAreAcceptedAndIgnored() {
        crate.run("set nosuch = 1", "set local application_name = 'x'", "set time zone 'UTC'");
        assertThat(crate.value("show application_name")).isNull();
        assertThat(crate.failure("show nosuch")).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set enable_hashjoin = 'maybe'",
                "set statement_timeout = 'soon'",
                "set datestyle = 'german'",
                "set memory.operation_limit = 'much'",
            })
    void valuesThatASettingCannotHaveAreRefused(String statement) {
        assertThat(crate.failure(statement)).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @ParameterizedTest
    @CsvSource({"'5s', 5s", "'1500', 1.5s", "2, 2ms", "'90 seconds', 1.5m", "0, 0s", "'2 hours', 2h"})
    void aTimeoutIsShownInItsLargestUnit(String value, String shown) {
        crate.run("set statement_timeout = " + (value.matches("\\d") ? value : "'" + value + "'"));
        assertThat(crate.value("show statement_timeout")).isEqualTo(shown);
    }

    @Test
    void unknownObjectKeysAreErrorsUntilTheSessionSaysOtherwise() {
        crate.run("create table t (id integer primary key, o object(dynamic))", "insert into t values (1, {a = 1})");
        assertThat(crate.failure("select o['nope'] from t where id = 1")).isEqualTo(ErrorKind.COLUMN_UNKNOWN);
        crate.run("set error_on_unknown_object_key = false");
        assertThat(crate.value("select o['nope'] from t where id = 1")).isNull();
        assertThat(crate.value("select {a = 1}['b']")).isNull();
    }

    @Test
    void cursorsGiveRowsPieceByPiece() {
        crate.run("begin", "declare c no scroll cursor for select * from generate_series(1, 5)");
        assertThat(crate.column("fetch 2 from c")).containsExactly(1, 2);
        assertThat(crate.column("fetch next from c")).containsExactly(3);
        assertThat(crate.column("fetch all from c")).containsExactly(4, 5);
        assertThat(crate.column("fetch 1 from c")).isEmpty();
        assertThat(crate.failure("fetch backward 1 from c")).isEqualTo(ErrorKind.SQL_PARSE);
        crate.run("close c");
        assertThat(crate.error("fetch 1 from c")).hasMessage("SQLParseException[No cursor named `c` available]");
    }

    @Test
    void aCursorEndsWithItsTransactionUnlessItIsHeld() {
        assertThat(crate.failure("declare c cursor for select 1")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        crate.run("begin", "declare c cursor for select 1", "declare h cursor with hold for select 2", "commit");
        assertThat(crate.failure("fetch c")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(crate.column("fetch h")).containsExactly(2);
        assertThat(crate.failure("declare h cursor with hold for select 3")).isEqualTo(ErrorKind.ILLEGAL_STATE);
    }

    @Test
    void aScrollCursorGoesBackAndForth() {
        crate.run("declare c scroll cursor with hold for select * from generate_series(1, 5)");
        assertThat(crate.column("fetch 3 from c")).containsExactly(1, 2, 3);
        assertThat(crate.column("fetch prior from c")).containsExactly(2);
        assertThat(crate.column("fetch absolute 4 from c")).containsExactly(4);
        assertThat(crate.column("fetch relative -2 from c")).containsExactly(2);
        assertThat(crate.column("fetch backward all from c")).containsExactly(1);
        assertThat(crate.column("fetch 2 from c")).containsExactly(1, 2);
    }

    @Test
    void statementsThatDoNothingAreAccepted() {
        crate.run(
                "begin",
                "start transaction isolation level repeatable read",
                "end",
                "set session characteristics as transaction isolation level read committed",
                "deallocate all",
                "discard all",
                "analyze");
        assertThat(crate.session().execute("begin", List.of()).rowCount()).isZero();
        assertThat(crate.rows("  ;")).isEmpty();
        assertThat(crate.rows("select")).containsExactly(List.of());
    }

    @Test
    void showAnswersFromTheSession() {
        assertThat(crate.value("show transaction isolation level")).isEqualTo("read uncommitted");
        assertThat(crate.value("show server_version")).isEqualTo("14.0");
        assertThat(crate.rows("show all"))
                .contains(asList("datestyle", "ISO", "Display format for date and time values."));
        assertThat(crate.failure("set server_version = '15'")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void showCreateTableWritesWhatMakesTheSameTable() {
        crate.run(
                "create table t (id integer primary key, o object(strict) as (a text, n array(object as (x integer))),"
                        + " v varchar(3) not null default 'n', g bigint generated always as (id * 2), constraint pos check (id > 0))"
                        + " clustered into 2 shards with (number_of_replicas = 0)");
        String statement = String.valueOf(crate.value("show create table t"));
        crate.run("drop table t", statement);
        assertThat(crate.value("show create table t")).isEqualTo(statement);
        assertThat(statement)
                .startsWith("CREATE TABLE IF NOT EXISTS \"doc\".\"t\" (\n   \"id\" INTEGER NOT NULL,\n")
                .contains("\"n\" ARRAY(OBJECT(DYNAMIC) AS (\n         \"x\" INTEGER\n      ))")
                .contains("\"v\" VARCHAR(3) DEFAULT 'n' NOT NULL")
                .contains("CONSTRAINT pos CHECK(\"id\" > 0)");
    }

    @Test
    void jobsAreLoggedWithTheirTextAndTheirError() {
        crate.run("select 1 /* tag */");
        crate.error("select nosuch /* tag */");
        assertThat(crate.jobs().running()).isEmpty();
        List<FinishedJob> log = crate.jobs().log();
        assertThat(log)
                .extracting(finished -> finished.job().statement())
                .containsExactly("select 1 /* tag */", "select nosuch /* tag */");
        assertThat(log)
                .extracting(FinishedJob::error)
                .containsExactly(null, "ColumnUnknownException[Column nosuch unknown]");
        assertThat(log).extracting(FinishedJob::classification).containsOnly("SELECT");
    }

    @Test
    void aJobRunsUntilItsLastRowIsRead() {
        Iterator<@Nullable Object[]> rows = crate.session()
                .execute("select * from generate_series(1, 2)", List.of())
                .rows();
        assertThat(crate.jobs().running()).hasSize(1);
        rows.forEachRemaining(row -> assertThat(row).hasSize(1));
        assertThat(crate.jobs().running()).isEmpty();
    }

    @Test
    void aKilledJobFailsAtItsNextRow() {
        ResultSet result = crate.session().execute("select * from generate_series(1, 1000)", List.of());
        result.rows().next();
        String id = crate.jobs().running().iterator().next().id();
        try (TestSession other = crate.another()) {
            assertThat(other.session().execute("kill '" + id + "'", List.of()).rowCount())
                    .isEqualTo(1);
            assertThat(other.rowCount("kill 'c5e6b2a2-0000-0000-0000-000000000000'"))
                    .isZero();
            assertThat(other.error("kill 'nosuch'").text()).isEqualTo("Can not parse job ID: nosuch");
        }
        List<Object> read = new ArrayList<>();
        assertThat(catchThrowable(() -> result.rows().forEachRemaining(read::add)))
                .hasMessage("JobKilledException[Job killed. KILL invoked by user: crate]");
        assertThat(read.size()).isLessThan(1000);
    }

    @Test
    void aStatementThatTakesTooLongIsKilled() {
        crate.run("set statement_timeout = '20ms'");
        assertThat(crate.error("select count(*) from generate_series(1, 1000000000) a(x), generate_series(1, 10) b(y)"))
                .hasMessage("JobKilledException[Job killed. statement_timeout (20ms/exec)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_sleep(3600)",
                "select count(*) from generate_series(1, 1000000000) a(x), generate_series(1, 1000000000) b(y)",
                "explain analyze select pg_sleep(3600)",
                "insert into t (select x from generate_series(1, 1000000000) a(x))"
            })
    void aJobThatIsKilledStopsAtOnce(String statement) throws Exception {
        crate.run("create table t (x integer)");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (TestSession other = crate.another()) {
            Future<CrateError> failure = threads.submit(() -> crate.error(statement));
            while (other.jobs().running().stream()
                    .noneMatch(job -> job.statement().equals(statement))) {
                Thread.onSpinWait();
            }
            other.run("kill all");

            assertThat(failure.get(60, TimeUnit.SECONDS))
                    .hasMessage("JobKilledException[Job killed. KILL invoked by user: crate]");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSleepEndsWhenItsStatementHasNoTimeLeft() {
        crate.run("set statement_timeout = '20ms'");

        assertThat(crate.error("select pg_sleep(3600)"))
                .hasMessage("JobKilledException[Job killed. statement_timeout (20ms/exec)]");
    }

    @Test
    void aJobEndsWithItsSession() {
        TestSession other = crate.another();
        other.session().execute("select * from generate_series(1, 1000)", List.of());
        assertThat(crate.jobs().running()).hasSize(1);

        other.close();

        assertThat(crate.jobs().running()).isEmpty();
    }

    @Test
    void bulkRequestsAreForWritesOnly() {
        assertThat(catchThrowable(() -> crate.session().executeBulk("select ?", List.of(List.of(1L)))))
                .hasMessageContaining("Bulk operations for statements that return result sets is not supported");
    }

    @Test
    void unsupportedStatementsSaySo() {
        assertThat(crate.error("create publication p for all tables")).satisfies(error -> {
            assertThat(error.kind()).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
            assertThat(error).hasMessageContaining("is unsupported on the embedded node");
        });
    }
}
