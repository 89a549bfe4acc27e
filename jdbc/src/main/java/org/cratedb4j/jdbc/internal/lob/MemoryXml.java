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
import java.sql.SQLException;
import java.sql.SQLXML;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** A text as SQLXML. XML is neither parsed nor checked. For one thread at a time. */
public final class MemoryXml implements SQLXML {

    private @Nullable String text;
    private boolean freed;

    /** XML that is still to be set. */
    public MemoryXml() {}

    /** XML that a text holds. */
    public MemoryXml(String text) {
        this.text = text;
    }

    private void requireNotFreed() throws SQLException {
        if (freed) {
            throw SqlErrors.of(SqlState.INVALID_STATE, "The SQLXML has been freed");
        }
    }

    @Override
    public String getString() throws SQLException {
        requireNotFreed();
        if (text == null) {
            throw SqlErrors.of(SqlState.INVALID_STATE, "The SQLXML has no value yet");
        }
        return text;
    }

    @Override
    public void setString(String value) throws SQLException {
        requireNotFreed();
        text = value;
    }

    @Override
    public InputStream getBinaryStream() throws SQLException {
        return new ByteArrayInputStream(getString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Reader getCharacterStream() throws SQLException {
        return new StringReader(getString());
    }

    @Override
    public OutputStream setBinaryStream() throws SQLException {
        requireNotFreed();
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                text = toString(StandardCharsets.UTF_8);
            }
        };
    }

    @Override
    public Writer setCharacterStream() throws SQLException {
        requireNotFreed();
        return new StringWriter() {
            @Override
            public void close() {
                text = toString();
            }
        };
    }

    // A StreamSource is the one source that needs no parser; the caller casts as JDBC has it.
    @SuppressWarnings("unchecked")
    @Override
    public <T extends Source> T getSource(@Nullable Class<T> type) throws SQLException {
        if (type != null && type != StreamSource.class) {
            throw SqlErrors.unsupported("XML is not parsed: only StreamSource is supported, not " + type.getName());
        }
        return (T) new StreamSource(getCharacterStream());
    }

    // As with getSource.
    @SuppressWarnings("unchecked")
    @Override
    public <T extends Result> T setResult(@Nullable Class<T> type) throws SQLException {
        if (type != null && type != StreamResult.class) {
            throw SqlErrors.unsupported("XML is not parsed: only StreamResult is supported, not " + type.getName());
        }
        return (T) new StreamResult(setCharacterStream());
    }

    @Override
    public void free() {
        freed = true;
        text = null;
    }
}
