package org.cratedb4j.cli.internal.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"cratedb " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
