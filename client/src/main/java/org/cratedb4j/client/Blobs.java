package org.cratedb4j.client;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.cratedb4j.client.internal.blobs.BlobContent;
import org.cratedb4j.client.internal.blobs.BlobStream;
import org.cratedb4j.client.internal.blobs.BlobTable;
import org.cratedb4j.client.internal.blobs.BytesContent;
import org.cratedb4j.client.internal.blobs.Digest;
import org.cratedb4j.client.internal.blobs.Download;
import org.cratedb4j.client.internal.blobs.FileContent;
import org.cratedb4j.client.internal.blobs.OpenBlob;
import org.cratedb4j.client.internal.blobs.Part;
import org.cratedb4j.client.internal.blobs.Spool;
import org.cratedb4j.client.internal.blobs.StreamContent;
import org.cratedb4j.client.internal.time.Deadline;

/**
 * The blobs of one blob table, each found by the SHA-1 digest of its content. Immutable, and safe for use by many threads;
 * there is nothing to close. Content of any size is sent and read in constant memory.
 *
 * <p>Requests go to the nodes in turn, as statements do, and are sent again when no answer comes: putting the same content
 * twice is as good as once. A node that points to the node which has the blob is followed if that is one of the client's
 * or one of {@code sys.nodes}, and never from TLS to plain text; otherwise a {@link RedirectException} is thrown.
 *
 * <p>All methods throw a {@link RelationUnknownException} if there is no such table, a {@link MissingPrivilegeException} or
 * {@link UnauthorizedException} if the user may not do this, and {@link java.io.UncheckedIOException} if a local file or
 * stream cannot be read or written.
 */
public final class Blobs {

    private final StatementContext context;
    private final BlobTable table;
    private final CallOptions options;
    private final boolean verifying;

    Blobs(StatementContext context, BlobTable table, CallOptions options, boolean verifying) {
        this.context = context;
        this.table = table;
        this.options = options;
        this.verifying = verifying;
    }

    /**
     * The same blobs with another time-out than the client's.
     *
     * @param timeout how long each call may take, all attempts taken together, and a stream until it is read to its end;
     *     longer than zero
     * @return the blobs
     */
    public Blobs timeout(Duration timeout) {
        return new Blobs(context, table, options.withTimeout(timeout), verifying);
    }

    /**
     * The same blobs, whose calls another thread can end.
     *
     * @param cancellation what ends them, with a {@link StatementCancelledException}
     * @return the blobs
     */
    public Blobs cancelledBy(Cancellation cancellation) {
        return new Blobs(context, table, options.withCancellation(cancellation), verifying);
    }

    /**
     * The same blobs, whose content is compared with the digest while it is read. A {@link DigestMismatchException} is thrown
     * at its end, in a stream as the cause of an {@link java.io.IOException}. Parts cannot be verified, and are not.
     *
     * @return the blobs
     */
    public Blobs verified() {
        return new Blobs(context, table, options, true);
    }

    /**
     * Puts a file, which is read twice: once for its digest.
     *
     * @param file the file
     * @return its digest, and whether it was there already
     * @throws DigestMismatchException if the file has changed meanwhile
     */
    public StoredBlob put(Path file) {
        Deadline deadline = context.deadline(options);
        FileContent content = new FileContent(file);
        return put(content.digest(), content, deadline);
    }

    /**
     * Puts bytes.
     *
     * @param content the bytes, which must not change meanwhile
     * @return their digest, and whether they were there already
     */
    public StoredBlob put(byte[] content) {
        return put(Digest.of(content), new BytesContent(content), context.deadline(options));
    }

    /**
     * Puts the rest of a stream. Its digest must be known before the first byte is sent, so it is copied to a file in the
     * directory for temporary files, which is gone when the call ends.
     *
     * @param content the stream, which is read to its end and left open
     * @return its digest, and whether it was there already
     */
    public StoredBlob put(InputStream content) {
        Deadline deadline = context.deadline(options);
        try (Spool spool = Spool.of(content)) {
            return put(spool.digest(), spool.content(), deadline);
        }
    }

    /**
     * Puts a file whose digest is known, which saves reading it twice.
     *
     * @param digest the SHA-1 digest in hex digits
     * @param file the file
     * @return its digest, and whether it was there already
     * @throws DigestMismatchException if the file has another digest; nothing is stored
     */
    public StoredBlob put(String digest, Path file) {
        return put(Digest.checked(digest), new FileContent(file), context.deadline(options));
    }

    /**
     * Puts the rest of a stream whose digest is known, as it comes and without a copy. Once a byte of it was sent, it cannot
     * be sent to another node: should no answer come, a {@link ConnectionLostException} says so.
     *
     * @param digest the SHA-1 digest in hex digits
     * @param content the stream, which is read to its end and left open
     * @return its digest, and whether it was there already
     * @throws DigestMismatchException if the content has another digest; nothing is stored
     */
    public StoredBlob put(String digest, InputStream content) {
        return put(Digest.checked(digest), new StreamContent(content), context.deadline(options));
    }

    private StoredBlob put(String digest, BlobContent content, Deadline deadline) {
        return new StoredBlob(digest, table.put(digest, content, deadline, options.signal()));
    }

    /**
     * Opens a blob.
     *
     * @param digest the SHA-1 digest in hex digits
     * @return its content, to be closed by the caller; it holds a connection until its end, and is reported in the log if
     *     nobody closes it. What goes wrong while it is read is thrown as an {@link java.io.IOException} with a
     *     {@link CrateException} as its cause
     * @throws BlobNotFoundException if there is none
     */
    public InputStream get(String digest) {
        return new BlobStream(open(digest, Part.WHOLE));
    }

    /**
     * Opens a part of a blob.
     *
     * @param digest the SHA-1 digest in hex digits
     * @param offset where the part begins; behind the blob's end, it is empty
     * @param length how many bytes it has at most, at least 1
     * @return its content, to be closed by the caller, see {@link #get(String)}
     * @throws BlobNotFoundException if there is none
     */
    public InputStream get(String digest, long offset, long length) {
        return new BlobStream(open(digest, new Part(offset, length)));
    }

    /**
     * Reads a blob into a file, which appears when it is complete, and not at all if something goes wrong.
     *
     * @param digest the SHA-1 digest in hex digits
     * @param file the file, which is replaced if there is one; another one beside it is written first
     * @throws BlobNotFoundException if there is none
     */
    public void get(String digest, Path file) {
        Objects.requireNonNull(file, "file is null");
        Download.write(open(digest, Part.WHOLE), file);
    }

    private OpenBlob open(String digest, Part part) {
        return table.get(Digest.checked(digest), part, verifying, context.deadline(options), options.signal());
    }

    /**
     * Whether there is a blob.
     *
     * @param digest the SHA-1 digest in hex digits
     * @return whether there is
     */
    public boolean exists(String digest) {
        return table.exists(Digest.checked(digest), context.deadline(options), options.signal());
    }

    /**
     * Deletes a blob.
     *
     * @param digest the SHA-1 digest in hex digits
     * @return whether there was one; false also if an earlier attempt, whose answer was lost, has deleted it
     */
    public boolean delete(String digest) {
        return table.delete(Digest.checked(digest), context.deadline(options), options.signal());
    }

    /** The table's name. */
    @Override
    public String toString() {
        return "Blobs[" + table.name() + "]";
    }
}
