package io.github.onestore4j.emulator.internal.payment;

import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.message.PaymentResponseCode;
import java.util.Arrays;
import java.util.Locale;

/** How a payment ends. */
public enum Outcome {
    /** The user pays. */
    SUCCEED(PaymentResponseCode.SUCCESS, ""),
    /** The user's means of payment are refused. */
    FAIL(PaymentResponseCode.FAIL, "The card was declined."),
    /** The user cancels. */
    CANCEL(PaymentResponseCode.USER_CANCEL, "Payment has been canceled."),
    /** The user takes too long. */
    EXPIRE(PaymentResponseCode.PAYMENT_TIME_EXPIRED, "Payment time has exceeded");

    @SuppressWarnings("ImmutableEnumChecker") // It is a constant.
    private final PaymentResponseCode code;

    private final String message;

    Outcome(PaymentResponseCode code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Returns the outcome of a name in lower case; refuses any other. */
    public static Outcome of(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.title().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("outcome"));
    }

    /** Returns its name in lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    PaymentResponseCode code() {
        return code;
    }

    String message() {
        return message;
    }
}
