package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /_sql}. */
final class SqlEndpoint {
    private static final Logger LOGGER = LoggerFactory.getLogger(SqlEndpoint.class);
    private static final String DEFAULT_SCHEMA = "Default-Schema";

    private final Engine engine;
    private final NodeIdentity node;

    SqlEndpoint(Engine engine, NodeIdentity node) {
        this.engine = engine;
        this.node = node;
    }

    Reply answer(Call call, String user) throws RefusedException, IOException {
        byte[] body = call.body();
        boolean withTrace = call.flag("error_trace");
        try {
            SqlRequest request = checked(SqlRequestReader.read(body));
            boolean withTypes = call.flag("types");
            return ConnectionSession.of(call, engine, node)
                    .use(user, call.header(DEFAULT_SCHEMA), session -> run(session, request, withTypes));
        } catch (CrateError e) {
            String trace = withTrace ? e.getMessage() : null;
            return Reply.json(e.kind().httpStatus(), ResultWriter.error(e.getMessage(), e.code(), trace));
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.error("A statement failed for a reason that is no CrateDB error", e);
            return unexpected(e, withTrace);
        }
    }

    private static SqlRequest checked(SqlRequest request) {
        if (hasAny(request.arguments()) && hasAny(request.bulkArguments())) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE, "request body contains args and bulk_args. It's forbidden to provide both");
        }
        return request;
    }

    private static boolean hasAny(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static Reply run(Session session, SqlRequest request, boolean withTypes) {
        long start = System.nanoTime();
        if (request.arguments() == null && request.bulkArguments() != null) {
            return Reply.json(
                    HttpStatus.OK_200,
                    ResultWriter.bulkResult(session.executeBulk(request.statement(), request.bulkArguments()), start));
        }
        List<@Nullable Object> arguments = request.arguments() == null ? List.of() : request.arguments();
        return Reply.json(
                HttpStatus.OK_200,
                ResultWriter.result(session.execute(request.statement(), arguments), withTypes, start));
    }

    private static Reply unexpected(Throwable e, boolean withTrace) {
        String message = e.getClass().getSimpleName() + "[" + e.getMessage() + "]";
        StringWriter trace = new StringWriter();
        if (withTrace) {
            e.printStackTrace(new PrintWriter(trace));
        }
        return Reply.json(
                HttpStatus.INTERNAL_SERVER_ERROR_500,
                ResultWriter.error(message, ErrorKind.ILLEGAL_STATE.code(), withTrace ? trace.toString() : null));
    }
}
