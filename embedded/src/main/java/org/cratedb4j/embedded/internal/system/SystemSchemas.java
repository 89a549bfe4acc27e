package org.cratedb4j.embedded.internal.system;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.auth.Privileges;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.cratedb4j.embedded.internal.session.Jobs;
import org.cratedb4j.embedded.internal.session.Sessions;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Makes the schemas {@code sys}, {@code information_schema} and {@code pg_catalog}. */
public final class SystemSchemas {
    static final String SYS = "sys";

    private final Catalog catalog;
    private final Services services;
    private final SystemTables tables = new SystemTables();
    private final Visibility visibility;

    private SystemSchemas(Catalog catalog, Services services) {
        this.catalog = catalog;
        this.services = services;
        this.visibility = new Visibility(services.privileges());
    }

    /**
     * What the tables are read from, besides the catalog.
     *
     * @param roles all users and roles
     * @param privileges decides who may see what
     * @param jobs the statements that run and those that ran last
     * @param sessions the sessions that are open
     * @param cluster the nodes
     * @param settings the cluster's settings
     */
    public record Services(
            Roles roles,
            Privileges privileges,
            Jobs jobs,
            Sessions sessions,
            ClusterView cluster,
            ClusterSettings settings) {}

    /** Adds the schemas to a catalog. */
    public static void register(Catalog catalog, Services services) {
        SystemSchemas schemas = new SystemSchemas(catalog, services);
        schemas.register(SYS, schemas.sys());
        schemas.register(InformationSchema.NAME, schemas.informationSchema());
        schemas.register(PgCatalog.NAME, schemas.pgCatalog());
    }

    private void register(String name, Map<String, RowSupplier> rows) {
        catalog.register(new ComputedSchema(name, tables, rows));
    }

    private Map<String, RowSupplier> informationSchema() {
        RoleTables roles = new RoleTables(services.roles(), services.privileges());
        return new InformationSchema(catalog, tables, visibility, roles).rows();
    }

    private Map<String, RowSupplier> pgCatalog() {
        RoleRows roles = roleRows();
        Map<String, RowSupplier> rows = new HashMap<>(new PgCatalog(catalog, visibility).rows());
        rows.put("pg_type", context -> PgTypes.types());
        rows.put("pg_proc", context -> PgTypes.functions());
        rows.put("pg_database", context -> Stream.of(Map.of("oid", 0)));
        rows.put("pg_settings", SessionRows::settings);
        rows.put("pg_roles", context -> roles.pgRoles());
        rows.put("pg_user", context -> roles.pgUsers());
        rows.put("pg_auth_members", context -> roles.pgAuthMembers());
        return rows;
    }

    private Map<String, RowSupplier> sys() {
        ClusterNodes nodes = new ClusterNodes(services.cluster());
        Checks checks = new Checks(catalog, nodes);
        JobRows jobs = new JobRows(services.jobs(), nodes, visibility);
        RoleRows roles = roleRows();
        ShardRows shards = new ShardRows(catalog, nodes, visibility);
        Summits summits = new Summits(tables);
        return Map.ofEntries(
                Map.entry("cluster", context -> Stream.of(cluster())),
                Map.entry("nodes", nodes::rows),
                Map.entry("checks", context -> checks.ofCluster()),
                Map.entry("node_checks", context -> checks.ofNodes()),
                Map.entry("jobs", jobs::running),
                Map.entry("jobs_log", jobs::log),
                Map.entry("jobs_metrics", context -> jobs.metrics()),
                Map.entry("sessions", new SessionRows(services.sessions(), visibility)::sessions),
                Map.entry("shards", shards::shards),
                Map.entry("allocations", shards::allocations),
                Map.entry("health", shards::health),
                Map.entry("cluster_health", context -> shards.clusterHealth()),
                Map.entry("users", context -> roles.sysUsers()),
                Map.entry("roles", context -> roles.sysRoles()),
                Map.entry("privileges", context -> roles.sysPrivileges()),
                Map.entry("summits", context -> summits.rows()));
    }

    private RoleRows roleRows() {
        return new RoleRows(services.roles(), visibility, services.cluster().id());
    }

    private Map<String, @Nullable Object> cluster() {
        ClusterView cluster = services.cluster();
        String master =
                cluster.nodes().isEmpty() ? null : cluster.nodes().get(0).id();
        return Row.of("id", cluster.id())
                .and("name", ServerVersion.CLUSTER_NAME)
                .and("master_node", master)
                .and("settings", settings())
                .done();
    }

    private Map<String, @Nullable Object> settings() {
        ObjectType type =
                (ObjectType) tables.get(SYS, "cluster").column("settings").type();
        Map<String, @Nullable Object> settings =
                SettingTree.of(type, services.settings().all());
        settings.put(
                "logger",
                services.settings().loggers().entrySet().stream()
                        .map(logger -> Row.of("name", logger.getKey())
                                .and("level", String.valueOf(logger.getValue()).toUpperCase(Locale.ROOT))
                                .done())
                        .toList());
        return settings;
    }
}
