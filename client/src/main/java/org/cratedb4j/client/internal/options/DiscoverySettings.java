package org.cratedb4j.client.internal.options;

import java.time.Duration;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.jspecify.annotations.Nullable;

/** The options of discovery taken together. */
public final class DiscoverySettings {

    private DiscoverySettings() {}

    /** How often the cluster is asked for its nodes, null if it is not. */
    public static @Nullable Duration interval(Settings settings) {
        if (!settings.get(Options.DISCOVERY)) {
            if (settings.isSet(Options.DISCOVERY_INTERVAL)) {
                throw Options.DISCOVERY_INTERVAL.invalid("is of no use without discovery");
            }
            return null;
        }
        for (NodeAddress address : settings.addresses()) {
            if (!address.path().isEmpty()) {
                throw Options.DISCOVERY.invalid("contradicts " + address
                        + ", whose path belongs to a proxy, behind which nodes are not reached one by one");
            }
            if (address.secure() != settings.addresses().get(0).secure()) {
                throw Options.DISCOVERY.invalid("needs the same scheme, http or https, for all nodes");
            }
        }
        return settings.get(Options.DISCOVERY_INTERVAL);
    }
}
