package io.github.onestore4j.demo;

import io.github.onestore4j.model.MarketCode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints what happens, each line with the time on both markets' clocks, and remembers whether all was as expected. */
final class Timeline {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrintStream out;
    private final Clock clock;
    private int unexpected;

    Timeline(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void chapter(String title) {
        out.printf("%n%s%n%-19s%-19s%n", title, "MKT_ONE (+09:00)", "MKT_GLB (UTC)");
    }

    /** Something that the store or a player does. */
    void happens(String what) {
        line(' ', what);
    }

    /** Something that the client says, and what it was expected to say. */
    void expect(String what, @Nullable Object expected, @Nullable Object actual) {
        if (Objects.equals(expected, actual)) {
            line('+', what + " = " + show(actual));
        } else {
            unexpected++;
            line('!', what + " = " + show(actual) + ", but expected was " + show(expected));
        }
    }

    boolean isAsExpected() {
        return unexpected == 0;
    }

    static String bothClocks(Instant instant) {
        return TIME.format(MarketCode.MKT_ONE.atMarket(instant)) + " / "
                + TIME.format(MarketCode.MKT_GLB.atMarket(instant));
    }

    private static String show(@Nullable Object value) {
        return value instanceof Instant instant ? bothClocks(instant) : String.valueOf(value);
    }

    private void line(char mark, String text) {
        Instant now = clock.instant();
        out.printf(
                "%-19s%-19s%c %s%n",
                TIME.format(MarketCode.MKT_ONE.atMarket(now)),
                TIME.format(MarketCode.MKT_GLB.atMarket(now)),
                mark,
                text);
    }
}
