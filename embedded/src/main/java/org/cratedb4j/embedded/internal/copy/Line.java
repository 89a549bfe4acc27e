package org.cratedb4j.embedded.internal.copy;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A line of a source, or the news that a source cannot be read.
 *
 * @param uri where it is from
 * @param number counted from 1
 * @param text the line; null when the source cannot be read
 * @param failure why it cannot be read
 */
record Line(
        URI uri,
        long number,
        @Nullable String text,
        @Nullable IOException failure) {
    static Line of(URI uri, long number, String text) {
        return new Line(uri, number, text, null);
    }

    static Line failed(URI uri, IOException failure) {
        return new Line(uri, 0, null, failure);
    }
}
