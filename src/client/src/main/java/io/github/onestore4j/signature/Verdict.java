package io.github.onestore4j.signature;

import io.github.onestore4j.internal.text.Quotation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a signature proves. Only {@link Outcome#VALID} proves anything; the others say why not. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class Verdict implements Serializable {
    private static final long serialVersionUID = 1;

    private final Outcome outcome;
    private final @Nullable SignatureRule rule;
    private final String app;
    private final String reason;

    private Verdict(Outcome outcome, @Nullable SignatureRule rule, String app, String reason) {
        this.outcome = outcome;
        this.rule = rule;
        this.app = app;
        this.reason = reason;
    }

    /** The ways in which a verification ends. */
    public enum Outcome {
        /** ONE store has signed this, for this app. */
        VALID("ONE store has signed it"),

        /** The signature is not ONE store's for this app, or something of the message was changed. */
        FORGED("the signature is not over this text; pass the bytes as they came. Is it this app's license key?"),

        /**
         * Nothing is known to be wrong, and nothing is proven: what ONE store signs here is not published, leaves a
         * part out, or could be cut into fields in another way. A look-up tells.
         */
        NOT_PROVEN("what was signed does not prove the fields; look the purchase up"),

        /** There is no signature; a payment that did not succeed has none. */
        NO_SIGNATURE("there is no signature; a payment that did not succeed has none, so ask isSuccess() first"),

        /** The signature is neither Base64 nor hexadecimal. */
        BAD_ENCODING("the signature is neither Base64 nor hexadecimal"),

        /** The security provider cannot use the license key. */
        BAD_KEY("the security provider cannot use the license key"),

        /** There is no license key for the app that the message names. */
        UNKNOWN_APP("there is no license key for this app"),

        /** ONE store has signed this, but for another app. */
        WRONG_APP("ONE store has signed it, but for another app"),

        /** It is of another environment: a tester's purchase where real ones are expected, or the other way around. */
        WRONG_ENVIRONMENT("it comes from the other environment");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }
    }

    static Verdict of(Outcome outcome, String app) {
        return new Verdict(outcome, null, app, outcome.reason);
    }

    static Verdict of(Outcome outcome, SignatureRule rule, String app) {
        return new Verdict(outcome, rule, app, outcome.reason);
    }

    /** Returns the same with another outcome. */
    public Verdict but(Outcome other) {
        return but(other, other.reason);
    }

    /** Returns the same with another outcome, for a reason. */
    public Verdict but(Outcome other, String otherReason) {
        return new Verdict(other, rule, app, otherReason);
    }

    /** Returns how it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns whether ONE store has signed this for this app. */
    public boolean isValid() {
        return outcome == Outcome.VALID;
    }

    /** Returns what the signature was found to be over; null if it matched nothing. */
    public @Nullable SignatureRule rule() {
        return rule;
    }

    /** Returns the app whose key was asked; of {@link Outcome#WRONG_APP} the one whose key fits. */
    public String app() {
        return app;
    }

    /** Returns what is wrong, and what to do, in a sentence. */
    public String reason() {
        return reason;
    }

    /** Returns one line that can be logged, also if the message came from nobody knows whom. */
    @Override
    public String toString() {
        return outcome + " (" + Quotation.of(app) + (rule == null ? "" : ", " + rule) + ": " + reason + ")";
    }
}
