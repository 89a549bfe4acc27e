package org.cratedb4j.client.internal.tls;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** The versions of TLS, oldest first. */
public enum TlsVersion {
    /** Broken; only for servers that know nothing better. */
    TLS_1_0("1.0", "TLSv1"),
    /** Broken; only for servers that know nothing better. */
    TLS_1_1("1.1", "TLSv1.1"),
    /** The oldest version in good standing. */
    TLS_1_2("1.2", "TLSv1.2"),
    /** The newest version. */
    TLS_1_3("1.3", "TLSv1.3");

    private final String number;
    private final String protocol;

    TlsVersion(String number, String protocol) {
        this.number = number;
        this.protocol = protocol;
    }

    /** The version of a number such as 1.2. */
    public static TlsVersion parse(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be 1.0, 1.1, 1.2 or 1.3, not " + number));
    }

    /** The numbers of all versions, oldest first. */
    public static List<String> numbers() {
        return Arrays.stream(values()).map(version -> version.number).toList();
    }

    /** The names that JSSE has for this version and all later ones. */
    public String[] protocols() {
        return EnumSet.range(this, TLS_1_3).stream()
                .map(version -> version.protocol)
                .toArray(String[]::new);
    }

    /** The number. */
    @Override
    public String toString() {
        return number;
    }
}
