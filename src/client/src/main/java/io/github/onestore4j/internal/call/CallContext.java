package io.github.onestore4j.internal.call;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.MarketClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What all calls of one facade share: market, deadline, and the user whom they are made for. Immutable. */
public final class CallContext {
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(24);

    private final MarketCode market;
    private final MarketClock clock;
    private final Duration deadline;
    private final @Nullable UserAccessToken user;

    /** Makes calls for a market, without a user. */
    public CallContext(MarketCode market, MarketClock clock, Duration deadline) {
        this(market, clock, deadline, null);
    }

    private CallContext(MarketCode market, MarketClock clock, Duration deadline, @Nullable UserAccessToken user) {
        this.market = market;
        this.clock = clock;
        this.deadline = deadline;
        this.user = user;
    }

    /** Returns the same for another market. */
    public CallContext withMarket(MarketCode other, MarketClock otherClock) {
        return new CallContext(other, otherClock, deadline, user);
    }

    /**
     * Returns the same with another deadline.
     *
     * @throws IllegalArgumentException if it is not between 1 ms and 24 days
     */
    public CallContext withDeadline(Duration other) {
        return new CallContext(market, clock, checked(other), user);
    }

    /** Returns the same for a user. */
    public CallContext withUser(UserAccessToken other) {
        return new CallContext(market, clock, deadline, other);
    }

    /**
     * Returns a deadline that a call can have.
     *
     * @throws IllegalArgumentException if it is not between 1 ms and 24 days
     */
    public static Duration checked(Duration deadline) {
        if (deadline.isNegative() || deadline.toMillis() == 0 || deadline.compareTo(LONGEST_DEADLINE) > 0) {
            throw new IllegalArgumentException("a deadline of " + deadline + " is not between 1 ms and 24 days");
        }
        return deadline;
    }

    public MarketCode market() {
        return market;
    }

    public MarketClock clock() {
        return clock;
    }

    public Duration deadline() {
        return deadline;
    }

    @Nullable
    UserAccessToken user() {
        return user;
    }
}
