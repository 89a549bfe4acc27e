package org.cratedb4j.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.client.CrateClientBuilder;
import org.cratedb4j.client.CrateOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The client's options as flags of a command, one for each that the client declares. Secrets have none, since everybody
 * on the machine can read the arguments of a process; they come from the environment.
 */
final class ClientFlags {
    private static final String FLAG = "flag";

    private final Map<String, String> given = new LinkedHashMap<>();

    /** Adds the flags to a command. */
    void addTo(CommandSpec command) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .validate(false)
                .heading(
                        "%nConnection (also from the environment: CRATEDB_USER, CRATEDB_PASSWORD, CRATEDB_TOKEN, ...):%n");
        CrateOption.all().stream()
                .filter(option -> !option.isSecret())
                .forEach(option -> option.flag().ifPresent(flag -> group.addArg(flag(option, flag))));
        command.addArgGroup(group.build());
    }

    private OptionSpec flag(CrateOption option, String flag) {
        OptionSpec.Builder spec = OptionSpec.builder(flag)
                .type(String.class)
                .paramLabel(option.choices().isEmpty() ? option.kind() : String.join("|", option.choices()))
                .description(option.description()
                        + option.defaultText()
                                .map(text -> " Default: " + text + ".")
                                .orElse(""))
                .setter(setter(option.name()));
        return (option.kind().equals(FLAG) ? spec.arity("0..1").fallbackValue("true") : spec.arity("1")).build();
    }

    private ISetter setter(String name) {
        return new ISetter() {
            @Override
            public <T> @Nullable T set(@Nullable T value) {
                if (value == null) {
                    given.remove(name);
                } else {
                    given.put(name, value.toString());
                }
                return null;
            }
        };
    }

    boolean isGiven(String name) {
        return given.containsKey(name);
    }

    /** Sets what the command line gives. */
    CrateClientBuilder apply(CrateClientBuilder builder) {
        given.forEach(builder::option);
        return builder;
    }
}
