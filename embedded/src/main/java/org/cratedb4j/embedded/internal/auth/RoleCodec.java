package org.cratedb4j.embedded.internal.auth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.jspecify.annotations.Nullable;

/** Roles as entries of the catalog's storage. Keys and order of the fields are part of the file format. */
final class RoleCodec {
    static final String KEY = "role/";

    private RoleCodec() {}

    static List<@Nullable Object> encode(Role role) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(role.user());
        fields.add(role.password() == null ? null : role.password().encode());
        fields.add(role.settings());
        fields.add(role.grantedRoles().stream()
                .map(granted -> List.of(granted.role(), granted.grantor()))
                .toList());
        fields.add(role.privileges().values().stream().map(RoleCodec::encode).toList());
        fields.add(role.tokens() == null ? null : encode(role.tokens()));
        return fields;
    }

    private static List<@Nullable Object> encode(TokenProperties tokens) {
        return Arrays.asList(tokens.issuer(), tokens.username(), tokens.audience());
    }

    /** Roles that an older version has written have no such field. */
    private static @Nullable TokenProperties tokens(List<@Nullable Object> fields) {
        return fields.size() > 5 && fields.get(5) instanceof List<?> tokens
                ? new TokenProperties((String) tokens.get(0), (String) tokens.get(1), (String) tokens.get(2))
                : null;
    }

    private static List<Object> encode(Privilege privilege) {
        Privilege.Subject subject = privilege.subject();
        return List.of(
                subject.permission().name(),
                subject.level().name(),
                subject.object(),
                privilege.denied(),
                privilege.grantor());
    }

    static Role decode(String name, List<@Nullable Object> fields) {
        Object password = fields.get(1);
        Map<Privilege.Subject, Privilege> privileges = new LinkedHashMap<>();
        for (List<?> entry : lists(fields.get(4))) {
            Privilege privilege = privilege(entry);
            privileges.put(privilege.subject(), privilege);
        }
        return new Role(
                name,
                Boolean.TRUE.equals(fields.get(0)),
                password == null ? null : PasswordHash.decode((String) password),
                tokens(fields),
                settings(fields.get(2)),
                lists(fields.get(3)).stream()
                        .map(granted -> new GrantedRole((String) granted.get(0), (String) granted.get(1)))
                        .toList(),
                privileges);
    }

    private static Privilege privilege(List<?> entry) {
        return new Privilege(
                new Privilege.Subject(
                        Permission.valueOf((String) entry.get(0)), Level.valueOf((String) entry.get(1)), (String)
                                entry.get(2)),
                (Boolean) entry.get(3),
                (String) entry.get(4));
    }

    private static List<List<?>> lists(@Nullable Object value) {
        List<List<?>> lists = new ArrayList<>();
        if (value instanceof List<?> elements) {
            elements.forEach(element -> lists.add((List<?>) element));
        }
        return lists;
    }

    private static Map<String, Object> settings(@Nullable Object value) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, setting) -> settings.put((String) key, setting));
        }
        return settings;
    }
}
