package org.cratedb4j.embedded.internal.session;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All settings that a session has, by name. */
public final class Settings {
    static final String SEARCH_PATH = "search_path";
    static final String STATEMENT_TIMEOUT = "statement_timeout";
    static final String ERROR_ON_UNKNOWN_OBJECT_KEY = "error_on_unknown_object_key";

    private static final String TEXT = "text";
    private static final String BOOLEAN = "boolean";
    private static final String INTEGER = "integer";
    private static final String OFF_BY_DEFAULT = "EquiJoinToLookupJoin";

    /** The optimizer's rules; each can be switched, and none of the switches means anything here. */
    private static final List<String> OPTIMIZER_RULES = List.of(
            "DeduplicateOrder",
            "EliminateCrossJoin",
            OFF_BY_DEFAULT,
            "MergeAggregateAndCollectToCount",
            "MergeAggregateRenameAndCollectToCount",
            "MergeFilterAndCollect",
            "MergeFilterAndForeignCollect",
            "MergeFilters",
            "MoveConstantJoinConditionsBeneathJoin",
            "MoveEquiJoinFilterIntoInnerJoin",
            "MoveFilterBeneathCorrelatedJoin",
            "MoveFilterBeneathEval",
            "MoveFilterBeneathGroupBy",
            "MoveFilterBeneathJoin",
            "MoveFilterBeneathMultiPhase",
            "MoveFilterBeneathOrder",
            "MoveFilterBeneathProjectSet",
            "MoveFilterBeneathRename",
            "MoveFilterBeneathUnion",
            "MoveFilterBeneathWindowAgg",
            "MoveLimitBeneathEval",
            "MoveLimitBeneathRename",
            "MoveOrderBeneathEval",
            "MoveOrderBeneathNestedLoop",
            "MoveOrderBeneathRename",
            "MoveOrderBeneathUnion",
            "OptimizeCollectWhereClauseAccess",
            "RemoveOrderBeneathInsert",
            "RemoveRedundantEval",
            "ReorderHashJoin",
            "ReorderNestedLoopJoin",
            "RewriteFilterOnCrossJoinToInnerJoin",
            "RewriteFilterOnOuterJoinToInnerJoin",
            "RewriteGroupByKeysLimitToLimitDistinct",
            "RewriteLeftOuterJoinToHashJoin",
            "RewriteRightOuterJoinToHashJoin",
            "RewriteToQueryThenFetch");

    private static final Map<String, Setting> ALL = all();

    private Settings() {}

    /** All settings, in the order of their names. */
    public static Collection<Setting> list() {
        return ALL.values();
    }

    /** The names of all settings. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** The setting of a name; null when there is none. */
    public static @Nullable Setting find(String name) {
        return ALL.get(name);
    }

    private static Map<String, Setting> all() {
        Map<String, Setting> settings = new TreeMap<>();
        add(
                settings,
                "application_name",
                TEXT,
                null,
                "Optional application name. Can be set by a client to identify the application which created the connection",
                SettingReaders::text);
        add(
                settings,
                "client_encoding",
                TEXT,
                "UTF8",
                "Sets the client-side encoding. The only supported encoding is UTF8",
                values -> "UTF8");
        add(settings, "datestyle", TEXT, "ISO", "Display format for date and time values.", SettingReaders::dateStyle);
        add(
                settings,
                "enable_hashjoin",
                BOOLEAN,
                "true",
                "Considers using the Hash Join instead of the Nested Loop Join implementation.",
                SettingReaders.flag("enable_hashjoin"));
        add(
                settings,
                ERROR_ON_UNKNOWN_OBJECT_KEY,
                BOOLEAN,
                "true",
                "Raises or suppresses ObjectKeyUnknownException when querying nonexistent keys to dynamic objects.",
                SettingReaders.flag(ERROR_ON_UNKNOWN_OBJECT_KEY));
        add(
                settings,
                "insert_select_fail_fast",
                BOOLEAN,
                "false",
                "Allows partial failure of 'INSERT FROM SELECT' statements",
                SettingReaders.flag("insert_select_fail_fast"));
        add(
                settings,
                "memory.operation_limit",
                INTEGER,
                "0",
                "Memory limit in bytes for an individual operation. 0 by-passes the operation limit, relying entirely on the"
                        + " global circuit breaker limits",
                SettingReaders::number);
        add(
                settings,
                SEARCH_PATH,
                TEXT,
                "doc",
                "Sets the schema search order.",
                values -> String.join(", ", SettingReaders.texts(values)));
        add(
                settings,
                "standard_conforming_strings",
                TEXT,
                "on",
                "Causes '...' strings to treat backslashes literally.",
                SettingReaders::standardConformingStrings);
        add(
                settings,
                STATEMENT_TIMEOUT,
                "interval",
                "0s",
                "The maximum duration of any statement before it gets killed. Infinite/disabled if 0",
                values -> Timeout.of(values.get(0)).toString());
        addFixed(settings);
        for (String rule : OPTIMIZER_RULES) {
            String name = "optimizer_" + snakeCase(rule);
            String value = String.valueOf(!rule.equals(OFF_BY_DEFAULT));
            String description = "Indicates if the optimizer rule " + rule + " is activated.";
            add(settings, name, BOOLEAN, value, description, SettingReaders.flag(name));
        }
        return Collections.unmodifiableMap(settings);
    }

    private static void addFixed(Map<String, Setting> settings) {
        fixed(settings, "max_identifier_length", INTEGER, "255", "Shows the maximum length of identifiers in bytes.");
        fixed(settings, "max_index_keys", INTEGER, "32", "Shows the maximum number of index keys.");
        fixed(settings, "server_version", TEXT, "14.0", "Reports the emulated PostgreSQL version number");
        fixed(settings, "server_version_num", INTEGER, "140000", "Reports the emulated PostgreSQL version number");
    }

    private static void fixed(
            Map<String, Setting> settings, String name, String type, String value, String description) {
        add(settings, name, type, value, description, SettingReaders.unchangeable(name));
    }

    private static void add(
            Map<String, Setting> settings,
            String name,
            String type,
            @Nullable String value,
            String description,
            Setting.Reader reader) {
        settings.put(name, new Setting(name, type, value, description, reader));
    }

    private static String snakeCase(String rule) {
        return rule.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
