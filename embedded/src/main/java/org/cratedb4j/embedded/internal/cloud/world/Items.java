package org.cratedb4j.embedded.internal.cloud.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.jspecify.annotations.Nullable;

/** All things of one kind, in the order in which they were made. Used only under the lock of the world they belong to. */
public final class Items {
    private final Map<String, Item> byId = new LinkedHashMap<>();

    public Item add(Item item) {
        return add(item.id(), item);
    }

    public Item add(String key, Item item) {
        byId.put(key, item);
        return item;
    }

    /** The one of an id; the request is refused if there is none. */
    public Item get(String id) {
        return find(id).orElseThrow(CloudRefusal::notFound);
    }

    public Optional<Item> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Item remove(String id) {
        Item item = get(id);
        byId.remove(id);
        return item;
    }

    public Collection<Item> all() {
        return byId.values();
    }

    /** What is answered for those that a test lets through. */
    public List<Map<String, @Nullable Object>> json(Predicate<Item> wanted) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        byId.values().stream().filter(wanted).forEach(item -> list.add(item.json()));
        return list;
    }
}
