package org.cratedb4j.embedded.internal.session;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The sessions that are open. Thread-safe. */
public final class Sessions {
    private final Map<Integer, SessionInfo> open = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    /** The sessions that are open. */
    public Collection<SessionInfo> list() {
        return open.values();
    }

    int nextId() {
        return last.incrementAndGet();
    }

    /** Makes it known what a session does now. */
    void update(SessionInfo session) {
        open.put(session.id(), session);
    }

    void remove(int id) {
        open.remove(id);
    }
}
