package org.cratedb4j.client.internal.exec;

import java.util.Objects;
import java.util.function.Supplier;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that was sent before anybody needs it. It is taken into memory when somebody does, or when its
 * connection is needed for something else. For one thread at a time.
 */
final class AheadAnswer {

    private @Nullable Supplier<AnswerReader> source;
    private @Nullable AnswerReader answer;
    private @Nullable CrateException failure;

    AheadAnswer(Supplier<AnswerReader> source) {
        this.source = source;
    }

    /** Takes the answer off its connection; what goes wrong concerns only whoever asks for the answer. */
    void takeIn() {
        Supplier<AnswerReader> untaken = source;
        source = null;
        if (untaken != null) {
            try {
                answer = untaken.get();
            } catch (CrateException e) {
                failure = e;
            }
        }
    }

    boolean isTakenIn() {
        return source == null;
    }

    /** The answer, in memory. */
    AnswerReader get() {
        takeIn();
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(answer);
    }
}
