package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the heads of a connection's answers, and knows whether bytes are left behind one. */
final class ResponseParser extends DefaultHttpResponseParser {

    private @Nullable SessionInputBuffer buffer;

    ResponseParser(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer in, InputStream stream) throws IOException, HttpException {
        buffer = in;
        return super.parse(in, stream);
    }

    /** Whether bytes wait to be read that belong to no answer yet. */
    boolean hasSurplus() {
        return buffer != null && buffer.length() > 0;
    }
}
