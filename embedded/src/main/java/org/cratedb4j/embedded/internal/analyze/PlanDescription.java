package org.cratedb4j.embedded.internal.analyze;

import java.util.List;

/**
 * An operator of a plan, in words, as EXPLAIN shows it.
 *
 * @param operator the operator and what it does
 * @param inputs where its rows come from
 */
public record PlanDescription(String operator, List<PlanDescription> inputs) {
    private static final String UNKNOWN_ROW_COUNT = " (rows=unknown)";

    public PlanDescription {
        inputs = List.copyOf(inputs);
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
        print(text, "", costs ? UNKNOWN_ROW_COUNT : "");
        return text.toString();
    }

    private void print(StringBuilder text, String indent, String suffix) {
        text.append(operator).append(suffix);
        for (int i = 0; i < inputs.size(); i++) {
            boolean last = i + 1 == inputs.size();
            text.append('\n').append(indent).append(last ? "  └ " : "  ├ ");
            inputs.get(i).print(text, indent + (last ? "  " : "  │"), suffix);
        }
    }
}
