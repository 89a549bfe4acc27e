package org.cratedb4j.client.internal.wire;

import java.util.ArrayList;
import java.util.List;

/** Where among a request's parameters the writer is, in words for whoever gave it a value that cannot be sent. */
final class Place {

    private static final int NO_ROW = -1;

    private int row = NO_ROW;
    private int position;
    private final List<Object> path = new ArrayList<>();

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void moveToRow(int newRow) {
        row = newRow;
    }

    void enter(Object memberOrIndex) {
        path.add(memberOrIndex);
    }

    void leave() {
        path.remove(path.size() - 1);
    }

    /** Whether the writer is within an object, at whatever depth. */
    boolean isInObject() {
        return path.stream().anyMatch(String.class::isInstance);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Parameter ").append(position);
        for (Object step : path) {
            text.append('[')
                    .append(step instanceof String name ? "'" + name + "'" : step)
                    .append(']');
        }
        return row == NO_ROW
                ? text.toString()
                : text.append(" of row ").append(row).toString();
    }
}
