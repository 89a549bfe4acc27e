package org.cratedb4j.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What answers look like, in the forms in which CrateDB 6.4.3 writes values. */
public enum Shape {
    /** One column of whole numbers. */
    NARROW("[\"id\"]", "[10]") {
        @Override
        String row(int row) {
            return "[" + (4_000_000_000L + row) + "]";
        }
    },
    /** Ten columns of the common types. */
    WIDE(
            "[\"id\",\"region\",\"name\",\"count\",\"total\",\"ratio\",\"share\",\"active\",\"at\",\"host\"]",
            "[9,4,4,8,10,6,7,3,11,5]") {
        @Override
        String row(int row) {
            return String.format(
                    Locale.ROOT,
                    "[%d,\"region %d\",\"name of row %d\",%d,%d,%d.25,%d.5,%b,%d,\"10.0.%d.%d\"]",
                    row,
                    row % 17,
                    row,
                    row % 1_000,
                    1_000_000_000_000L + row,
                    row,
                    row % 100,
                    row % 3 == 0,
                    1_790_000_000_000L + row,
                    row % 256,
                    row % 199);
        }
    },
    /** Objects and arrays. */
    NESTED("[\"id\",\"payload\",\"tags\",\"matrix\"]", "[9,12,[100,4],[100,[100,6]]]") {
        @Override
        String row(int row) {
            return String.format(
                    Locale.ROOT,
                    "[%d,{\"name\":\"device %d\",\"reading\":{\"celsius\":%d.5,\"ok\":true}},[\"a\",\"b%d\",\"c\"],"
                            + "[[%d.0,2.0],[3.0,4.5]]]",
                    row,
                    row,
                    row % 40,
                    row % 10,
                    row);
        }
    },
    /** Numbers with more digits than a double has. */
    NUMERIC("[\"id\",\"amount\",\"rate\"]", "[9,22,22]") {
        @Override
        String row(int row) {
            return "[" + row + "," + row + ".123456789012345678901234,0.00000000000000000" + (row + 1) + "]";
        }
    };

    private final String columns;
    private final String types;

    Shape(String columns, String types) {
        this.columns = columns;
        this.types = types;
    }

    abstract String row(int row);

    /** An answer with so many rows. */
    public byte[] answer(int rowCount) {
        StringBuilder answer = new StringBuilder("{\"cols\":" + columns + ",\"col_types\":" + types + ",\"rows\":[");
        for (int row = 0; row < rowCount; row++) {
            answer.append(row == 0 ? "" : ",").append(row(row));
        }
        answer.append("],\"rowcount\":").append(rowCount).append(",\"duration\":1.25}");
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }
}
