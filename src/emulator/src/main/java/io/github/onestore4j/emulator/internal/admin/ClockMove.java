package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Where the store's clock goes.
 *
 * @param advance how far, in ISO 8601; null unless it is moved
 * @param set what it says then; null unless it is set
 */
record ClockMove(@Nullable String advance, @Nullable String set) {
    static ClockMove of(JsonObject body) {
        ClockMove move = new ClockMove(body.text("advance"), body.text("set"));
        if ((move.advance == null) == (move.set == null)) {
            throw new IllegalArgumentException("advance: say either advance or set");
        }
        return move;
    }

    void apply(Store store) {
        Instant now = store.clock().instant();
        Instant then = set != null ? Instant.parse(set) : after(now, String.valueOf(advance));
        store.advance(Duration.between(now, then));
    }

    /** A month is one of the calendar's; a duration has hours, minutes and seconds besides days. */
    private static Instant after(Instant now, String span) {
        try {
            return now.plus(Duration.parse(span));
        } catch (DateTimeParseException longer) {
            return now.atOffset(ZoneOffset.UTC).plus(Period.parse(span)).toInstant();
        }
    }
}
