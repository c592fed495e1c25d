package io.github.onestore4j.internal.call;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs so many asynchronous calls at a time, and the others in the order in which they were made. */
final class Lanes {
    private final Executor threads;
    private final int width;
    private final Queue<Entrant> waiting = new ArrayDeque<>();
    private int busy;

    Lanes(Executor threads, int width) {
        this.threads = threads;
        this.width = width;
    }

    /** What runs in a lane, and leaves it at the end of its run. */
    interface Entrant extends Runnable {
        /** The executor did not start it, for this reason. */
        void rejected(Throwable reason);
    }

    /** Runs it as soon as there is a lane. */
    void enter(Entrant entrant) {
        synchronized (this) {
            if (busy == width) {
                waiting.add(entrant);
                return;
            }
            busy++;
        }
        start(entrant);
    }

    /** One of those that run has left its lane. */
    void leave() {
        Entrant next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                busy--;
            }
        }
        if (next != null) {
            start(next);
        }
    }

    /** Removes one that waits. */
    synchronized void giveUp(Entrant entrant) {
        waiting.remove(entrant);
    }

    private void start(Entrant entrant) {
        try {
            threads.execute(entrant);
        } catch (Throwable reason) { // an executor that is shut down, or a machine without another thread
            leave();
            entrant.rejected(reason);
        }
    }
}
