package org.cratedb4j.cloud.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the control plane is, and how it is talked to.
 *
 * @param url its URL, without a slash at the end
 * @param region the region to ask for
 * @param sudo whether to act as a superuser
 * @param userAgent the program's name
 * @param connectTimeout how long opening a connection may take
 * @param timeout how long the service may be silent
 */
public record Endpoint(
        URI url, Optional<String> region, boolean sudo, String userAgent, Duration connectTimeout, Duration timeout) {

    /** The URL of a path and query below the endpoint's own path. */
    URI resolve(String target) {
        return URI.create(url + target);
    }
}
