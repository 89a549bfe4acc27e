package org.cratedb4j.client.internal.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.internal.wire.JsonText;
import org.cratedb4j.client.internal.wire.NumberText;

/** Values of a result as text: as CrateDB writes them where it does, dates and times as in ISO-8601. */
public final class ValueText {

    private ValueText() {}

    /** The text of a value. */
    public static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return NumberText.of(number);
        }
        if (value instanceof List<?> || value instanceof Map<?, ?> || value instanceof float[]) {
            return JsonText.of(value);
        }
        return value.toString();
    }
}
