package org.cratedb4j.embedded.internal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SET GLOBAL and RESET GLOBAL do to {@code sys.cluster}, to the log of statements and to new sessions. */
class GlobalSettingsTest {
    private final TestSystem system = new TestSystem(1);

    @AfterEach
    void close() {
        system.close();
    }

    private List<?> row(String columns) {
        return system.rows("SELECT " + columns + " FROM sys.cluster").get(0);
    }

    private CrateError error(String sql) {
        return catchThrowableOfType(CrateError.class, () -> system.run(sql));
    }

    @Test
    void whatIsSetIsShownUntilItIsReset() {
        system.run(
                "SET GLOBAL stats.jobs_log_size = 5, \"cluster.routing.allocation.enable\" = primaries",
                "SET GLOBAL TRANSIENT stats['service']['interval'] = '90m'",
                "SET GLOBAL PERSISTENT indices.recovery.max_bytes_per_sec = '10mb'");

        assertThat(row("settings['stats']['jobs_log_size'], settings['cluster']['routing']['allocation']['enable'],"
                        + " settings['stats']['service']['interval'],"
                        + " settings['indices']['recovery']['max_bytes_per_sec']"))
                .isEqualTo(List.of(5, "primaries", "1.5h", "10mb"));

        system.run("RESET GLOBAL stats, indices.recovery.max_bytes_per_sec");

        assertThat(row("settings['stats']['jobs_log_size'], settings['cluster']['routing']['allocation']['enable'],"
                        + " settings['stats']['service']['interval'],"
                        + " settings['indices']['recovery']['max_bytes_per_sec']"))
                .isEqualTo(List.of(10_000, "primaries", "1d", "40mb"));
    }

    @Test
    void anObjectSetsAGroup() {
        system.run("SET GLOBAL stats = {enabled = false, service = {interval = '1h'}}");

        assertThat(row("settings['stats']['enabled'], settings['stats']['service']['interval']"))
                .isEqualTo(List.of(false, "1h"));
    }

    @Test
    void loggersHaveLevels() {
        system.run("SET GLOBAL \"logger.action\" = 'info'");

        assertThat(row("settings['logger']"))
                .isEqualTo(List.of(List.of(Map.of("name", "logger.action", "level", "INFO"))));
        system.run("RESET GLOBAL \"logger.action\"");
        assertThat(row("settings['logger']")).isEqualTo(List.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SET GLOBAL nothing = 1 | 4000 | Setting 'nothing' is not supported
            RESET GLOBAL nothing | 4000 | Setting 'nothing' is not supported
            SET GLOBAL gateway.recover_after_time = '5m' | 4004 | Setting 'gateway.recover_after_time' cannot be set/reset at runtime
            RESET GLOBAL gateway | 4004 | Setting 'gateway.expected_data_nodes' cannot be set/reset at runtime
            SET GLOBAL stats.enabled = 'maybe' | 4000 | Failed to parse value [maybe] as only [true] or [false] are allowed.
            SET GLOBAL stats.jobs_log_size = -1 | 4000 | Failed to parse value [-1] for setting [stats.jobs_log_size] must be >= 0
            SET GLOBAL statement_timeout = 'soon' | 4000 | failed to parse [soon] as a time value
            SET GLOBAL stats.enabled = null | 4000 | Cannot set "stats.enabled" to `null`. Use `RESET [GLOBAL] "stats.enabled"` to reset a setting to its default value
            """)
    void refusesInCrateDbsWords(String sql, int code, String message) {
        CrateError error = error(sql);

        assertThat(error.text()).isEqualTo(message);
        assertThat(error.code()).isEqualTo(code);
    }

    @Test
    void onlyAdministratorsSetSettings() {
        system.run("CREATE USER someone", "GRANT DQL TO someone");

        CrateError error = catchThrowableOfType(
                CrateError.class, () -> system.rowsAs("someone", "SET GLOBAL stats.enabled = false"));

        assertThat(error.kind()).isEqualTo(ErrorKind.MISSING_PRIVILEGE);
    }

    @Test
    void theLogHoldsAsManyStatementsAsItIsToldTo() {
        system.run("SELECT 1", "SELECT 2", "SELECT 3", "SET GLOBAL stats.jobs_log_size = 2", "SELECT 4");

        assertThat(system.rows("SELECT stmt FROM sys.jobs_log"))
                .containsExactly(List.of("SET GLOBAL stats.jobs_log_size = 2"), List.of("SELECT 4"));
    }

    @Test
    void nothingIsLoggedWhenStatisticsAreOff() {
        system.run("SELECT 1", "SET GLOBAL stats.enabled = false", "SELECT 2");

        assertThat(system.rows("SELECT stmt FROM sys.jobs_log")).isEmpty();
        assertThat(system.rows("SELECT stmt FROM sys.jobs")).isEmpty();
        system.run("RESET GLOBAL stats.enabled", "SELECT 3");
        assertThat(system.rows("SELECT stmt FROM sys.jobs_log")).contains(List.of("SELECT 3"));
    }

    @Test
    void newSessionsHaveTheTimeoutOfTheCluster() {
        system.run("SET GLOBAL statement_timeout = '90s'");

        assertThat(system.rows("SHOW statement_timeout")).containsExactly(List.of("1.5m"));
        assertThat(row("settings['statement_timeout']")).isEqualTo(List.of("1.5m"));
    }

    @Test
    void aSettingThatIsPersistentOutlivesTheNode(@TempDir Path directory) throws IOException {
        try (TestNode node = TestNode.in(directory)) {
            node.run("SET GLOBAL PERSISTENT stats.jobs_log_size = 7");
            node.run("SET GLOBAL TRANSIENT stats.operations_log_size = 7");
        }
        try (TestNode node = TestNode.in(directory)) {
            assertThat(node.rows("SELECT settings['stats']['jobs_log_size'], settings['stats']['operations_log_size']"
                            + " FROM sys.cluster"))
                    .containsExactly("7, 10000");
        }
    }
}
