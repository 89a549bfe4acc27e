package org.cratedb4j.jdbc.internal.lob;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.Arrays;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** Bytes as a BLOB; nothing to do with CrateDB's blob tables. For one thread at a time. */
public final class MemoryBlob implements Blob {

    private byte @Nullable [] bytes;

    /** A BLOB with some bytes. */
    public MemoryBlob(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    private byte[] bytes() throws SQLException {
        if (bytes == null) {
            throw SqlErrors.of(SqlState.INVALID_STATE, "The BLOB has been freed");
        }
        return bytes;
    }

    @Override
    public long length() throws SQLException {
        return bytes().length;
    }

    @Override
    public byte[] getBytes(long position, int length) throws SQLException {
        int start = Positions.start(position, bytes().length);
        return Arrays.copyOfRange(bytes(), start, Positions.end(start, length, bytes().length));
    }

    @Override
    public InputStream getBinaryStream() throws SQLException {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public InputStream getBinaryStream(long position, long length) throws SQLException {
        int start = Positions.start(position, bytes().length);
        Positions.requireWithin(start, length, bytes().length);
        return new ByteArrayInputStream(bytes(), start, (int) length);
    }

    @Override
    public long position(byte[] pattern, long start) throws SQLException {
        byte[] all = bytes();
        for (int i = Positions.start(start, all.length); i <= all.length - pattern.length; i++) {
            if (Arrays.equals(all, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i + 1L;
            }
        }
        return -1;
    }

    @Override
    public long position(Blob pattern, long start) throws SQLException {
        return position(pattern.getBytes(1, Math.toIntExact(pattern.length())), start);
    }

    @Override
    public int setBytes(long position, byte[] value) throws SQLException {
        return setBytes(position, value, 0, value.length);
    }

    @Override
    public int setBytes(long position, byte[] value, int offset, int length) throws SQLException {
        int start = Positions.start(position, bytes().length);
        Positions.requireWithin(offset, length, value.length);
        byte[] grown = Arrays.copyOf(bytes(), Math.max(bytes().length, start + length));
        System.arraycopy(value, offset, grown, start, length);
        bytes = grown;
        return length;
    }

    @Override
    public OutputStream setBinaryStream(long position) throws SQLException {
        int start = Positions.start(position, bytes().length);
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                byte[] old = bytes;
                if (old != null) {
                    byte[] grown = Arrays.copyOf(old, Math.max(old.length, start + size()));
                    System.arraycopy(toByteArray(), 0, grown, start, size());
                    bytes = grown;
                }
            }
        };
    }

    @Override
    public void truncate(long length) throws SQLException {
        Positions.requireWithin(0, length, bytes().length);
        bytes = Arrays.copyOf(bytes(), (int) length);
    }

    @Override
    public void free() {
        bytes = null;
    }
}
