package org.cratedb4j.jdbc.internal.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.JDBCType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.testing.WrittenValues;
import org.junit.jupiter.api.Test;

/** The manual's tables of types are what the table of types and the test of round trips say. */
class TypesPageTest {

    private static final String REWRITE = "types.page.rewrite";

    // Tests run in the module's directory.
    private static final Path PAGE = Path.of("..", "docs", "jdbc.md");

    @Test
    void theTableOfWhatIsReadIsUpToDate() throws IOException {
        check("read types", read());
    }

    @Test
    void theTableOfWhatIsWrittenIsUpToDate() throws IOException {
        check("written types", written());
    }

    private static void check(String part, String expected) throws IOException {
        String begin = "<!-- " + part + ": made by TypesPageTest -->\n";
        String end = "<!-- end of " + part + " -->";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        if (Boolean.getBoolean(REWRITE)) {
            page = page.substring(0, from) + expected + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(end);
        }

        assertThat(page.substring(from, to))
                .as(
                        "docs/jdbc.md is stale; write it anew with: ./mvnw test -pl jdbc -am -Dtest=TypesPageTest "
                                + "-Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        REWRITE)
                .isEqualTo(expected);
    }

    private static String read() {
        return Stream.of(TypeKind.values())
                .filter(kind -> kind != TypeKind.UNKNOWN && kind != TypeKind.UNCHECKED_OBJECT)
                .map(TypesPageTest::row)
                .collect(Collectors.joining(
                        "", "| CrateDB | type name | `java.sql.Types` | `getObject(i)` |\n|---|---|---|---|\n", ""));
    }

    private static String row(TypeKind kind) {
        CrateType type =
                kind == TypeKind.ARRAY ? CrateType.arrayOf(CrateType.of(TypeKind.INTEGER)) : CrateType.of(kind);
        TypeDescription description = TypeTable.of(type);
        return "| " + type.sqlName() + " | `" + TypeTable.name(type) + "` | `"
                + JDBCType.valueOf(description.jdbcType()) + "` | `"
                + description.javaClass().getTypeName() + "` |\n";
    }

    private static String written() {
        return WrittenValues.all().stream()
                .map(value -> "| `" + value.javaClass().getTypeName() + "` | " + value.crateType() + " |\n")
                .collect(Collectors.joining("", "| `setObject`, `getObject(i, Class)` | CrateDB |\n|---|---|\n", ""));
    }
}
