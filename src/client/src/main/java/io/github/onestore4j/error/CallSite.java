package io.github.onestore4j.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which call failed: the operation, and where it was sent as what. An exception says it in its message. Immutable. */
public final class CallSite implements Serializable {
    private static final long serialVersionUID = 1;

    private final String operation;
    private final boolean changesState;
    private final String environment;
    private final @Nullable String market;

    /**
     * Names a call.
     *
     * @param operation ONE store's name for it
     * @param changesState whether doing it twice is another thing than doing it once
     * @param environment the environment's name
     * @param market the market's code; null where the API has none
     */
    public CallSite(String operation, boolean changesState, String environment, @Nullable String market) {
        this.operation = operation;
        this.changesState = changesState;
        this.environment = environment;
        this.market = market;
    }

    /** ONE store's name of the operation. */
    public String operation() {
        return operation;
    }

    /** Whether doing it twice is another thing than doing it once. */
    public boolean changesState() {
        return changesState;
    }

    /** The environment's name. */
    public String environment() {
        return environment;
    }

    /** The market's code; null where the API has none. */
    public @Nullable String market() {
        return market;
    }

    @Override
    public String toString() {
        return operation + " (" + environment + (market == null ? "" : ", " + market) + ")";
    }
}
