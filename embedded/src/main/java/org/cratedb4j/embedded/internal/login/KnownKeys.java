package org.cratedb4j.embedded.internal.login;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys that are known beforehand; those of other issuers come from elsewhere. Immutable. */
public final class KnownKeys implements TokenKeys {
    private final Map<String, Map<String, TokenKey>> keys = new LinkedHashMap<>();
    private final TokenKeys others;

    /**
     * @param keys the keys by issuer and id
     * @param others those of issuers that are not in there
     */
    public KnownKeys(Map<String, Map<String, TokenKey>> keys, TokenKeys others) {
        keys.forEach((issuer, ofIssuer) -> this.keys.put(issuer, Map.copyOf(ofIssuer)));
        this.others = others;
    }

    @Override
    public TokenKey find(String issuer, String keyId) throws LoginException {
        Map<String, TokenKey> ofIssuer = keys.get(issuer);
        if (ofIssuer == null) {
            return others.find(issuer, keyId);
        }
        return found(ofIssuer, issuer, keyId);
    }

    /** One of the keys of an issuer. */
    static TokenKey found(Map<String, TokenKey> keys, String issuer, String keyId) throws LoginException {
        TokenKey key = keys.get(keyId);
        if (key == null) {
            throw new LoginException("No key found in " + issuer + " with kid " + keyId);
        }
        return key;
    }
}
