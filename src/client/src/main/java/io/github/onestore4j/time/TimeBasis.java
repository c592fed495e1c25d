package io.github.onestore4j.time;

/**
 * What the milliseconds of ONE store's servers count. ONE store's page says that the criteria of its times differ from
 * market to market; its own samples show true epoch milliseconds, so that is what a client assumes until it is told
 * otherwise.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#market-classification">ONE store's
 *     page</a>
 */
public enum TimeBasis {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    EPOCH,

    /**
     * Milliseconds since 1970-01-01T00:00:00 on the market's wall clock: nine hours more than the epoch for MKT_ONE.
     * For servers whose numbers turn out to be shifted like that; times in requests are shifted too.
     */
    MARKET_WALL_CLOCK
}
