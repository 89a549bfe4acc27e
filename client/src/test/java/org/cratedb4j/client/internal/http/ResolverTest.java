package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resolver that takes its time costs no more than the connection may take. */
class ResolverTest {

    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    private static InetAddress[] never(String host) throws UnknownHostException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    @Test
    void aHostHasAddresses() throws Exception {
        try (Resolver resolver = new Resolver(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            assertThat(resolver.resolve("example.org", LONG)).containsExactly(InetAddress.getLoopbackAddress());
        }
    }

    @Test
    void aLookUpThatTakesTooLongIsGivenUp() {
        try (Resolver resolver = new Resolver(ResolverTest::never)) {
            assertThatThrownBy(() -> resolver.resolve("example.org", SHORT))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("no address of example.org in time");
        }
    }

    @Test
    void anInterruptEndsALookUpAndStaysKnown() {
        try (Resolver resolver = new Resolver(ResolverTest::never)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> resolver.resolve("example.org", LONG)).isInstanceOf(InterruptedIOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anUnknownHostIsUnknown() {
        try (Resolver resolver = new Resolver(host -> {
            throw new UnknownHostException(host);
        })) {
            assertThatThrownBy(() -> resolver.resolve("example.invalid", LONG))
                    .isInstanceOf(UnknownHostException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "fe80::1%lo"})
    void anAddressIsNotHandedToAnotherThread(String address) throws Exception {
        Thread caller = Thread.currentThread();
        try (Resolver resolver = new Resolver(host -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            return new InetAddress[0];
        })) {
            assertThat(resolver.resolve(address, LONG)).isEmpty();
        }
    }
}
