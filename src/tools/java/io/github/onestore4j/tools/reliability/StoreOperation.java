package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.call.Retry;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.model.ProductType;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One of ONE store's operations, as somebody calls it who has bought something to call it for.
 *
 * @param api which API it belongs to
 * @param name ONE store's name of it
 * @param retry when it may be made again
 * @param bearer whose token it bears
 * @param type what has to be bought for it
 * @param preparation what has to happen before
 * @param token gets the token that it bears, with another call
 * @param call calls it, and answers its answer
 */
public record StoreOperation(
        String api,
        String name,
        Retry retry,
        Bearer bearer,
        ProductType type,
        BiConsumer<Visit, OneStoreEmulator> preparation,
        Consumer<Visit> token,
        Function<Visit, Object> call) {
    /** Makes ready for a call: something is bought in the store. */
    public Visit prepare(OneStoreEmulator store, OneStore oneStore) {
        Visit visit = Visit.of(store, oneStore, type);
        preparation.accept(visit, store);
        return visit;
    }

    /** Calls it, and answers its answer. */
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
