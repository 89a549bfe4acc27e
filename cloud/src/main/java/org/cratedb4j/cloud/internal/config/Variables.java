package org.cratedb4j.cloud.internal.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Variables of the environment, and of a {@code .env} file where the environment has none. An empty one counts as none.
 *
 * @param environment the variables of the process
 * @param file the variables of the file
 */
public record Variables(Map<String, String> environment, Map<String, String> file) {

    /** The environment's variables, and those of the nearest {@code .env} file in a directory or above it. */
    public static Variables of(Map<String, String> environment, Path directory) {
        return new Variables(environment, DotEnv.find(directory));
    }

    public Optional<String> find(String name) {
        return nonBlank(environment, name).or(() -> nonBlank(file, name));
    }

    private static Optional<String> nonBlank(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** That there are some; values may be secret. */
    @Override
    public String toString() {
        return "Variables[]";
    }
}
