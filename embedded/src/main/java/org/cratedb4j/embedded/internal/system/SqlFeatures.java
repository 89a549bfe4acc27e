package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The features of the SQL standard, and which of them CrateDB has. */
final class SqlFeatures {
    private SqlFeatures() {}

    static Stream<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Resources.read("sql-features.tsv", text -> {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String[] fields = line.split("\t", -1);
                rows.add(Row.of("feature_id", fields[0])
                        .and("feature_name", fields[1])
                        .and("sub_feature_id", fields[2])
                        .and("sub_feature_name", fields[3])
                        .and("is_supported", fields[4].equals("YES"))
                        .done());
            }
        });
        return rows.stream();
    }
}
