package org.cratedb4j.client.internal.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.tls.Certificates;
import org.cratedb4j.client.internal.tls.Identity;
import org.cratedb4j.client.internal.tls.PemFiles;
import org.cratedb4j.client.internal.tls.PrivateKeys;
import org.cratedb4j.client.internal.tls.TlsConfig;
import org.cratedb4j.client.internal.tls.TlsSource;
import org.cratedb4j.client.internal.tls.TlsVersion;
import org.cratedb4j.client.internal.tls.WrongPasswordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The options of TLS taken together, with their files read. */
final class TlsSettings {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.tls");

    private static final List<Option<?>> CERTIFICATES_AND_KEYS = List.of(
            Options.CA_CERTIFICATE, Options.CLIENT_CERTIFICATE, Options.CLIENT_KEY, Options.CLIENT_KEY_PASSWORD);

    private static final List<Option<?>> OTHERS =
            List.of(Options.VERIFY_CERTIFICATE, Options.EXPECTED_HOST, Options.MIN_TLS_VERSION, Options.SSL_CONTEXT);

    private final Settings settings;

    private TlsSettings(Settings settings) {
        this.settings = settings;
    }

    static TlsSource of(Settings settings) {
        TlsSettings tls = new TlsSettings(settings);
        tls.refuseWithoutTls();
        tls.refuseContradictions();
        tls.warn();
        List<Path> files = Stream.of(Options.CA_CERTIFICATE, Options.CLIENT_CERTIFICATE, Options.CLIENT_KEY)
                .filter(settings::isSet)
                .map(settings::get)
                .toList();
        return new WatchedTls(tls::read, files);
    }

    private TlsConfig read() {
        return new TlsConfig(
                settings.get(Options.VERIFY_CERTIFICATE),
                trusted(),
                identity(),
                settings.find(Options.EXPECTED_HOST),
                settings.get(Options.MIN_TLS_VERSION),
                settings.find(Options.SSL_CONTEXT));
    }

    private void refuseWithoutTls() {
        for (NodeAddress address : settings.addresses()) {
            if (!address.secure()) {
                String why = "is for TLS, but " + address + " is reached without; write https://";
                refuse(CERTIFICATES_AND_KEYS, why);
                refuse(OTHERS, why);
            }
        }
    }

    private void refuseContradictions() {
        if (settings.isSet(Options.SSL_CONTEXT)) {
            refuse(CERTIFICATES_AND_KEYS, "contradicts ssl_context, which takes its place");
        }
        if (!settings.get(Options.VERIFY_CERTIFICATE)) {
            refuse(
                    List.of(Options.CA_CERTIFICATE, Options.EXPECTED_HOST, Options.SSL_CONTEXT),
                    "has no meaning where verify_certificate is off");
        }
    }

    private void refuse(List<Option<?>> options, String why) {
        for (Option<?> option : options) {
            if (settings.isSet(option)) {
                throw option.invalid(why);
            }
        }
    }

    private void warn() {
        if (!settings.get(Options.VERIFY_CERTIFICATE)) {
            LOG.warn(
                    "verify_certificate is off: whoever is between this client and {} can read and change everything, "
                            + "passwords included",
                    settings.addresses());
        }
        TlsVersion oldest = settings.get(Options.MIN_TLS_VERSION);
        if (oldest.compareTo(TlsVersion.TLS_1_2) < 0) {
            LOG.warn("min_tls_version is {}: this version of TLS is broken", oldest);
        }
    }

    private List<X509Certificate> trusted() {
        return settings.isSet(Options.CA_CERTIFICATE) ? read(Options.CA_CERTIFICATE, Certificates::read) : List.of();
    }

    private @Nullable Identity identity() {
        if (!settings.isSet(Options.CLIENT_CERTIFICATE)) {
            refuse(List.of(Options.CLIENT_KEY, Options.CLIENT_KEY_PASSWORD), "is of no use without client_certificate");
            return null;
        }
        String password = settings.find(Options.CLIENT_KEY_PASSWORD);
        boolean pem = read(Options.CLIENT_CERTIFICATE, PemFiles::looksLikePem);
        if (!pem) {
            refuse(List.of(Options.CLIENT_KEY), "contradicts client_certificate, a store that has the key itself");
            Path store = settings.get(Options.CLIENT_CERTIFICATE);
            return read(Options.CLIENT_CERTIFICATE, content -> Identity.ofStore(store, password));
        }
        List<X509Certificate> chain = read(Options.CLIENT_CERTIFICATE, Certificates::read);
        if (!settings.isSet(Options.CLIENT_KEY)) {
            // Many tools write key and certificate into one file.
            return read(
                    Options.CLIENT_CERTIFICATE, content -> new Identity(PrivateKeys.read(content, password), chain));
        }
        return read(Options.CLIENT_KEY, content -> new Identity(PrivateKeys.read(content, password), chain));
    }

    private <T> T read(Option<Path> option, Function<byte[], T> reader) {
        Path file = settings.get(option);
        try {
            return reader.apply(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw option.invalid("there is no file " + file, e);
        } catch (IOException e) {
            throw option.invalid("the file " + file + " cannot be read", e);
        } catch (WrongPasswordException e) {
            throw Options.CLIENT_KEY_PASSWORD.invalid("the file " + file + " " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw option.invalid("the file " + file + " " + e.getMessage(), e);
        }
    }
}
