package io.github.onestore4j.payment;

import io.github.onestore4j.signature.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How ONE store's page describes what it hands out for a purchase. With these widths, the shop's own developerPayload
 * and the quantity, a signed text can be cut into fields in one way only.
 */
final class PurchaseIds {
    private static final int ID_WIDTH = 20;
    private static final int TIME_WIDTH = 13;

    /** ONE store is not older. */
    private static final Instant EARLIEST = Instant.parse("2016-01-01T00:00:00Z");

    /** An emulated store's clock may have been set ahead. */
    private static final Duration AHEAD = Duration.ofDays(732);

    private static final String OF_SANDBOX = "SANDBOX";

    private final boolean sandbox;
    private final Clock clock;

    PurchaseIds(boolean sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /** Returns the verdict, or what takes its place if the fields are not as the page says. */
    Verdict judge(Verdict verdict, @Nullable String purchaseId, @Nullable String purchaseToken, @Nullable Long millis) {
        if (purchaseId == null || purchaseId.length() != ID_WIDTH) {
            return notProven(verdict, "purchaseId does not have " + ID_WIDTH + " characters");
        }
        if (purchaseToken == null || purchaseToken.length() != ID_WIDTH) {
            return notProven(verdict, "purchaseToken does not have " + ID_WIDTH + " characters");
        }
        if (millis == null || Long.toString(millis).length() != TIME_WIDTH) {
            return notProven(verdict, "purchaseTime does not have " + TIME_WIDTH + " digits");
        }
        Instant time = Instant.ofEpochMilli(millis);
        if (time.isBefore(EARLIEST) || time.isAfter(clock.instant().plus(AHEAD))) {
            return notProven(verdict, "purchaseTime is " + time + ", when nothing can have been bought");
        }
        return environment(verdict, purchaseToken);
    }

    /**
     * Tokens of the sandbox can be told by their beginning; whether one is of this environment, only a look-up tells.
     */
    Verdict environment(Verdict verdict, @Nullable String purchaseToken) {
        return purchaseToken != null && purchaseToken.startsWith(OF_SANDBOX) && !sandbox
                ? verdict.but(Verdict.Outcome.WRONG_ENVIRONMENT, "the token is one of the sandbox")
                : verdict;
    }

    private static Verdict notProven(Verdict verdict, String problem) {
        return verdict.but(
                Verdict.Outcome.NOT_PROVEN,
                problem + " as ONE store's page says, so the text could be cut in another way; look the purchase up");
    }
}
