package org.cratedb4j.embedded.internal.cloud.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The operations of clusters, which go through their states one after the other: registered, sent, in progress, succeeded or
 * failed. Only one at a time for each cluster.
 */
public final class Operations implements AutoCloseable {
    private static final int STEPS = 3;

    private final World world;
    private final Duration time;
    private final OperationFaults faults;
    private final Map<String, List<Item>> byCluster = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "cratedb4j-cloud-operations");
        thread.setDaemon(true);
        return thread;
    });

    /** Operations that take so long each. */
    public Operations(World world, Duration time, OperationFaults faults) {
        this.world = world;
        this.time = time;
        this.faults = faults;
    }

    /** What an operation does, and what is said of it. */
    public record Task(OperationType type, Map<String, Object> changes, String working, String done, Runnable work) {}

    /** Begins an operation; refused while another one is under way. To be called under the world's lock. */
    public void begin(Item cluster, Task task) {
        if (isBusy(cluster)) {
            throw CloudRefusal.busy();
        }
        Item operation = Item.create(world.now())
                .with("type", task.type().name())
                .with("entity", "CLUSTER")
                .with("entity_id", cluster.id())
                .with("non_sensitive_data", task.changes());
        byCluster.computeIfAbsent(cluster.id(), id -> new ArrayList<>()).add(0, operation);
        say(cluster, operation, "REGISTERED", task.type().registered());
        later(() -> advance(cluster, operation, "SENT", task.type().sent(), task));
    }

    public boolean isBusy(Item cluster) {
        return !running(cluster).isEmpty();
    }

    /** The type of the operation that is under way, empty if there is none. */
    public String running(Item cluster) {
        return all(cluster.id()).stream()
                .findFirst()
                .filter(operation -> !isOver(operation))
                .map(operation -> operation.text("type"))
                .orElse("");
    }

    private static boolean isOver(Item operation) {
        return operation.text("status").equals("SUCCEEDED")
                || operation.text("status").equals("FAILED");
    }

    /** The operations of a cluster, newest first. */
    public List<Item> all(String clusterId) {
        return byCluster.getOrDefault(clusterId, List.of());
    }

    /** The newest operation of a cluster in short, null if there was none. */
    public @Nullable Map<String, @Nullable Object> last(Item cluster) {
        Optional<Item> last = all(cluster.id()).stream().findFirst();
        if (last.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        for (String name : List.of("id", "type", "status", "dc")) {
            summary.put(name, last.get().get(name));
        }
        return summary;
    }

    private void advance(Item cluster, Item operation, String status, String message, Task task) {
        world.run(() -> say(cluster, operation, status, message));
        if (status.equals("SENT")) {
            later(() -> advance(cluster, operation, "IN_PROGRESS", task.working(), task));
        } else {
            later(() -> finish(cluster, operation, task));
        }
    }

    private void finish(Item cluster, Item operation, Task task) {
        Optional<OperationFaults.Fault> fault = faults.take(task.type());
        if (fault.filter(OperationFaults.Fault::hangs).isPresent()) {
            return;
        }
        if (fault.isPresent()) {
            world.run(() -> say(cluster, operation, "FAILED", fault.get().message()));
            return;
        }
        try {
            task.work().run();
            world.run(() -> say(cluster, operation, "SUCCEEDED", task.done()));
        } catch (RuntimeException e) {
            world.run(() -> say(cluster, operation, "FAILED", String.valueOf(e.getMessage())));
        }
    }

    private void say(Item cluster, Item operation, String status, String message) {
        operation
                .with("status", status)
                .with("feedback_data", Map.of("message", message))
                .touched(world.now());
        cluster.touched(world.now());
    }

    /** Does something after one step of an operation's time. */
    void later(Runnable action) {
        var unused = timer.schedule(action, time.toNanos() / STEPS, TimeUnit.NANOSECONDS);
    }

    /** Does something as soon as somebody has time for it. */
    void soon(Runnable action) {
        timer.execute(action);
    }

    /** Lets nothing go on. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
