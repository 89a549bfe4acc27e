package org.cratedb4j.embedded.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserManagementTest {
    private final Store store = Store.inMemory(() -> 0);
    private final Roles roles = new Roles(store);
    private final Privileges privileges = new Privileges(roles);
    private final UserManagement users = new UserManagement(roles, new Catalog(store), Set.of("search_path"));

    private long run(String statement) {
        return users.execute(
                (RoleStatement) SqlParser.parse(statement), "crate", List.of("doc"), UserManagementTest::value);
    }

    private static @Nullable Object value(Expression expression) {
        if (expression instanceof Construct.ObjectLiteral object) {
            return object.entries().stream()
                    .collect(Collectors.toMap(Construct.ObjectLiteral.Entry::key, entry -> value(entry.value())));
        }
        return expression instanceof Literal.Text text ? text.value() : null;
    }

    private boolean mayRead(String user, String table) {
        return privileges.has(user, Permission.DQL, Level.TABLE, table);
    }

    @Test
    void thereIsAlwaysASuperuserWhoMayDoEverything() {
        assertThat(mayRead("crate", "s.t")).isTrue();
        assertThat(privileges.has("crate", Permission.AL, Level.CLUSTER, "")).isTrue();
        assertThat(mayRead("nobody", "s.t")).isFalse();
    }

    @Test
    void usersLogInWithTheirNewestPassword() {
        run("create user ann with (password = 'one')");
        assertThat(roles.matches("ann", "one")).isTrue();
        assertThat(roles.matches("ann", "one")).isTrue();

        run("alter user ann set (password = 'two')");
        assertThat(roles.matches("ann", "one")).isFalse();
        assertThat(roles.matches("ann", "two")).isTrue();

        run("alter user ann reset password");
        assertThat(roles.matches("ann", "two")).isFalse();
    }

    @Test
    void nobodyLogsInAsARoleOrWithoutAPassword() {
        run("create role readers");
        run("create user bob");

        assertThat(roles.matches("readers", "")).isFalse();
        assertThat(roles.matches("bob", "")).isFalse();
        assertThat(roles.matches("nobody", "x")).isFalse();
    }

    @Test
    void passwordsNeverShow() {
        run("create user ann with (password = 'secret')");

        assertThat(roles.all().toString()).doesNotContain("secret");
        assertThat(store.load().toString()).doesNotContain("secret");
    }

    @Test
    void usersAndPrivilegesSurviveARestart(@TempDir Path directory) throws IOException {
        try (Store kept = Store.open(directory, () -> 0)) {
            UserManagement before = new UserManagement(new Roles(kept), new Catalog(kept), Set.of());
            for (String statement : List.of(
                    "create role readers",
                    "create user ann with (password = 'pw')",
                    "grant dql on schema s to readers",
                    "grant readers to ann")) {
                before.execute(
                        (RoleStatement) SqlParser.parse(statement), "crate", List.of("doc"), UserManagementTest::value);
            }
        }
        try (Store kept = Store.open(directory, () -> 0)) {
            Roles after = new Roles(kept);
            assertThat(after.matches("ann", "pw")).isTrue();
            assertThat(new Privileges(after).has("ann", Permission.DQL, Level.TABLE, "s.t"))
                    .isTrue();
        }
    }

    @Test
    void rowCountsSayWhatChanged() {
        run("create user ann");
        run("create user bob");

        assertThat(run("grant dql, dml on schema s to ann, bob")).isEqualTo(4);
        assertThat(run("grant dql on schema s to ann")).isZero();
        assertThat(run("deny dql on schema s to ann")).isEqualTo(1);
        assertThat(run("revoke dql on schema s from ann")).isEqualTo(1);
        assertThat(run("revoke all on schema s from ann")).isEqualTo(1);
    }

    @Test
    void theNearestWordCounts() {
        run("create user ann");
        run("grant dql to ann");
        assertThat(mayRead("ann", "s.t")).isTrue();

        run("deny dql on schema s to ann");
        assertThat(mayRead("ann", "s.t")).isFalse();
        assertThat(mayRead("ann", "other.t")).isTrue();
    }

    @Test
    void rolesPassOnWhatTheyHaveAndDenialsWin() {
        run("create user ann");
        run("create role one");
        run("create role two");
        run("grant one to ann");
        run("grant two to ann");
        run("grant dql on schema s to one");
        assertThat(mayRead("ann", "s.t")).isTrue();

        run("deny dql on schema s to two");
        assertThat(mayRead("ann", "s.t")).isFalse();

        run("grant dql on schema s to ann");
        assertThat(mayRead("ann", "s.t")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create user crate | ROLE_EXISTS",
                "create user x with (nosuch = 1) | SQL_PARSE",
                "create user x with (password = '') | SQL_PARSE",
                "create user x with (jwt = {username = 'u'}) | SQL_PARSE",
                "create user x with (jwt = {iss = 'i'}) | SQL_PARSE",
                "create user x with (jwt = {iss = 'i', username = 'u', other = 'o'}) | SQL_PARSE",
                "create user x with (jwt = 'token') | SQL_PARSE",
                "create user x with (jwt = {iss = 'i1', username = 'u1', aud = 'other'}) | ROLE_EXISTS",
                "alter user ann set (jwt = {iss = 'i1', username = 'u1'}) | ROLE_EXISTS",
                "alter role one set (jwt = {iss = 'i', username = 'u'}) | UNSUPPORTED_FEATURE",
                "create role x with (password = 'p') | UNSUPPORTED_FEATURE",
                "alter user nosuch set (password = 'x') | ROLE_UNKNOWN",
                "drop user nosuch | ROLE_UNKNOWN",
                "drop role two | SQL_PARSE",
                "drop user crate | UNSUPPORTED_FEATURE",
                "grant dql to nosuch | ROLE_UNKNOWN",
                "grant dql to crate | UNSUPPORTED_FEATURE",
                "grant nosuch to one | ROLE_UNKNOWN",
                "grant one to one | SQL_PARSE",
                "grant one to two | SQL_PARSE",
                "grant dql, one to two | SQL_PARSE",
                "deny one to two | SQL_PARSE",
                "grant nosuch on schema s to one | SQL_PARSE",
                "grant dql on table nosuch to one | RELATION_UNKNOWN",
            })
    void whatCannotBeDoneIsRefusedAndChangesNothing(String statement, ErrorKind kind) {
        run("create user ann with (jwt = {iss = 'i1', username = 'u1'})");
        run("create role one");
        run("create role two");
        run("grant two to one");
        List<Role> before = List.copyOf(roles.all());

        assertThatThrownBy(() -> run(statement))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(kind));
        assertThat(roles.all()).containsExactlyElementsOf(before);
    }
}
