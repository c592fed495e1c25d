package io.github.onestore4j.emulator.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the store thought of a call, or of what nobody did.
 *
 * @param rule what kind of thing it is
 * @param clientId the app it is about; null when that is not known
 * @param time when, by the store's clock
 * @param message a sentence for the developer: what is wrong, and what to do
 */
public record Finding(Rule rule, @Nullable String clientId, Instant time, String message) {
    @Override
    public String toString() {
        return rule + ": " + message;
    }
}
