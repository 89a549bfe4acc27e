package org.cratedb4j.client.internal.exec;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cratedb4j.client.ColumnUnknownException;
import org.cratedb4j.client.ConstraintViolationException;
import org.cratedb4j.client.DuplicateKeyException;
import org.cratedb4j.client.InvalidValueException;
import org.cratedb4j.client.MissingPrivilegeException;
import org.cratedb4j.client.QueryKilledException;
import org.cratedb4j.client.ReadOnlyException;
import org.cratedb4j.client.RelationExistsException;
import org.cratedb4j.client.RelationUnknownException;
import org.cratedb4j.client.SchemaUnknownException;
import org.cratedb4j.client.ServerError;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.ServiceUnavailableException;
import org.cratedb4j.client.SqlSyntaxException;
import org.cratedb4j.client.TooManyRequestsException;
import org.cratedb4j.client.UnauthorizedException;
import org.cratedb4j.client.UnsupportedFeatureException;
import org.cratedb4j.client.VersionConflictException;
import org.cratedb4j.client.internal.wire.ErrorBody;
import org.jspecify.annotations.Nullable;

/** CrateDB's error codes: which exception each becomes, and with which SQLState. */
public final class ServerErrors {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private interface Factory {
        ServerException create(ServerError error, @Nullable String node, int attempts);
    }

    private record Entry(String sqlState, Factory factory) {}

    private static final Entry OTHER = entry("XX000");
    private static final Entry LOGIN = entry("28000", UnauthorizedException::new);
    private static final Entry BUSY = entry("53000", TooManyRequestsException::new);
    private static final Entry UNAVAILABLE = entry("57P03", ServiceUnavailableException::new);

    private static final Entry NO_RELATION = entry("42P01", RelationUnknownException::new);
    private static final Entry MISSING_PRIVILEGE = entry("42501", MissingPrivilegeException::new);
    private static final Entry READ_ONLY = entry("25006", ReadOnlyException::new);
    private static final Entry KILLED = entry("57014", QueryKilledException::new);

    private static final Map<Integer, Entry> BY_CODE = Map.ofEntries(
            Map.entry(4000, entry("42000")),
            Map.entry(4001, entry("42704")),
            Map.entry(4002, entry("42602")),
            Map.entry(4003, entry("22023")),
            Map.entry(4004, entry("0A000", UnsupportedFeatureException::new)),
            Map.entry(4005, entry("42P09")),
            Map.entry(4006, entry("42702")),
            Map.entry(4007, entry("42809")),
            Map.entry(4008, entry("42602")),
            Map.entry(40000, entry("HY000")),
            Map.entry(40013, entry("2BP01")),
            Map.entry(4010, LOGIN),
            Map.entry(4011, MISSING_PRIVILEGE),
            Map.entry(4031, READ_ONLY),
            Map.entry(4033, READ_ONLY),
            Map.entry(4041, NO_RELATION),
            Map.entry(4042, entry("42704")),
            Map.entry(4043, entry("42703", ColumnUnknownException::new)),
            Map.entry(4044, entry("42704")),
            Map.entry(4045, entry("3F000", SchemaUnknownException::new)),
            Map.entry(4049, entry("42883")),
            Map.entry(40410, entry("42704")),
            Map.entry(40411, entry("02000")),
            Map.entry(4091, entry("23505", DuplicateKeyException::new)),
            Map.entry(4092, entry("40001", VersionConflictException::new)),
            Map.entry(4093, entry("42P07", RelationExistsException::new)),
            Map.entry(4098, entry("42723")),
            Map.entry(4099, entry("42710")),
            Map.entry(40910, entry("42710")),
            Map.entry(4290, BUSY),
            Map.entry(5005, KILLED),
            Map.entry(5030, UNAVAILABLE),
            Map.entry(5031, UNAVAILABLE),
            Map.entry(5032, UNAVAILABLE),
            Map.entry(5033, UNAVAILABLE),
            Map.entry(5034, UNAVAILABLE),
            Map.entry(5035, UNAVAILABLE));

    private static final Entry CAST = entry("22018", InvalidValueException::new);
    private static final Entry RANGE = entry("22003", InvalidValueException::new);

    /** What CrateDB's message says where one code stands for several errors; the first that is found counts. */
    private static final List<Refinement> BY_MESSAGE = List.of(
            new Refinement(
                    4000, "^(ParsingException|SQLParseException\\[line \\d)", entry("42601", SqlSyntaxException::new)),
            new Refinement(
                    4000,
                    "must not be (null|NULL)\\]|is required but is missing from the insert",
                    entry("23502", ConstraintViolationException::new)),
            new Refinement(4000, "\\[Failed CONSTRAINT ", entry("23514", ConstraintViolationException::new)),
            new Refinement(4000, "\\[Cannot (cast|convert|detect the type)\\b", CAST),
            new Refinement(4000, "exceeds allowed range|overflow\\]|out of range", RANGE),
            new Refinement(4000, "is too long for the ", entry("22001", InvalidValueException::new)),
            new Refinement(4000, "(?i)\\[(division|/) by zero\\]", entry("22012", InvalidValueException::new)),
            new Refinement(4003, "Cannot cast ", CAST),
            // Where no statement is executed, as with blobs, errors are plain text.
            new Refinement(0, "^Relation '.*' unknown", NO_RELATION),
            new Refinement(0, "^Missing '.*' privilege", MISSING_PRIVILEGE),
            // The documentation gives this code two meanings.
            new Refinement(5030, "^JobKilledException", KILLED));

    private record Refinement(int code, Pattern message, Entry entry) {
        Refinement(int code, String message, Entry entry) {
            this(code, Pattern.compile(message), entry);
        }

        boolean applies(ErrorBody body) {
            return body.code() == code && message.matcher(body.message()).find();
        }
    }

    private ServerErrors() {}

    /** The exception for an error answer. */
    public static ServerException exception(int status, ErrorBody body, String node, int attempts) {
        Entry entry = entryOf(status, body);
        String message = body.message().isEmpty() ? "HTTP " + status : body.message();
        ServerError error = new ServerError(status, body.code(), entry.sqlState(), message, body.trace());
        return entry.factory().create(error, node, attempts);
    }

    /** The SQLState of an error of CrateDB's. */
    public static String sqlState(int code, String message) {
        return entryOf(0, new ErrorBody(code, message, null, true)).sqlState();
    }

    private static Entry entryOf(int status, ErrorBody body) {
        for (Refinement refinement : BY_MESSAGE) {
            if (refinement.applies(body)) {
                return refinement.entry();
            }
        }
        Entry entry = BY_CODE.get(body.code());
        if (entry != null) {
            return entry;
        }
        return switch (body.fromCrate() ? 0 : status) {
            case UNAUTHORIZED -> LOGIN;
            case TOO_MANY_REQUESTS -> BUSY;
            default -> OTHER;
        };
    }

    private static Entry entry(String sqlState) {
        return entry(sqlState, ServerException::new);
    }

    private static Entry entry(String sqlState, Factory factory) {
        return new Entry(sqlState, factory);
    }
}
