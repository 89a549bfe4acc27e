package org.cratedb4j.embedded.internal.cloud.world;

/** What an operation does, and how the service words its beginning. */
public enum OperationType {
    CREATE(
            "Your creation request was received and is pending processing.",
            "Your creation request was sent to the region."),
    SUSPEND(
            "Your update request was received and is pending processing.",
            "Your update request was sent to the region."),
    SCALE(
            "Your scaling request was received and is pending processing.",
            "Your scaling request was sent to the region."),
    UPGRADE(
            "Your upgrade request was received and is pending processing.",
            "Your upgrade request was sent to the region."),
    CHANGE_COMPUTE(
            "Your change compute cluster request was received and is pending processing.",
            "Your change compute request was sent to the region."),
    EXPAND_STORAGE(
            "Your storage expansion request was received and is pending processing.",
            "Your storage expansion request was sent to the region."),
    ALLOWED_CIDR_UPDATE(
            "Your update request was received and is pending processing.",
            "Your update request was sent to the region."),
    PASSWORD_UPDATE(
            "Your update request was received and is pending processing.",
            "Your update request was sent to the region."),
    BACKUP_SCHEDULE_UPDATE(
            "Your update backup schedule request was received and is pending processing.",
            "Your update request was sent to the region.");

    private final String registered;
    private final String sent;

    OperationType(String registered, String sent) {
        this.registered = registered;
        this.sent = sent;
    }

    String registered() {
        return registered;
    }

    String sent() {
        return sent;
    }
}
