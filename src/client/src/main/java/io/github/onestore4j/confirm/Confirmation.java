package io.github.onestore4j.confirm;

/**
 * Whether a change of state has been made.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public enum Confirmation {
    /** It has been made: by this call, or before if the response was lost and nobody can tell. */
    DONE,

    /** It had been made before this call, as ONE store says. */
    DONE_BEFORE,

    /**
     * It had not been made when ONE store was asked. A request whose response was lost may still arrive, so make the
     * change again: made twice, it is the same.
     */
    NOT_DONE,

    /** Nobody can tell now. Read it again later, with the question of {@link Confirmations} that belongs to it. */
    UNKNOWN;

    /** Returns whether it has been made, by whatever call. */
    public boolean isDone() {
        return this == DONE || this == DONE_BEFORE;
    }
}
