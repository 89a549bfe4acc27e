package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a credit; what is null stays as it is.
 *
 * @param cents US cents, not less than before
 * @param expiration until when it counts
 * @param comment a note
 */
public record CreditChange(
        @Nullable Long cents,
        @Nullable Instant expiration,
        @Nullable String comment) {

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("amount", cents)
                .with("expiration_date", expiration == null ? null : expiration.toString())
                .with("comment", comment)
                .json();
    }
}
