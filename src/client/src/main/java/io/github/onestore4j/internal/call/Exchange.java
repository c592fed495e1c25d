package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.observation.ObservedCall;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One call while it runs: which operation, how much time it has left, how far its request got, and what came back. It
 * travels with the request, as a tag.
 */
public final class Exchange {
    private final ApiCall<?> apiCall;
    private final CallContext context;
    private final CallSite site;
    private final long startedAt = System.nanoTime();
    private final long endsAt;
    private @Nullable Call running;
    private @Nullable Call carriedBy;
    private @Nullable Exchange part;
    private @Nullable String cancellation;
    private @Nullable Runnable onCancel;
    private okhttp3.@Nullable Response response;
    private volatile boolean sent;
    private @Nullable Reading reading;
    private @Nullable String retryAfter;
    private boolean tokenWasRenewed;
    private int tries;

    Exchange(ApiCall<?> apiCall, CallContext context) {
        this(apiCall, context, System.nanoTime() + context.deadline().toNanos());
    }

    private Exchange(ApiCall<?> apiCall, CallContext context, long endsAt) {
        this.apiCall = apiCall;
        this.context = context;
        this.site = apiCall.site(context);
        this.endsAt = endsAt;
    }

    /** Starts another call for this one, which ends with this one's deadline and is canceled with it. */
    Exchange begin(ApiCall<?> other) {
        Exchange begun = new Exchange(other, context, endsAt);
        String reason;
        synchronized (this) {
            part = begun;
            reason = cancellation;
        }
        if (reason != null) {
            begun.cancel(reason);
        }
        return begun;
    }

    /** Returns the call that a request belongs to. */
    static Exchange of(Request request) {
        Exchange exchange = request.tag(Exchange.class);
        if (exchange == null) {
            throw new IllegalStateException("not a request of this client");
        }
        return exchange;
    }

    ApiCall<?> apiCall() {
        return apiCall;
    }

    Operation operation() {
        return apiCall.operation();
    }

    boolean changesState() {
        return operation().retry() != Retry.SAFE;
    }

    CallContext context() {
        return context;
    }

    /** Returns the time that is left; zero once it has timed out. */
    public Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    private long remainingNanos() {
        return Math.max(0, endsAt - System.nanoTime());
    }

    /** Limits a call of OkHttp to the time that is left. */
    void limit(Call call) {
        call.timeout().timeout(Math.max(1, remainingNanos()), TimeUnit.NANOSECONDS); // 0 would mean no limit
    }

    CallSite site() {
        return site;
    }

    /** From here on a byte of the request may have reached ONE store. */
    void markSent() {
        sent = true;
    }

    /** The protocol, or ONE store, says that it did nothing with what was sent. */
    void markUnsent() {
        sent = false;
    }

    void read(Reading read) {
        this.reading = read;
    }

    @Nullable
    Reading reading() {
        return reading;
    }

    /** Another try begins. */
    void beginTry() {
        tries++;
        reading = null;
        retryAfter = null;
    }

    void retryAfter(@Nullable String header) {
        this.retryAfter = header;
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }

    void markTokenRenewed() {
        tokenWasRenewed = true;
    }

    boolean tokenWasRenewed() {
        return tokenWasRenewed;
    }

    /** OkHttp runs the request from now on; it is canceled with this. */
    void runs(Call call) {
        synchronized (this) {
            running = call;
            if (cancellation == null) {
                return;
            }
        }
        cancel(call);
    }

    /** A user's Call.Factory carries the request from now on; it is canceled with this. */
    void carriedBy(Call call) {
        synchronized (this) {
            carriedBy = call;
            if (cancellation == null) {
                return;
            }
        }
        cancel(call);
    }

    /** OkHttp's response, whose body was read. */
    void responded(okhttp3.Response read) {
        response = read;
    }

    okhttp3.@Nullable Response response() {
        return response;
    }

    /** Does something besides when it is canceled. */
    void onCancel(Runnable action) {
        synchronized (this) {
            onCancel = action;
            if (cancellation == null) {
                return;
            }
        }
        action.run();
    }

    /** Cancels it, for a reason that its exception will name. Never throws. */
    void cancel(String reason) {
        Call call;
        Call carried;
        Exchange needed;
        Runnable action;
        synchronized (this) {
            if (cancellation != null) {
                return;
            }
            cancellation = reason;
            notifyAll();
            call = running;
            carried = carriedBy;
            needed = part;
            action = onCancel;
        }
        cancel(call);
        cancel(carried);
        if (needed != null) {
            needed.cancel(reason);
        }
        if (action != null) {
            action.run();
        }
    }

    private static void cancel(@Nullable Call call) {
        try {
            if (call != null) {
                call.cancel();
            }
        } catch (RuntimeException ofTheUsers) {
            // A Call.Factory or an event listener of the user's: the others are to be canceled all the same.
        }
    }

    /** Returns whether it was canceled, or timed out as an asynchronous call. */
    public synchronized boolean isCanceled() {
        return cancellation != null;
    }

    /** Waits for a time, but not beyond a cancellation. */
    synchronized void pause(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0 && cancellation == null; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Waits until a future is complete, but not beyond a cancellation or the deadline. */
    public void await(CompletableFuture<?> future) throws InterruptedException {
        CompletableFuture<?> unused = future.whenComplete((value, failure) -> wake());
        synchronized (this) {
            for (long left = remainingNanos();
                    left > 0 && cancellation == null && !future.isDone();
                    left = remainingNanos()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /**
     * Returns what became of it.
     *
     * @param failure what the caller gets in place of a result; null for what the reading says
     */
    ObservedCall observed(@Nullable Throwable failure, Clock clock) {
        Reading last = reading;
        Throwable thrown = failure instanceof CallFailure ? ((CallFailure) failure).exception() : failure;
        if (thrown == null && last != null && !last.isValue()) {
            thrown = last.failure(this);
        }
        Date date = response == null ? null : response.headers().getDate("Date");
        return new ObservedCall(
                site(),
                apiCall.api().clientId(),
                tries,
                Duration.ofNanos(System.nanoTime() - startedAt),
                last == null ? null : last.httpStatus(),
                thrown,
                tokenWasRenewed,
                date == null ? null : Duration.between(clock.instant(), date.toInstant()));
    }

    /** Returns the failure of a call that got no response. */
    CallFailure lost(IOException cause) {
        return new CallFailure(new OneStoreConnectionException(site(), sent, why(cause)));
    }

    /**
     * Returns the failure of a call for which no access token was obtained.
     *
     * @param reason why; null if there was simply none in time
     */
    public CallFailure withoutToken(@Nullable Throwable reason) {
        Throwable cause = reason == null || reason instanceof InterruptedException
                ? why(new InterruptedIOException(reason == null ? "no token yet" : "interrupted"))
                : reason;
        boolean retryable = cause instanceof OneStoreException
                ? ((OneStoreException) cause).isRetryable()
                : cause instanceof InterruptedIOException;
        return new CallFailure(
                new OneStoreTokenException(site(), String.valueOf(cause.getMessage()), retryable, cause));
    }

    /** Says that it timed out, or why it was canceled, in place of what that looks like from inside. */
    private synchronized IOException why(IOException cause) {
        IOException why = cause;
        if (remainingNanos() == 0) {
            why = new InterruptedIOException(
                    "timeout after " + context.deadline().toMillis() + " ms");
        } else if (cancellation != null) {
            why = new InterruptedIOException(cancellation);
        }
        if (why != cause) {
            why.initCause(cause);
        }
        return why;
    }
}
