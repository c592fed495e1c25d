package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Retries a call where its spec allows it: one that reads after any failure that can pass, a change of state only while
 * nothing of it was sent. It never waits beyond the call's deadline.
 */
final class RetryInterceptor implements Interceptor {
    private final RetryPolicy policy;
    private final RetryBudget budget = new RetryBudget();

    RetryInterceptor(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        budget.call();
        int tries = 1;
        while (true) {
            try {
                Response response = chain.proceed(chain.request());
                Reading reading = exchange.reading();
                boolean canRetry = !exchange.changesState() && reading != null && reading.isPassing();
                if (!canRetry || !awaitRetry(tries, exchange)) {
                    return response;
                }
                response.close();
                tries++;
            } catch (StaleConnection unsent) {
                if (exchange.isCanceled() || exchange.remaining().isZero()) {
                    throw exchange.lost(unsent);
                }
            } catch (RefusedStream unsent) {
                // A server that only ends a connection is well: the first retry is at once and not on the budget.
                CallFailure failure = exchange.lost(unsent);
                if (!canRetry(exchange, failure.exception()) || (tries > 1 && !awaitRetry(tries, exchange))) {
                    throw failure;
                }
                tries++;
            } catch (CallFailure failure) {
                if (!canRetry(exchange, failure.exception()) || !awaitRetry(tries, exchange)) {
                    throw failure;
                }
                tries++;
            }
        }
    }

    /** A token that could not be obtained has had retries of its own. */
    private static boolean canRetry(Exchange exchange, OneStoreException failure) {
        return failure instanceof OneStoreConnectionException
                && failure.isRetryable()
                && exchange.operation().retry() != Retry.NEVER;
    }

    /** Waits for another try, if there is one left, time to wait for it, and budget. */
    private boolean awaitRetry(int tries, Exchange exchange) throws CallFailure {
        Duration delay = policy.delayAfter(tries, exchange.retryAfter());
        if (delay == null || delay.compareTo(exchange.remaining()) >= 0 || exchange.isCanceled() || !budget.retry()) {
            return false;
        }
        try {
            policy.sleep(delay, exchange);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw exchange.lost(new InterruptedIOException("interrupted before the retry"));
        }
        if (exchange.isCanceled()) {
            throw exchange.lost(new InterruptedIOException("canceled before the retry"));
        }
        return true;
    }
}
