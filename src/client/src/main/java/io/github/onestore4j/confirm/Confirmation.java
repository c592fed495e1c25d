package io.github.onestore4j.confirm;

/**
 * Whether a change of state has been made.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public enum Confirmation {
    /** It has been made, by this call or before. */
    DONE,

    /**
     * When the purchase was read it had not been made. A request that is still on its way can make it yet; to consume
     * or to acknowledge again is safe.
     */
    NOT_DONE,

    /** Nobody could say: the purchase could not be read back. Ask again later, and grant nothing twice until then. */
    UNKNOWN
}
