package io.github.onestore4j.call;

import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one call while it is under way: how much time it has left, and whether a part of it may have
 * reached the server. It travels with the request, through all its tries.
 */
public final class CallState {
    private volatile long startedAt = System.nanoTime();
    private volatile Duration deadline;
    private volatile boolean sent;
    private volatile boolean awaitingToken;
    private volatile boolean cancelled;
    private volatile @Nullable Call carriedBy;

    CallState(Duration deadline) {
        this.deadline = deadline;
    }

    /** The state of the call that a request belongs to. */
    public static CallState of(Request request) {
        CallState state = request.tag(CallState.class);
        if (state == null) {
            throw new IllegalStateException("not a request of this client");
        }
        return state;
    }

    /** The call begins now, with so much time. */
    void start(Duration deadline) {
        this.deadline = deadline;
        this.startedAt = System.nanoTime();
    }

    /** The time that is left; zero when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline.toNanos() - (System.nanoTime() - startedAt)));
    }

    /** What a call ends with when its time is over. */
    InterruptedIOException timeout() {
        return new InterruptedIOException("timeout after " + deadline.toMillis() + " ms");
    }

    void markSent() {
        sent = true;
    }

    /** What was sent has been refused for its token, so nothing came of it. */
    public void markRefused() {
        sent = false;
    }

    boolean isSent() {
        return sent;
    }

    /** Another client carries the request from now on; it is cancelled with the call. */
    void carriedBy(Call call) {
        carriedBy = call;
        if (cancelled) {
            call.cancel();
        }
    }

    /** The call was cancelled. */
    void cancel() {
        cancelled = true;
        Call carried = carriedBy;
        if (carried != null) {
            carried.cancel();
        }
    }

    /** The call waits for an access token from now on, or not any more. */
    public void awaitToken(boolean waits) {
        awaitingToken = waits;
    }

    boolean isAwaitingToken() {
        return awaitingToken;
    }
}
