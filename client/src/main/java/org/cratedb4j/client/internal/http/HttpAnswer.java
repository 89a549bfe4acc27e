package org.cratedb4j.client.internal.http;

import java.io.InputStream;
import java.time.Duration;

/**
 * An answer whose body is still to be read.
 *
 * @param status the HTTP status
 * @param retryAfter how long to wait before the next request, zero unless the answer says so
 * @param body the body, uncompressed
 */
public record HttpAnswer(int status, Duration retryAfter, InputStream body) {}
