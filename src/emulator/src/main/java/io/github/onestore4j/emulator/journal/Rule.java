package io.github.onestore4j.emulator.journal;

/** What a caller can do wrong, or well to know. */
public enum Rule {
    /** x-market-code is not there, so that ONE store takes the call for South Korea. */
    MARKET_MISSING(true),
    /** The purchase was made in the other market. */
    OTHER_MARKET(true),
    /** The access token or the purchase token is of the other environment. */
    OTHER_ENVIRONMENT(true),
    /** The purchase or the access token is of another app. */
    OTHER_APP(true),
    /** The purchase is of another product than the call says. */
    OTHER_PRODUCT(true),
    /** The purchase is of another type than the call is for. */
    OTHER_TYPE(true),
    /** The purchase is of another user than the one whose token came. */
    OTHER_USER(true),
    /**
     * Nobody has made such a purchase; or the call names it by its id in place of its token, or the other way round.
     */
    UNKNOWN_PURCHASE(true),
    /** The developerPayload is not the one that the purchase was made with. */
    PAYLOAD_DIFFERS(true),
    /** A purchase was consumed or acknowledged that nobody had looked up. */
    NOT_LOOKED_UP(true),
    /** A purchase was acknowledged or consumed after ONE store had canceled it. */
    CONFIRMED_TOO_LATE(true),
    /** A purchase was canceled because nobody had acknowledged or consumed it within three days. */
    NEVER_CONFIRMED(true),
    /** The secret came with a space where a plus sign was: it was not form-encoded. */
    SECRET_NOT_ENCODED(true),
    /** The Authorization header does not begin with the word Bearer and a space. */
    BEARER_MISSING(true),
    /** The path holds an encoded slash, which ONE store's front server refuses. */
    ENCODED_SLASH(true),
    /** The same access token was asked for again and again. */
    TOKEN_NOT_KEPT(false),
    /** The call was refused for a reason that its response says. */
    REFUSED(false);

    private final boolean warning;

    Rule(boolean warning) {
        this.warning = warning;
    }

    /** Whether it counts as a mistake of the caller; else it is a note. */
    public boolean isWarning() {
        return warning;
    }
}
