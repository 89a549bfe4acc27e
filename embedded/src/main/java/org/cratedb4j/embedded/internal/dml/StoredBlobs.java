package org.cratedb4j.embedded.internal.dml;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Blobs;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The blobs of the catalog's blob tables. */
public final class StoredBlobs implements BlobAccess {
    private final Catalog catalog;
    private final LongSupplier clockMillis;

    /** @param clockMillis the time, in milliseconds since 1970 */
    public StoredBlobs(Catalog catalog, LongSupplier clockMillis) {
        this.catalog = catalog;
        this.clockMillis = clockMillis;
    }

    @Override
    public PutOutcome put(String user, String table, String digest, byte[] content) {
        Blobs blobs = blobs(table);
        if (!sha1(content).equals(digest)) {
            return PutOutcome.WRONG_DIGEST;
        }
        boolean added = blobs.put(new Blobs.Blob(digest, clockMillis.getAsLong(), content));
        return added ? PutOutcome.CREATED : PutOutcome.EXISTS;
    }

    @Override
    public byte @Nullable [] get(String user, String table, String digest) {
        Blobs.Blob blob = blobs(table).get(digest);
        return blob == null ? null : blob.content();
    }

    @Override
    public boolean delete(String user, String table, String digest) {
        return blobs(table).delete(digest);
    }

    private Blobs blobs(String table) {
        RelationName name = new RelationName(Catalog.BLOB, table);
        if (catalog.find(name) instanceof BlobTable blobTable) {
            return blobTable.blobs();
        }
        throw new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + name + "' unknown");
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
