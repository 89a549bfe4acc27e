package org.cratedb4j.jdbc.internal.lob;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** A text as a CLOB or NCLOB. For one thread at a time. */
public final class MemoryClob implements NClob {

    private @Nullable StringBuilder text;

    /** A CLOB with a text. */
    public MemoryClob(String text) {
        this.text = new StringBuilder(text);
    }

    private StringBuilder text() throws SQLException {
        if (text == null) {
            throw SqlErrors.of(SqlState.INVALID_STATE, "The CLOB has been freed");
        }
        return text;
    }

    @Override
    public long length() throws SQLException {
        return text().length();
    }

    @Override
    public String getSubString(long position, int length) throws SQLException {
        int start = Positions.start(position, text().length());
        int end = Positions.end(start, length, text().length());
        return text().substring(start, end);
    }

    @Override
    public Reader getCharacterStream() throws SQLException {
        return new StringReader(text().toString());
    }

    @Override
    public Reader getCharacterStream(long position, long length) throws SQLException {
        int start = Positions.start(position, text().length());
        Positions.requireWithin(start, length, text().length());
        return new StringReader(text().substring(start, start + (int) length));
    }

    @Override
    public InputStream getAsciiStream() throws SQLException {
        return new ByteArrayInputStream(text().toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public long position(String pattern, long start) throws SQLException {
        int index = text().indexOf(pattern, Positions.start(start, text().length()));
        return index < 0 ? -1 : index + 1L;
    }

    @Override
    public long position(Clob pattern, long start) throws SQLException {
        return position(pattern.getSubString(1, Math.toIntExact(pattern.length())), start);
    }

    @Override
    public int setString(long position, String value) throws SQLException {
        return setString(position, value, 0, value.length());
    }

    @Override
    public int setString(long position, String value, int offset, int length) throws SQLException {
        int start = Positions.start(position, text().length());
        Positions.requireWithin(offset, length, value.length());
        text().replace(start, Math.min(start + length, text().length()), value.substring(offset, offset + length));
        return length;
    }

    @Override
    public OutputStream setAsciiStream(long position) throws SQLException {
        Positions.start(position, text().length());
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                overwrite(position, toString(StandardCharsets.US_ASCII));
            }
        };
    }

    @Override
    public Writer setCharacterStream(long position) throws SQLException {
        Positions.start(position, text().length());
        return new StringWriter() {
            @Override
            public void close() {
                overwrite(position, toString());
            }
        };
    }

    /** What a stream collected, if the text is still there. */
    private void overwrite(long position, String value) {
        if (text != null) {
            int start = (int) position - 1;
            text.replace(start, Math.min(start + value.length(), text.length()), value);
        }
    }

    @Override
    public void truncate(long length) throws SQLException {
        Positions.requireWithin(0, length, text().length());
        text().setLength((int) length);
    }

    @Override
    public void free() {
        text = null;
    }
}
