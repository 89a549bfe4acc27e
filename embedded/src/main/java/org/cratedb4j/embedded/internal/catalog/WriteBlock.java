package org.cratedb4j.embedded.internal.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** A setting of a partition that keeps writes away from it. */
enum WriteBlock {
    READ_ONLY("blocks.read_only", ErrorKind.RELATION_READ_ONLY, "[RELATION_READ_ONLY/5/index read-only (api)];"),
    WRITE("blocks.write", ErrorKind.RELATION_WRITE_BLOCKED, "[RELATION_READ_AND_DDL_ONLY/8/index write (api)];"),
    READ_ONLY_ALLOW_DELETE(
            "blocks.read_only_allow_delete",
            ErrorKind.RELATION_READ_DELETE_ONLY,
            "[RELATION_READ_DELETE_ONLY/12/index read-only / allow delete (api)];");

    private final String setting;
    private final ErrorKind kind;
    private final String text;

    WriteBlock(String setting, ErrorKind kind, String text) {
        this.setting = setting;
        this.kind = kind;
        this.text = text;
    }

    /** The block that a partition with these settings puts in the way of an operation. */
    static Optional<WriteBlock> of(Map<String, Object> settings, Operation operation) {
        return Arrays.stream(values())
                .filter(block -> Boolean.TRUE.equals(settings.get(block.setting)))
                .filter(block -> block != READ_ONLY_ALLOW_DELETE || operation != Operation.DELETE)
                .findFirst();
    }

    CrateError error() {
        return new CrateError(kind, "blocked by: " + text);
    }
}
