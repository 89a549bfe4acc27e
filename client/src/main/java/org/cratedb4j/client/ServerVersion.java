package org.cratedb4j.client;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of CrateDB.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?![\\d.]).*");

    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch);

    /** Reads a version as servers write it; what follows the numbers, such as {@code -SNAPSHOT}, is left out. */
    static Optional<ServerVersion> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ServerVersion(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * Whether this version is that one or a later one.
     *
     * @param major the first number
     * @param minor the second number
     * @return whether it is
     */
    public boolean isAtLeast(int major, int minor) {
        return compareTo(new ServerVersion(major, minor, 0)) >= 0;
    }

    /** Compares versions by their numbers: 5.10 is later than 5.9. */
    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    /** The numbers with dots between them. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
