package org.cratedb4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.jdbc.CrateDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What native images are told exists: a class that was renamed would be missed only at run time. */
class NativeImageTest {

    private static final String FOLDER = "/META-INF/native-image/org.cratedb4j/cratedb4j-jdbc/";
    private static final Pattern CLASS = Pattern.compile("\"((?:java|org)\\.[\\w.]+)\"");
    private static final Pattern RESOURCE = Pattern.compile("\\\\Q(.+?)\\\\\\\\E");

    private static String read(String name) throws IOException {
        try (InputStream file = CrateDriver.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> find(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reflect-config.json", "proxy-config.json", "serialization-config.json"})
    void theClassesExist(String file) throws Exception {
        List<String> classes = find(CLASS, read(FOLDER + file));

        assertThat(classes).isNotEmpty();
        for (String name : classes) {
            assertThat(Class.forName(name)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "resource-config.json")
    void theResourcesExist(String file) throws IOException {
        List<String> resources = find(RESOURCE, read(FOLDER + file));

        assertThat(resources).hasSize(2);
        for (String name : resources) {
            assertThat(read("/" + name)).isNotEmpty();
        }
    }
}
