package org.cratedb4j.embedded.internal.store;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/** Opens the trees of a store by what they hold. */
final class Trees {
    private final MVStore store;
    private final Journal journal;

    Trees(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    MVMap<Long, StoredRow> rows(int tableId, DocumentIds ids) {
        return store.openMap(
                "rows." + tableId,
                new MVMap.Builder<Long, StoredRow>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(new RowType(ids)));
    }

    MVMap<Object, Long> keys(int tableId) {
        return store.openMap(
                "keys." + tableId,
                new MVMap.Builder<Object, Long>().keyType(KeyType.INSTANCE).valueType(LongDataType.INSTANCE));
    }

    void dropRows(int tableId) {
        drop("rows." + tableId);
        drop("keys." + tableId);
        sequenceNumbers().remove(tableId);
    }

    /** By table id; see {@link SequenceNumbers#encoded}. */
    MVMap<Integer, List<@Nullable Object>> sequenceNumbers() {
        return lists("sequences");
    }

    /** What the catalog saves, by its own keys. */
    MVMap<String, List<@Nullable Object>> catalog() {
        return lists("catalog");
    }

    /** By digest: when it was put, and the content. */
    MVMap<String, List<@Nullable Object>> blobs(int tableId) {
        return lists("blobs." + tableId);
    }

    void dropBlobs(int tableId) {
        drop("blobs." + tableId);
    }

    private <K> MVMap<K, List<@Nullable Object>> lists(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<K, List<@Nullable Object>>()
                        .keyType(KeyType.INSTANCE)
                        .valueType(ListType.INSTANCE));
    }

    private void drop(String name) {
        if (store.hasMap(name)) {
            store.removeMap(name);
        }
    }
}
