package org.cratedb4j.embedded.internal.system;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.session.SessionInfo;
import org.cratedb4j.embedded.internal.session.Sessions;
import org.cratedb4j.embedded.internal.session.Settings;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sys.sessions} and {@code pg_settings}. */
final class SessionRows {
    private static final List<String> FLAGS =
            List.of("enable_hashjoin", "error_on_unknown_object_key", "insert_select_fail_fast");
    private static final List<String> TEXTS = List.of("application_name", "datestyle", "statement_timeout");
    private static final String MEMORY_LIMIT = "memory.operation_limit";
    private static final String OPTIMIZER = "optimizer_";

    private final Sessions sessions;
    private final Visibility visibility;

    SessionRows(Sessions sessions, Visibility visibility) {
        this.sessions = sessions;
        this.visibility = visibility;
    }

    Stream<Map<String, @Nullable Object>> sessions(EvalContext context) {
        boolean all = visibility.isAdministrator(context);
        return sessions.list().stream()
                .filter(session -> all || session.user().equals(context.user()))
                .sorted(Comparator.comparingInt(SessionInfo::id))
                .map(SessionRows::row);
    }

    private static Map<String, @Nullable Object> row(SessionInfo session) {
        return Row.of("id", session.id())
                .and("session_user", session.user())
                .and("auth_user", session.authenticatedUser())
                .and("handler_node", session.connection().node().name())
                .and("client_address", session.connection().clientAddress())
                .and("protocol", "http")
                .and("ssl", session.connection().encrypted())
                .and("time_created", session.createdMillis())
                .and("settings", settings(session))
                .and("last_statement", session.lastStatement())
                .and("last_job_id", session.lastJob())
                .done();
    }

    private static Map<String, @Nullable Object> settings(SessionInfo session) {
        Map<String, String> values = session.settings();
        Row row = Row.of("search_path", searchPath(values))
                .and(MEMORY_LIMIT, Integer.valueOf(values.getOrDefault(MEMORY_LIMIT, "0")))
                .and("disabled_optimizer_rules", disabledRules(values));
        FLAGS.forEach(name -> row.and(name, Boolean.valueOf(values.get(name))));
        TEXTS.forEach(name -> row.and(name, values.get(name)));
        return row.done();
    }

    /** All schemas that are searched, the one that is always searched included. */
    private static String searchPath(Map<String, String> settings) {
        String path = settings.getOrDefault("search_path", "").replace(", ", ",");
        boolean complete = List.of(path.split(",", -1)).contains(PgCatalog.NAME);
        return complete ? path : PgCatalog.NAME + "," + path;
    }

    private static String disabledRules(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(OPTIMIZER)
                        && setting.getValue().equals("false"))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The settings of whoever asks. */
    static Stream<Map<String, @Nullable Object>> settings(EvalContext context) {
        return Settings.list().stream()
                .map(setting -> Row.of("name", setting.name())
                        .and("setting", context.settings().get(setting.name()))
                        .and("short_desc", setting.description())
                        .and("vartype", setting.type())
                        .and("boot_val", setting.defaultValue())
                        .and("reset_val", setting.defaultValue())
                        .done());
    }
}
