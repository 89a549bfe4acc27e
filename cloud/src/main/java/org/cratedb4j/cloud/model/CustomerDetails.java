package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * To whom invoices go.
 *
 * @param name the name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param line1 the first line of the address
 * @param line2 the second line, null for none
 * @param postalCode the postal code
 * @param city the city
 * @param country the country
 * @param taxId the tax number, null for none
 * @param taxIdType its kind, for example {@code eu_vat}; null for none
 */
public record CustomerDetails(
        String name,
        String email,
        String phone,
        String line1,
        @Nullable String line2,
        String postalCode,
        String city,
        String country,
        @Nullable String taxId,
        @Nullable String taxIdType) {

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("name", name)
                .with("email", email)
                .with("phone", phone)
                .with("line1", line1)
                .with("line2", line2)
                .with("postal_code", postalCode)
                .with("city", city)
                .with("country", country)
                .with("tax_id", taxId)
                .with("tax_id_type", taxIdType)
                .json();
    }
}
