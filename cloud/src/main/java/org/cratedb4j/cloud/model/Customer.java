package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * To whom an organization's invoices go.
 *
 * @param organizationId the organization
 * @param name the name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param address the address
 * @param tax the tax number
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Customer(
        Optional<String> organizationId,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Optional<CustomerAddress> address,
        Optional<CustomerTax> tax,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Customer of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Customer", fields);
        return new Customer(
                json.findText("organization_id"),
                json.findText("name"),
                json.findText("email"),
                json.findText("phone"),
                json.find("address", CustomerAddress::of),
                json.find("tax", CustomerTax::of),
                json.rest());
    }
}
