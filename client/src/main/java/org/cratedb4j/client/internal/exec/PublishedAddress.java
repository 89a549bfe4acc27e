package org.cratedb4j.client.internal.exec;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.client.internal.http.NodeAddress;

/** An address of the client's in the ways in which a node may publish it as its {@code rest_url}. */
final class PublishedAddress {

    private final Set<String> forms;

    PublishedAddress(NodeAddress address) {
        // Behind a path there is a proxy, which is no node.
        forms = address.path().isEmpty() ? formsOf(address) : Set.of();
    }

    boolean matches(String restUrl) {
        return forms.contains(restUrl);
    }

    private static Set<String> formsOf(NodeAddress address) {
        return Stream.concat(
                        Stream.of(address.authority()),
                        addresses(address.host())
                                .map(ip -> ip.indexOf(':') < 0 ? ip : "[" + ip + "]")
                                .map(ip -> ip + ":" + address.port()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).map(InetAddress::getHostAddress);
        } catch (UnknownHostException e) {
            return Stream.empty();
        }
    }
}
