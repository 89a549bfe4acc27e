package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Something to deploy: a kind of cluster, or storage.
 *
 * @param kind {@code cluster} or {@code storage}
 * @param name for example {@code cr1}
 * @param tier for example {@code default}
 * @param label for people to read
 * @param description for people to read
 * @param offer the offer it belongs to
 * @param plan the plan it belongs to
 * @param region where it can be had
 * @param deprecated whether it is not to be had any more
 * @param pricePerDtuMinute its price
 * @param scaleSummary for example {@code 0 - 8 (1 - 9 nodes)}
 * @param scaling the sizes to be had
 * @param specs what one node has
 * @param guaranteesPerDtu what it promises
 * @param tags its tags
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Product(
        String kind,
        String name,
        Optional<String> tier,
        Optional<String> label,
        Optional<String> description,
        Optional<String> offer,
        Optional<String> plan,
        Optional<String> region,
        boolean deprecated,
        Optional<BigDecimal> pricePerDtuMinute,
        Optional<String> scaleSummary,
        List<ScaleOption> scaling,
        Optional<ProductSpecs> specs,
        Optional<Map<String, Object>> guaranteesPerDtu,
        List<String> tags,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Product of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Product", fields);
        return new Product(
                json.text("kind"),
                json.text("name"),
                json.findText("tier"),
                json.findText("label"),
                json.findText("description"),
                json.findText("offer"),
                json.findText("plan"),
                json.findText("region"),
                json.flag("deprecated"),
                json.findNumber("price_per_dtu_minute"),
                json.findText("scale_summary"),
                json.list("scaling", ScaleOption::of),
                json.find("specs", ProductSpecs::of),
                json.findObject("guarantees_per_dtu"),
                json.texts("tags"),
                json.rest());
    }
}
