package org.cratedb4j.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One profile of a {@link CloudConfig}: an endpoint of the control plane, and what to log in to it with. Immutable; no text
 * shows a secret.
 */
public final class CloudProfile {

    private static final String ENDPOINT = "endpoint";
    private static final String TOKEN = "auth-token";
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final String REGION = "region";
    private static final String FORMAT = "format";
    private static final String ORGANIZATION = "organization-id";

    private final Map<String, @Nullable String> values;

    CloudProfile(Map<String, @Nullable String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * A profile that logs in with nothing, for all regions.
     *
     * @param endpoint the URL of the control plane
     * @return the profile
     */
    public static CloudProfile at(String endpoint) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put(TOKEN, null);
        values.put(ENDPOINT, Objects.requireNonNull(endpoint));
        values.put(KEY, null);
        values.put(SECRET, null);
        values.put(REGION, "_any_");
        values.put(ORGANIZATION, null);
        return new CloudProfile(values);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private CloudProfile with(String name, @Nullable String value) {
        CloudProfile changed = new CloudProfile(values);
        changed.values.put(name, value);
        return changed;
    }

    /**
     * Where the control plane is.
     *
     * @return its URL
     */
    public String endpoint() {
        return find(ENDPOINT).orElse(CloudConfig.DEFAULT_ENDPOINT);
    }

    /**
     * What to log in with: the token of a session, else an API key.
     *
     * @return the credentials, {@link CloudCredentials#none()} if there are none
     */
    public CloudCredentials credentials() {
        Optional<String> key = find(KEY);
        Optional<String> secret = find(SECRET);
        Optional<CloudCredentials> pair = key.isPresent() && secret.isPresent()
                ? Optional.of(CloudCredentials.apiKey(key.get(), secret.get()))
                : Optional.empty();
        return find(TOKEN).map(CloudCredentials::sessionToken).or(() -> pair).orElse(CloudCredentials.none());
    }

    /**
     * Whether there are an API key and a token, of which only the token counts.
     *
     * @return whether there are both
     */
    public boolean hasTokenAndKey() {
        return find(TOKEN).isPresent() && find(KEY).isPresent() && find(SECRET).isPresent();
    }

    /**
     * The region that calls are about.
     *
     * @return the region; {@code _any_} for all, empty for the service's default
     */
    public Optional<String> region() {
        return find(REGION);
    }

    /**
     * The organization that calls are about.
     *
     * @return its id, empty if none was chosen
     */
    public Optional<String> organizationId() {
        return find(ORGANIZATION);
    }

    /**
     * How commands print: {@code table}, {@code wide}, {@code json} or {@code yaml}.
     *
     * @return the format, empty for the configuration's default
     */
    public Optional<String> format() {
        return find(FORMAT);
    }

    /**
     * The same with another token.
     *
     * @param token the token of a session, null for none
     * @return a profile
     */
    public CloudProfile withToken(@Nullable String token) {
        return with(TOKEN, token);
    }

    /**
     * The same with another API key.
     *
     * @param key the key
     * @param secret its secret
     * @return a profile
     */
    public CloudProfile withApiKey(String key, String secret) {
        return with(KEY, key).with(SECRET, secret);
    }

    /**
     * The same with another organization.
     *
     * @param id the organization, null for none
     * @return a profile
     */
    public CloudProfile withOrganizationId(@Nullable String id) {
        return with(ORGANIZATION, id);
    }

    /**
     * The same with another region.
     *
     * @param region the region, null for the service's default
     * @return a profile
     */
    public CloudProfile withRegion(@Nullable String region) {
        return with(REGION, region);
    }

    /**
     * The same with another format.
     *
     * @param format {@code table}, {@code wide}, {@code json} or {@code yaml}; null for the configuration's default
     * @return a profile
     */
    public CloudProfile withFormat(@Nullable String format) {
        return with(FORMAT, format);
    }

    Map<String, @Nullable String> values() {
        return values;
    }

    /** Where it is for; never with what to log in. */
    @Override
    public String toString() {
        return "CloudProfile[endpoint=" + endpoint() + "]";
    }
}
