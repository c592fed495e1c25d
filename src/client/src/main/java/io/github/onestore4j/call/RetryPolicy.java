package io.github.onestore4j.call;

import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How often and when calls are made again; one for all calls of a client. For use by any number of threads. */
public final class RetryPolicy {
    private final int retries;
    private final Sleeper sleeper;
    private final Backoff backoff;
    private final RetryBudget budget = new RetryBudget();

    /**
     * Makes calls again.
     *
     * @param retries at most so many times each
     * @param random from 0 to less than 1
     */
    public RetryPolicy(int retries, Sleeper sleeper, DoubleSupplier random, Clock clock) {
        this.retries = retries;
        this.sleeper = sleeper;
        this.backoff = new Backoff(random, clock);
    }

    /** A call is made for the first time. */
    void call() {
        budget.call();
    }

    /**
     * Whether there is a try left, time to wait for it, and budget; waits if there is.
     *
     * @param tries how many there were
     * @param response what the last one was answered with; null when it was not
     */
    boolean waitForAnother(int tries, @Nullable Response response, CallState state) throws InterruptedException {
        if (tries > retries) {
            return false;
        }
        Duration wait = backoff.after(tries, response);
        if (wait.compareTo(state.remaining()) >= 0 || !budget.retry()) {
            return false;
        }
        sleeper.sleep(wait);
        return true;
    }
}
