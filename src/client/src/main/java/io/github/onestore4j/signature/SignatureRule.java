package io.github.onestore4j.signature;

/**
 * What a signature was found to be over. ONE store's pages leave room for more than one.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public enum SignatureRule {
    /** orderId, purchaseId, purchaseToken, purchaseTime and developerPayload, one after the other. */
    SINGLE_PURCHASE,

    /** The same, and the quantity at the end. */
    MULTIPLE_PURCHASE,

    /** The JSON text as it was received. */
    TEXT_AS_RECEIVED,

    /** The JSON text without the white space between its parts. */
    COMPACT_TEXT,

    /** The JSON text without white space, and with characters that JSON need not escape written as themselves. */
    UNESCAPED_TEXT
}
