package org.cratedb4j.embedded.internal.cloud.world;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All that the control plane keeps, and the one lock that guards it. */
public final class World {
    /** The organization that there is at first. */
    public static final String ORGANIZATION = "f6c39580-5719-431d-a508-0cee4f9e8209";

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Items organizations = new Items();
    private final Items projects = new Items();
    private final Items subscriptions = new Items();
    private final Items apiKeys = new Items();
    private final Items files = new Items();
    private final Items clusters = new Items();

    /** A world with one organization and nothing else. */
    public World(Clock clock) {
        this.clock = clock;
        organizations.add(
                ORGANIZATION,
                Item.create(clock.instant())
                        .with("id", ORGANIZATION)
                        .with("name", "My Organization")
                        .with("email", "embedded@example.com")
                        .with("notifications_enabled", true)
                        .with("plan_type", 3)
                        .with("project_count", 0)
                        .with("role_fqn", "org_admin"));
    }

    public Instant now() {
        return clock.instant();
    }

    public Items organizations() {
        return organizations;
    }

    public Items projects() {
        return projects;
    }

    public Items subscriptions() {
        return subscriptions;
    }

    public Items apiKeys() {
        return apiKeys;
    }

    public Items files() {
        return files;
    }

    public Items clusters() {
        return clusters;
    }

    /** Does something while nobody else does. */
    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something while nobody else does. */
    public void run(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
