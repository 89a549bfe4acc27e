package org.cratedb4j.cloud;

import java.util.Arrays;
import java.util.Locale;

/** Who says who somebody is. */
public enum IdentityProvider {
    /** A user name and a password of CrateDB Cloud itself. */
    COGNITO,
    /** An account of Microsoft. */
    AZUREAD,
    /** An account of GitHub. */
    GITHUB,
    /** An account of Google. */
    GOOGLE;

    /**
     * The provider of a name.
     *
     * @param name {@code cognito}, {@code azuread}, {@code github} or {@code google}
     * @return the provider
     * @throws CloudConfigurationException if there is none of that name
     */
    public static IdentityProvider of(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new CloudConfigurationException(
                        "There is no identity provider " + name + "; there are cognito, azuread, github and google"));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
