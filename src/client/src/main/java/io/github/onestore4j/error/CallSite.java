package io.github.onestore4j.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A call that failed: its operation, environment and market, for the exception's message. Immutable. */
public final class CallSite implements Serializable {
    private static final long serialVersionUID = 1;

    private final String operation;
    private final boolean changesState;
    private final String environment;
    private final @Nullable String market;

    /**
     * Describes a call.
     *
     * @param operation the operation, by ONE store's name
     * @param changesState whether doing it twice is another thing than doing it once
     * @param environment the environment's name
     * @param market the market's code; null if the API has no markets
     */
    public CallSite(String operation, boolean changesState, String environment, @Nullable String market) {
        this.operation = operation;
        this.changesState = changesState;
        this.environment = environment;
        this.market = market;
    }

    /** Returns the operation, by ONE store's name. */
    public String operation() {
        return operation;
    }

    /** Returns whether doing it twice is another thing than doing it once. */
    public boolean changesState() {
        return changesState;
    }

    /** Returns the environment's name. */
    public String environment() {
        return environment;
    }

    /** Returns the market's code; null if the API has no markets. */
    public @Nullable String market() {
        return market;
    }

    @Override
    public String toString() {
        return operation + " (" + environment + (market == null ? "" : ", " + market) + ")";
    }
}
