package org.cratedb4j.jdbc.internal.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.SqlStatement;
import org.cratedb4j.client.internal.sql.SessionSetting;
import org.jspecify.annotations.Nullable;

/** What a session was told with {@code SET}, to be told again to the one that replaces it. For one thread at a time. */
final class SessionSettings {

    private record Setting(String sql, List<? extends @Nullable Object> parameters) {}

    /** The last statement for each name, in the order in which they were executed. */
    private final Map<String, Setting> byName = new LinkedHashMap<>();

    /** Remembers a statement that was executed, if it sets something. */
    void remember(String sql, List<? extends @Nullable Object> parameters) {
        String name = SessionSetting.of(sql);
        if (name != null) {
            byName.remove(name);
            byName.put(name, new Setting(sql, parameters));
        }
    }

    void replay(CrateSession session, Budget budget) {
        for (Setting setting : byName.values()) {
            SqlStatement statement =
                    session.sql(setting.sql(), setting.parameters().toArray());
            Duration within = budget.left();
            (within == null ? statement : statement.timeout(within)).execute();
        }
    }
}
