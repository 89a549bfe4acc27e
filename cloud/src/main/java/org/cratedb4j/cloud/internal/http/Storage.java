package org.cratedb4j.cloud.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.cratedb4j.cloud.CloudConnectionException;
import org.cratedb4j.cloud.CloudException;

/**
 * Sends and fetches files by addresses that are credentials themselves: nothing else logs in there, and no message shows
 * them. Safe for use by many threads.
 */
public final class Storage implements AutoCloseable {

    private static final int FIRST_BAD = 300;

    private final CloseableHttpClient http;

    /** A storage that may be silent for a while. */
    public Storage(Duration timeout) {
        http = HttpClients.custom()
                .useSystemProperties()
                .disableCookieManagement()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .build())
                .build();
    }

    /** Sends a file. */
    public void upload(Path file, String url) {
        HttpPut put = new HttpPut(uri(url));
        put.setEntity(new FileEntity(file.toFile(), ContentType.APPLICATION_OCTET_STREAM));
        try {
            int status = http.execute(put, response -> response.getCode());
            if (status >= FIRST_BAD) {
                throw new CloudException(
                        "There was an error while trying to upload the file " + file + ": status " + status, null);
            }
        } catch (IOException e) {
            throw new CloudConnectionException(
                    "The file " + file + " cannot be uploaded: " + Transport.reason(e), !Transport.isUnsent(e), e);
        }
    }

    /** Fetches a file; all of it is there in the end, or nothing. */
    public void download(String url, Path file) {
        try {
            Path directory = file.toAbsolutePath().normalize().getParent();
            Path partial = Files.createTempFile(directory, ".download", null);
            try {
                http.execute(new HttpGet(uri(url)), response -> {
                    if (response.getCode() >= FIRST_BAD || response.getEntity() == null) {
                        throw new CloudException("The file cannot be fetched: status " + response.getCode(), null);
                    }
                    try (InputStream content = response.getEntity().getContent()) {
                        return Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
                    }
                });
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CloudConnectionException("The file cannot be fetched: " + Transport.reason(e), true, e);
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // The exception's own message would show the address.
            throw new CloudException("The service gave an address that is no URL", null);
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
