package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.internal.call.Retry;
import io.github.onestore4j.model.ProductType;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One of ONE store's operations, as called by a user who has bought something to call it for.
 *
 * @param api the generated class that has it
 * @param name its operationId
 * @param retry when it may be repeated
 * @param bearer whose token it carries
 * @param type what has to be bought for it
 * @param isAfterCancellation whether the user has to cancel before
 * @param token obtains the token that it carries, with another call
 * @param call calls it, and returns its return value
 */
public record StoreOperation(
        String api,
        String name,
        Retry retry,
        Bearer bearer,
        ProductType type,
        boolean isAfterCancellation,
        Consumer<Visit> token,
        Function<Visit, Object> call) {
    /** Buys in the store what a call needs. */
    public Visit prepare(OneStoreEmulator store, OneStore oneStore) {
        Visit visit = Visit.of(store, oneStore, type);
        visit.offerMore(store);
        if (isAfterCancellation) {
            visit.stopPaying(store);
        }
        return visit;
    }

    /** Calls it, and returns its return value. */
    public Object callFor(Visit visit) {
        return call.apply(visit);
    }

    /** Whether a request with this path is one of this operation's, and not one for the token that it needs. */
    public boolean isAskedAt(String path) {
        return path.contains("/oauth/token") == (bearer == Bearer.NONE);
    }

    @Override
    public String toString() {
        return api + " " + name;
    }
}
