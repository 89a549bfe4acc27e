package org.cratedb4j.embedded.internal.blobs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.cratedb4j.embedded.internal.auth.AccessControl;
import org.cratedb4j.embedded.internal.auth.Permission;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Blobs;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The blobs of the catalog's blob tables. */
public final class BlobTables implements BlobAccess {
    private final Catalog catalog;
    private final AccessControl access;
    private final LongSupplier clockMillis;

    /**
     * @param catalog knows the tables
     * @param access knows who may read and write them
     * @param clockMillis tells when a blob was put, in milliseconds since 1970
     */
    public BlobTables(Catalog catalog, AccessControl access, LongSupplier clockMillis) {
        this.catalog = catalog;
        this.access = access;
        this.clockMillis = clockMillis;
    }

    @Override
    public PutOutcome put(String user, String table, String digest, byte[] content) {
        Blobs blobs = blobs(user, Permission.DML, table);
        if (blobs.get(digest) != null) {
            return PutOutcome.EXISTS;
        } else if (!digest.equals(sha1(content))) {
            return PutOutcome.WRONG_DIGEST;
        }
        Blobs.Blob blob = new Blobs.Blob(digest, clockMillis.getAsLong(), content);
        return blobs.put(blob) ? PutOutcome.CREATED : PutOutcome.EXISTS;
    }

    @Override
    public byte @Nullable [] get(String user, String table, String digest) {
        Blobs.Blob blob = blobs(user, Permission.DQL, table).get(digest);
        return blob == null ? null : blob.content();
    }

    @Override
    public boolean delete(String user, String table, String digest) {
        return blobs(user, Permission.DML, table).delete(digest);
    }

    private Blobs blobs(String user, Permission permission, String name) {
        access.checkTable(user, permission, Catalog.BLOB, name);
        if (catalog.find(new RelationName(Catalog.BLOB, name)) instanceof BlobTable table) {
            return table.blobs();
        }
        throw new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + Catalog.BLOB + "." + name + "' unknown");
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
