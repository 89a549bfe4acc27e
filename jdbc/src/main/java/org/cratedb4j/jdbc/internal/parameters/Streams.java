package org.cratedb4j.jdbc.internal.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/** Reads what setters are given as streams. The streams are not closed, since they are the caller's. */
public final class Streams {

    /** In the place of a length: all there is. */
    public static final long TO_THE_END = -1;

    private Streams() {}

    /** The characters of a reader, as many as a length says. */
    public static String text(Reader reader, long length) throws SQLException {
        StringWriter text = new StringWriter();
        try {
            if (length == TO_THE_END) {
                reader.transferTo(text);
                return text.toString();
            }
            char[] characters = new char[size(length)];
            int read = 0;
            for (int n = 0; n >= 0 && read < characters.length; read += Math.max(n, 0)) {
                n = reader.read(characters, read, characters.length - read);
            }
            requireAll(read, length);
            return new String(characters);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The bytes of a stream, as many as a length says. */
    public static byte[] bytes(InputStream stream, long length) throws SQLException {
        try {
            if (length == TO_THE_END) {
                return stream.readAllBytes();
            }
            byte[] bytes = stream.readNBytes(size(length));
            requireAll(bytes.length, length);
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A length that a caller gave, which must not be negative. */
    public static long checked(long length) throws SQLException {
        if (length < 0) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The length is negative: " + length);
        }
        return length;
    }

    private static int size(long length) throws SQLException {
        if (length > Integer.MAX_VALUE) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "A value cannot have " + length + " characters or bytes");
        }
        return (int) length;
    }

    private static void requireAll(int read, long length) throws SQLException {
        if (read < length) {
            throw SqlErrors.of(
                    SqlState.INVALID_ARGUMENT,
                    "The stream ended after " + read + " of " + length + " characters or bytes");
        }
    }

    private static SQLException unreadable(IOException e) {
        return SqlErrors.of(SqlState.GENERAL, "The stream cannot be read: " + e.getMessage(), e);
    }
}
