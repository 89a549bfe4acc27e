package org.cratedb4j.client.internal.options;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cratedb4j.client.CrateClientBuilder;

/** The manual's page about options, made from their declarations. */
final class OptionsTable {

    private static final String HEAD = """
            # Options of the client

            An option is given by its method of the builder, by its name with `option(name, text)`, or by its environment
            variable with `environment(System.getenv())`. In texts, durations are seconds or have a unit (`500ms`, `5s`, `1m`),
            and secrets never show in messages or logs. An option that is unknown, malformed or contradicts another one is an
            `InvalidOptionException` that names it.

            | Name | Builder | Environment variable | Default | Meaning |
            |---|---|---|---|---|
            """;

    private OptionsTable() {}

    static String page() {
        return Options.all().stream().map(OptionsTable::row).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String row(Option<?> option) {
        String meaning = option.description() + (option.isSecret() ? " **Secret.**" : "");
        return "| `" + option.name() + "` | `" + method(option) + "` | "
                + option.environmentVariable().map(OptionsTable::code).orElse("only in the builder") + " | "
                + (option.defaultText().isEmpty() ? "none" : code(option.defaultText())) + " | " + meaning + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    static String method(Option<?> option) {
        Method method = Arrays.stream(CrateClientBuilder.class.getMethods())
                .filter(candidate -> snakeCase(candidate.getName()).equals(option.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The builder has no method for " + option));
        return method.getName() + "("
                + method.getParameterTypes()[0].getSimpleName().replace("[]", "...") + ")";
    }

    private static String snakeCase(String name) {
        return name.chars()
                .mapToObj(c -> c >= 'A' && c <= 'Z' ? "_" + (char) (c - 'A' + 'a') : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
