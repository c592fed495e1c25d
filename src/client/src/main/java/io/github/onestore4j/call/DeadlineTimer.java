package io.github.onestore4j.call;

import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/** Watches the deadline of an asynchronous call from the moment it is made, also while it waits for its turn. */
final class DeadlineTimer extends AsyncTimeout {
    private final Runnable whenOver;

    /** Does something when the call's time is over; it has to be short, as one thread watches over all calls. */
    DeadlineTimer(CallState state, Runnable whenOver) {
        this.whenOver = whenOver;
        timeout(state.remaining().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    protected void timedOut() {
        whenOver.run();
    }
}
