package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.client.internal.http.HttpAnswer;

/**
 * The part of an answer's body that was asked for.
 *
 * @param content the body from where the part begins
 * @param length how many bytes belong to the part
 * @param isExact whether there must be as many, and not only at most
 * @param isAll whether the body ends with them
 */
record BlobBody(InputStream content, long length, boolean isExact, boolean isAll) {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    static BlobBody of(HttpAnswer answer, Part part) throws IOException {
        return switch (answer.status()) {
            case BlobAnswers.PARTIAL_CONTENT -> partial(answer, part);
            case BlobAnswers.RANGE_NOT_SATISFIABLE -> new BlobBody(InputStream.nullInputStream(), 0, true, true);
            default -> new BlobBody(from(part.offset(), answer.body()), part.length(), false, false);
        };
    }

    /** CrateDB repeats the range that it was asked for, also where the blob ends before. */
    private static BlobBody partial(HttpAnswer answer, Part part) throws IOException {
        String range = answer.headers().get("Content-Range");
        Matcher matcher = CONTENT_RANGE.matcher(range == null ? "" : range);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != part.offset()) {
            throw new IOException("the answer has another part of the blob than " + part.range() + ": " + range);
        }
        long announcedEnd = Long.parseLong(matcher.group(2)) + 1;
        long end = Math.min(announcedEnd, Long.parseLong(matcher.group(3)));
        return new BlobBody(answer.body(), Math.max(0, end - part.offset()), true, end == announcedEnd);
    }

    private static InputStream from(long offset, InputStream body) throws IOException {
        long skipped = 0;
        for (long n = 1; skipped < offset && n > 0; skipped += n) {
            n = body.skip(offset - skipped);
            if (n == 0 && body.read() >= 0) {
                n = 1;
            }
        }
        return body;
    }
}
