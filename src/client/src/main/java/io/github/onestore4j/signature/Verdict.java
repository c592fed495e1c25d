package io.github.onestore4j.signature;

import org.jspecify.annotations.Nullable;

/**
 * What a signature proves. Only {@link Outcome#VALID} proves anything; the others say why not. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class Verdict {
    private final Outcome outcome;
    private final @Nullable SignatureRule rule;
    private final String app;

    private Verdict(Outcome outcome, @Nullable SignatureRule rule, String app) {
        this.outcome = outcome;
        this.rule = rule;
        this.app = app;
    }

    /** The ways in which a verification ends. */
    public enum Outcome {
        /** ONE store has signed this, for this app. */
        VALID,

        /** The signature is not ONE store's for this app, or something of the message was changed. */
        FORGED,

        /**
         * Nothing is known to be wrong, and nothing is proven: what ONE store signs here is not published, or leaves a
         * part out.
         */
        NOT_PROVEN,

        /** There is no signature; a payment that did not succeed has none. */
        NO_SIGNATURE,

        /** The signature is neither Base64 nor hexadecimal. */
        BAD_ENCODING,

        /** The security provider cannot use the licence key. */
        BAD_KEY,

        /** There is no licence key for the app that the message names. */
        UNKNOWN_APP,

        /** ONE store has signed this, but for another app. */
        WRONG_APP,

        /** ONE store has signed this, but in another environment: a tester's purchase where real ones are expected. */
        WRONG_ENVIRONMENT
    }

    static Verdict of(Outcome outcome, String app) {
        return new Verdict(outcome, null, app);
    }

    static Verdict of(Outcome outcome, SignatureRule rule, String app) {
        return new Verdict(outcome, rule, app);
    }

    /** The same with another outcome. */
    public Verdict but(Outcome other) {
        return new Verdict(other, rule, app);
    }

    /** How it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether ONE store has signed this for this app. */
    public boolean isValid() {
        return outcome == Outcome.VALID;
    }

    /** What the signature was found to be over; null when it matched nothing. */
    public @Nullable SignatureRule rule() {
        return rule;
    }

    /** The app whose key was asked; of {@link Outcome#WRONG_APP} the one whose key fits. */
    public String app() {
        return app;
    }

    @Override
    public String toString() {
        return outcome + " (" + app + (rule == null ? "" : ", " + rule) + ")";
    }
}
