package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** {@code /_blobs/table/digest}. */
final class BlobEndpoint {
    private static final Pattern PATH = Pattern.compile("/_blobs/([^_/][^/]*)/([0-9a-f]{40})");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    private final BlobAccess blobs;

    BlobEndpoint(BlobAccess blobs) {
        this.blobs = blobs;
    }

    Reply answer(Call call, String user) throws RefusedException, IOException {
        Matcher path = PATH.matcher(call.target());
        if (!path.matches()) {
            return Reply.empty(HttpStatus.NOT_FOUND_404);
        }
        String table = path.group(1);
        String digest = path.group(2);
        try {
            return switch (call.method()) {
                case "GET" -> get(call, blobs.get(user, table, digest));
                case "HEAD" -> head(blobs.get(user, table, digest));
                case "PUT" -> Reply.empty(status(blobs.put(user, table, digest, call.body())));
                case "DELETE" ->
                    blobs.delete(user, table, digest)
                            ? new Reply(HttpStatus.NO_CONTENT_204, Map.of(), -1, List.of())
                            : Reply.empty(HttpStatus.NOT_FOUND_404);
                default -> Reply.empty(HttpStatus.METHOD_NOT_ALLOWED_405);
            };
        } catch (CrateError e) {
            return Reply.text(e.kind().httpStatus(), e.text());
        }
    }

    private static int status(BlobAccess.PutOutcome outcome) {
        return switch (outcome) {
            case CREATED -> HttpStatus.CREATED_201;
            case EXISTS -> HttpStatus.CONFLICT_409;
            case WRONG_DIGEST -> HttpStatus.BAD_REQUEST_400;
        };
    }

    private static Reply head(byte @Nullable [] content) {
        return content == null || content.length == 0
                ? Reply.empty(HttpStatus.NOT_FOUND_404)
                : cacheable(HttpStatus.OK_200, content.length, ByteBuffer.allocate(0));
    }

    private static Reply get(Call call, byte @Nullable [] content) {
        if (content == null) {
            return Reply.empty(HttpStatus.NOT_FOUND_404);
        }
        String header = call.header(HttpHeader.RANGE);
        Matcher range = RANGE.matcher(header == null ? "" : header);
        return range.matches()
                ? part(content, range)
                : cacheable(HttpStatus.OK_200, content.length, ByteBuffer.wrap(content));
    }

    /** CrateDB believes the range, even beyond the end: the answer is then shorter than its headers say. */
    private static Reply part(byte[] content, Matcher range) {
        long start = Long.parseLong(range.group(1));
        if (start > content.length) {
            return Reply.empty(HttpStatus.RANGE_NOT_SATISFIABLE_416);
        }
        long end = range.group(2).isEmpty() ? content.length - 1L : Long.parseLong(range.group(2));
        int available = (int) Math.max(0, Math.min(end + 1, content.length) - start);
        return cacheable(
                        HttpStatus.PARTIAL_CONTENT_206,
                        end - start + 1,
                        ByteBuffer.wrap(content, (int) start, available))
                .with(HttpHeader.CONTENT_RANGE.asString(), "bytes " + start + "-" + end + "/" + content.length);
    }

    private static Reply cacheable(int status, long contentLength, ByteBuffer body) {
        return new Reply(
                status,
                Map.of(
                        HttpHeader.ACCEPT_RANGES.asString(), "bytes",
                        HttpHeader.EXPIRES.asString(), "Thu, 31 Dec 2037 23:59:59 GMT",
                        HttpHeader.CACHE_CONTROL.asString(), "max-age=315360000"),
                contentLength,
                List.of(body));
    }
}
