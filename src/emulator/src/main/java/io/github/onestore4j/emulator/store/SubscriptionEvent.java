package io.github.onestore4j.emulator.store;

/**
 * What happens to a subscription. ONE store does not publish the numbers that its messages have for these; the emulator
 * takes those of the store whose messages ONE store's resemble, so a receiver must not rely on them.
 */
public enum SubscriptionEvent {
    /** A payment that had failed was made. */
    RECOVERED(1),
    /** It was paid for again. */
    RENEWED(2),
    /** There will be no further payment. */
    CANCELED(3),
    /** It was bought. */
    PURCHASED(4),
    /** A payment failed. */
    ON_HOLD(5),
    /** Its cancellation was withdrawn. */
    REACTIVATED(7),
    /** Its price changes with the next payment. */
    PRICE_CHANGED(8),
    /** The next payment was deferred. */
    DEFERRED(9),
    /** A pause begins with the end of what is paid for, or ends early. */
    PAUSE_CHANGED(11),
    /** ONE store took the last payment back. */
    REVOKED(12),
    /** Its use has ended. */
    EXPIRED(13);

    private final int number;

    SubscriptionEvent(int number) {
        this.number = number;
    }

    /** Returns the number that the emulator's messages have for it. */
    public int number() {
        return number;
    }
}
