package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operator of a plan, in words, as EXPLAIN shows it.
 *
 * @param operator the operator and what it does
 * @param inputs where its rows come from
 * @param rows how many rows are expected when that is known of the operator itself, or {@link #UNKNOWN}
 */
public record PlanDescription(String operator, List<PlanDescription> inputs, long rows) {
    private static final long UNKNOWN = -1;

    /** Operators whose answer is one row, whatever they read. */
    private static final Pattern ONE_ROW = Pattern.compile("(Count|HashAggregate|Insert)\\[.*");

    private static final Pattern LIMIT = Pattern.compile("Limit\\[(\\d+)::.*");

    public PlanDescription {
        inputs = List.copyOf(inputs);
    }

    /** An operator of which no number of rows is known. */
    public PlanDescription(String operator, List<PlanDescription> inputs) {
        this(operator, inputs, UNKNOWN);
    }

    PlanDescription(String operator, PlanDescription... inputs) {
        this(operator, List.of(inputs));
    }

    /**
     * The whole plan over several lines.
     *
     * @param costs whether to say how many rows are expected
     */
    public String print(boolean costs) {
        StringBuilder text = new StringBuilder();
        print(text, "", costs);
        return text.toString();
    }

    private void print(StringBuilder text, String indent, boolean costs) {
        text.append(operator);
        if (costs) {
            long expected = expectedRows();
            text.append(" (rows=")
                    .append(expected == UNKNOWN ? "unknown" : Long.toString(expected))
                    .append(')');
        }
        for (int i = 0; i < inputs.size(); i++) {
            boolean last = i + 1 == inputs.size();
            text.append('\n').append(indent).append(last ? "  └ " : "  ├ ");
            inputs.get(i).print(text, indent + (last ? "  " : "  │"), costs);
        }
    }

    /** No statistics are kept, so little is known. */
    private long expectedRows() {
        if (rows != UNKNOWN) {
            return rows;
        }
        if (ONE_ROW.matcher(operator).matches()) {
            return 1;
        }
        long read = inputs.size() == 1 ? inputs.get(0).expectedRows() : UNKNOWN;
        Matcher limit = LIMIT.matcher(operator);
        return limit.matches() ? Math.min(read, Long.parseLong(limit.group(1))) : read;
    }
}
