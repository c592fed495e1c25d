package io.github.onestore4j.emulator.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that came to the store.
 *
 * @param id its number, from 1 on
 * @param time when, by the store's clock
 * @param method the HTTP method
 * @param path the path, without the query
 * @param clientId the app that was called for; null when the call does not say
 * @param status the HTTP status of the response
 * @param code ONE store's code of a refusal; null when it succeeded
 * @param findings what the store thought of it
 */
public record Call(
        long id,
        Instant time,
        String method,
        String path,
        @Nullable String clientId,
        int status,
        @Nullable String code,
        List<Finding> findings) {}
