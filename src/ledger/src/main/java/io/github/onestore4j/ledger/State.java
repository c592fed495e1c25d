package io.github.onestore4j.ledger;

/** What was decided about a payment. The names are stored. */
enum State {
    /** Granted; ONE store has to be told yet. */
    GRANTED,
    /** Granted, and consumed or acknowledged. */
    SETTLED,
    /** Granted and voided since; the revoke handler has not succeeded yet. */
    REVOKE_DUE,
    /** Granted, voided, and revoked. */
    REVOKED,
    /** Voided before it was granted; it never will be. */
    VOIDED;

    boolean isVoided() {
        return this == REVOKED || this == VOIDED || this == REVOKE_DUE;
    }
}
