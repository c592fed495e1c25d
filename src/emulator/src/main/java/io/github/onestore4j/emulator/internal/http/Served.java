package io.github.onestore4j.emulator.internal.http;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.onestore4j.emulator.store.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param request the request
 * @param path its path as it came, without the query
 * @param route the operation; null when it is none of ONE store's
 * @param exchange what the request says to the operation; null without one
 * @param refusal why it was refused; null when it was not
 * @param response what goes back
 */
public record Served(
        Request request,
        String path,
        @Nullable Route route,
        @Nullable Exchange exchange,
        @Nullable Refusal refusal,
        Response response) {

    /** Whoever wants to know. */
    @FunctionalInterface
    public interface Watcher {
        /** Hears of a request that has been served. */
        void served(Served served);
    }
}
