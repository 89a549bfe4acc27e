package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.OutputStream;

/** Content in memory. */
public final class BytesContent extends BlobContent {

    private final byte[] bytes;

    /** The bytes, which must not change meanwhile. */
    public BytesContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
