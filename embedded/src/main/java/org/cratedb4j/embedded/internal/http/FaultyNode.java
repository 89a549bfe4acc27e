package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cratedb4j.embedded.internal.faults.FaultEffect;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.eclipse.jetty.http.HttpStatus;

/** Stands before the endpoints and lets faults happen to requests. */
final class FaultyNode {
    private final FaultInjector faults;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    FaultyNode(FaultInjector faults) {
        this.faults = faults;
    }

    /** What answers a request when nothing goes wrong. */
    @FunctionalInterface
    interface Endpoint {
        Reply answer(Call call) throws RefusedException, IOException;
    }

    /** Answers a request, or does to it what a fault says. */
    void handle(Call call, Endpoint endpoint, Exchange exchange) throws IOException {
        FaultInjector.Hit hit;
        try {
            hit = faults.next(faults.looksAtStatements() ? call.statement() : null);
        } catch (RefusedException e) {
            exchange.send(e.reply());
            return;
        }
        if (hit == null) {
            exchange.send(answer(call, endpoint));
        } else if (waitedFor(hit)) {
            happen(hit, call, endpoint, exchange);
        } else {
            exchange.cut();
        }
    }

    private void happen(FaultInjector.Hit hit, Call call, Endpoint endpoint, Exchange exchange) throws IOException {
        Reply reply = reply(hit.effect(), call, endpoint);
        switch (hit.effect().answer()) {
            case WHOLE -> exchange.send(reply);
            case HALF -> {
                Reply half = reply.half();
                if (half.isShorterThanSaid()) {
                    exchange.send(half);
                } else {
                    exchange.cut();
                }
            }
            case CLOSED -> exchange.cut();
            case NONE -> hold(exchange, hit);
        }
    }

    /** Leaves a connection open without an answer until that is released. */
    private void hold(Exchange exchange, FaultInjector.Hit hit) {
        CompletableFuture<Void> unused =
                CompletableFuture.anyOf(hit.released(), stopped).thenRun(exchange::cut);
    }

    private static Reply reply(FaultEffect effect, Call call, Endpoint endpoint) throws IOException {
        FaultEffect.Substitute substitute = effect.substitute();
        if (substitute != null) {
            FaultEffect.ServerError error = substitute.error();
            return error == null
                    ? Reply.empty(substitute.status())
                    : Reply.json(substitute.status(), ResultWriter.error(error.message(), error.code(), null));
        }
        // What is not executed and has no substitute is never answered, so that nobody sees this.
        return effect.executes() ? answer(call, endpoint) : Reply.empty(HttpStatus.NO_CONTENT_204);
    }

    private static Reply answer(Call call, Endpoint endpoint) throws IOException {
        try {
            return endpoint.answer(call);
        } catch (RefusedException e) {
            return e.reply();
        }
    }

    /** Waits as long as a fault says, or until it is released; false when the node was stopped meanwhile. */
    private boolean waitedFor(FaultInjector.Hit hit) {
        Duration delay = hit.effect().delay();
        if (!delay.isZero()) {
            try {
                CompletableFuture.anyOf(hit.released(), stopped).get(delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return !stopped.isDone();
    }

    /** Ends what faults hold back: it is not executed any more. */
    void stop() {
        stopped.complete(null);
    }
}
