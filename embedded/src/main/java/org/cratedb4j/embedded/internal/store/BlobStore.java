package org.cratedb4j.embedded.internal.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Blobs;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The blobs of a blob table in a tree by digest. */
final class BlobStore implements Blobs {
    private final MVMap<String, List<@Nullable Object>> tree;
    private final Journal journal;

    BlobStore(Trees trees, int tableId) {
        this.tree = trees.blobs(tableId);
        this.journal = trees.journal();
    }

    @Override
    public boolean put(Blob blob) {
        boolean[] added = new boolean[1];
        journal.change(() ->
                added[0] = tree.putIfAbsent(blob.digest(), List.of(blob.lastModifiedMillis(), blob.content())) == null);
        journal.commit();
        return added[0];
    }

    @Override
    public @Nullable Blob get(String digest) {
        List<@Nullable Object> kept = tree.get(digest);
        return kept == null ? null : blob(digest, kept);
    }

    @Override
    public boolean delete(String digest) {
        boolean[] deleted = new boolean[1];
        journal.change(() -> deleted[0] = tree.remove(digest) != null);
        journal.commit();
        return deleted[0];
    }

    @Override
    public Iterator<Blob> all() {
        Iterator<Map.Entry<String, List<@Nullable Object>>> entries =
                tree.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Blob next() {
                Map.Entry<String, List<@Nullable Object>> entry = entries.next();
                return blob(entry.getKey(), entry.getValue());
            }
        };
    }

    private static Blob blob(String digest, List<?> kept) {
        return new Blob(digest, (Long) kept.get(0), (byte[]) kept.get(1));
    }
}
