package org.cratedb4j.embedded.internal.auth;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.jspecify.annotations.Nullable;

/** Runs CREATE, ALTER and DROP of users and roles. */
final class RoleStatements {
    private static final String PASSWORD = "password";
    private static final String JWT = "jwt";

    private final Roles roles;
    private final Set<String> settings;

    /**
     * @param settings the names of the session settings, which a user can be given too
     */
    RoleStatements(Roles roles, Set<String> settings) {
        this.roles = roles;
        this.settings = settings;
    }

    long create(RoleStatement.CreateRole statement, Function<Expression, @Nullable Object> values) {
        Map<String, @Nullable Object> options = options(statement.options(), values);
        if (!statement.user() && options.get(PASSWORD) != null) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Creating a ROLE with a password is not allowed, use CREATE USER instead");
        }
        return roles.change(all -> {
            refuseTokensOfAnother(options, all);
            if (all.containsKey(statement.name())) {
                throw new CrateError(ErrorKind.ROLE_EXISTS, "Role '" + statement.name() + "' already exists");
            }
            all.put(statement.name(), changed(Role.named(statement.name(), statement.user()), options));
            return 1;
        });
    }

    long alter(RoleStatement.AlterRole statement, Function<Expression, @Nullable Object> values) {
        return alter(statement.name(), options(statement.options(), values));
    }

    long reset(RoleStatement.ResetRole statement) {
        Map<String, @Nullable Object> options = new TreeMap<>();
        if (statement.option() == null) {
            settings.forEach(setting -> options.put(setting, null));
        } else {
            options.put(known(statement.option()), null);
        }
        return alter(statement.name(), options);
    }

    private long alter(String name, Map<String, @Nullable Object> options) {
        return roles.change(all -> {
            Role role = all.get(name);
            if (role == null) {
                throw unknown(name);
            } else if (!role.user()) {
                throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, notForRoles(options));
            }
            refuseTokensOfAnother(options, all);
            all.put(name, changed(role, options));
            return 1;
        });
    }

    private static String notForRoles(Map<String, @Nullable Object> options) {
        if (options.containsKey(PASSWORD)) {
            return "Setting a password to a ROLE is not allowed";
        }
        return options.containsKey(JWT)
                ? "Setting JWT properties to a ROLE is not allowed"
                : "Setting or resetting session settings to a ROLE is not allowed";
    }

    /** Tokens must tell users apart. CrateDB refuses those of the very same user, too. */
    private static void refuseTokensOfAnother(Map<String, @Nullable Object> options, Map<String, Role> all) {
        TokenProperties wanted = TokenOptions.of(options.get(JWT));
        if (wanted != null
                && all.values().stream()
                        .filter(Role::user)
                        .map(Role::tokens)
                        .anyMatch(tokens -> tokens != null && tokens.sameUser(wanted.issuer(), wanted.username()))) {
            throw new CrateError(
                    ErrorKind.ROLE_EXISTS,
                    "Another role with the same combination of iss/username jwt properties already exists");
        }
    }

    long drop(RoleStatement.DropRole statement) {
        String name = statement.name();
        if (name.equals(Role.SUPERUSER)) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Cannot drop a superuser '" + name + "'");
        }
        return roles.change(all -> {
            all.values().stream()
                    .filter(role -> role.grantedRoles().stream()
                            .anyMatch(granted -> granted.role().equals(name)))
                    .findFirst()
                    .ifPresent(role -> {
                        throw new CrateError(
                                ErrorKind.SQL_PARSE,
                                "Cannot drop ROLE: " + name + " as it is granted on role: " + role.name());
                    });
            if (all.remove(name) != null) {
                return 1;
            } else if (statement.ifExists()) {
                return 0;
            }
            throw unknown(name);
        });
    }

    static CrateError unknown(String name) {
        return new CrateError(ErrorKind.ROLE_UNKNOWN, "Role '" + name + "' does not exist");
    }

    private Map<String, @Nullable Object> options(
            Properties properties, Function<Expression, @Nullable Object> values) {
        Map<String, @Nullable Object> options = new TreeMap<>();
        properties.entries().forEach((name, value) -> options.put(known(name), values.apply(value)));
        return options;
    }

    private String known(String option) {
        if (!option.equals(PASSWORD) && !option.equals(JWT) && !settings.contains(option)) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Setting '" + option + "' is not supported");
        }
        return option;
    }

    private static Role changed(Role role, Map<String, @Nullable Object> options) {
        Role result = role;
        Map<String, Object> newSettings = new TreeMap<>(role.settings());
        for (Map.Entry<String, @Nullable Object> option : options.entrySet()) {
            Object value = option.getValue();
            if (option.getKey().equals(PASSWORD)) {
                result = result.withPassword(value == null ? null : hash(String.valueOf(value)));
            } else if (option.getKey().equals(JWT)) {
                result = result.withTokens(TokenOptions.of(value));
            } else if (value == null) {
                newSettings.remove(option.getKey());
            } else {
                newSettings.put(option.getKey(), value);
            }
        }
        return result.withSettings(newSettings);
    }

    private static PasswordHash hash(String password) {
        if (password.isEmpty()) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Password must not be empty");
        }
        return PasswordHash.of(password);
    }
}
