package io.github.onestore4j.ledger;

/** Why something was not granted, or is not finished. The names are stored in the ledger's tables. */
public enum Reason {
    /** ONE store did not respond usefully when the purchase was looked up; it is retried. */
    STORE_UNAVAILABLE(Next.RETRY),
    /** A signed message names a purchase that ONE store does not know yet; it is retried. */
    NOT_FOUND_YET(Next.RETRY),
    /** The shop has no order of this developerPayload yet; it is retried. */
    ORDER_UNKNOWN(Next.RETRY),
    /** Nothing says which product a web payment is for; the list of unconfirmed purchases will. */
    PRODUCT_UNKNOWN(Next.RETRY),
    /** The grant handler or the order book threw an exception; it is retried. */
    GRANT_FAILED(Next.RETRY),
    /** A signed message says canceled, and the look-up does not show it; the list of voided purchases will. */
    CANCELLATION_UNPROVEN(Next.RETRY),
    /** Granted, and about to be consumed or acknowledged. */
    CONFIRM_DUE(Next.RETRY),
    /**
     * Granted, and consuming or acknowledging it did not succeed; it is retried before ONE store's three days are over.
     */
    CONFIRM_FAILED(Next.RETRY),
    /** Voided, and the revoke handler threw an exception; it is retried. */
    REVOKE_FAILED(Next.RETRY),
    /** Nothing is open: the next payment of a recurring purchase is looked up when it is due. */
    RENEWAL_DUE(Next.RETRY),

    /**
     * A granted subscription that ONE store's server API does not acknowledge: the app's SDK has to, within three days.
     */
    APP_MUST_ACKNOWLEDGE(Next.PERSON),
    /** Product or quantity differ from the shop's order. Nothing is granted or confirmed, so ONE store pays it back. */
    ORDER_MISMATCH(Next.PERSON),
    /** Paid, consumed by somebody else, and not in this ledger: add the history, or close it. */
    CONSUMED_ELSEWHERE(Next.PERSON),
    /** A signed message names an earlier period of a recurring purchase, which ONE store cannot look up any more. */
    EARLIER_PERIOD(Next.PERSON),
    /** Revoked, but the revoke handler could not revoke all of it. */
    REVOKE_INCOMPLETE(Next.PERSON),

    /** The purchase is canceled, or was voided before. */
    CANCELED(Next.NOTHING),
    /**
     * The payment was not completed: canceled by the user, failed, timed out, or a subscription that is not paid for.
     */
    NOT_COMPLETED(Next.NOTHING),
    /** ONE store knows no such purchase in this environment, market and app. */
    NO_SUCH_PURCHASE(Next.NOTHING),
    /** The look-up shows another purchase than the message. */
    DIFFERENT_PURCHASE(Next.NOTHING),
    /** The message is about another market; give it to that market's ledger. */
    OTHER_MARKET(Next.NOTHING),
    /** The signature does not prove that ONE store sent it to this app and environment. */
    NOT_VERIFIED(Next.NOTHING),
    /** It cannot be read as a message, or names no product or purchase that could exist. */
    MALFORMED(Next.NOTHING);

    private enum Next {
        RETRY,
        PERSON,
        NOTHING
    }

    private final Next next;

    Reason(Next next) {
        this.next = next;
    }

    /** Returns whether it is open and is not expected to be settled unless a person, or the app, does something. */
    public boolean needsPerson() {
        return next == Next.PERSON;
    }

    boolean isFinal() {
        return next == Next.NOTHING;
    }
}
