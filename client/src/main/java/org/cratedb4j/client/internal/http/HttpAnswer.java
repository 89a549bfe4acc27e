package org.cratedb4j.client.internal.http;

import java.io.InputStream;

/**
 * An answer whose body is still to be read.
 *
 * @param status the HTTP status
 * @param body the body, uncompressed
 */
public record HttpAnswer(int status, InputStream body) {}
