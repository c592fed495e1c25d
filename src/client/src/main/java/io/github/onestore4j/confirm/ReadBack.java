package io.github.onestore4j.confirm;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.v7.IapV7;
import io.github.onestore4j.v7.PurchaseDetails;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What look-ups say about changes of state. What they do not say is unknown, and never taken for not done. */
final class ReadBack {
    private final IapV7 v7;

    ReadBack(IapV7 v7) {
        this.v7 = v7;
    }

    /** Returns whether a purchase is consumed, and the payload, if one is given and told, is the purchase's. */
    Confirmation consumed(String productId, String purchaseToken, @Nullable String developerPayload) {
        return read(() -> {
            PurchaseDetails details = v7.getPurchaseDetails(productId, purchaseToken);
            return isOfAnother(developerPayload, details.developerPayload())
                    ? Confirmation.UNKNOWN
                    : of(details.consumptionState(), ConsumptionState.CONSUMED, ConsumptionState.NOT_CONSUMED);
        });
    }

    /** Returns whether a purchase is acknowledged; consuming counts. */
    Confirmation acknowledged(String productId, String purchaseToken, @Nullable String developerPayload) {
        return read(() -> unlessNoSuchData(
                () -> ofManaged(v7.getPurchaseDetails(productId, purchaseToken), developerPayload),
                () -> unlessNoSuchData(
                        () -> of(v7.getRecurringPurchaseDetails(productId, purchaseToken)
                                .acknowledgeState()),
                        () -> of(v7.getSubscriptionDetail(productId, purchaseToken)
                                .acknowledgementState()))));
    }

    private static Confirmation ofManaged(PurchaseDetails details, @Nullable String developerPayload) {
        if (isOfAnother(developerPayload, details.developerPayload())) {
            return Confirmation.UNKNOWN;
        }
        return ConsumptionState.CONSUMED.equals(details.consumptionState())
                ? Confirmation.DONE
                : of(details.acknowledgeState());
    }

    private static Confirmation of(@Nullable AcknowledgeState state) {
        return of(state, AcknowledgeState.ACKNOWLEDGED, AcknowledgeState.NOT_ACKNOWLEDGED);
    }

    /** Returns whether the automatic payment of a monthly product is as asked for. */
    Confirmation monthlyRenews(boolean renews, String productId, String purchaseToken) {
        return read(() ->
                of(v7.getRecurringPurchaseDetails(productId, purchaseToken).autoRenewing(), renews, !renews));
    }

    /** Returns whether the automatic payment of a subscription is as asked for. */
    Confirmation subscriptionRenews(boolean renews, String productId, String purchaseToken) {
        return read(() -> of(v7.getSubscriptionDetail(productId, purchaseToken).autoRenewing(), renews, !renews));
    }

    /** Returns whether a subscription expires later than it did. */
    Confirmation deferred(@Nullable Instant before, String productId, String purchaseToken) {
        return read(() -> {
            Instant now = v7.getSubscriptionDetail(productId, purchaseToken).expiryTime();
            if (before == null || now == null) {
                return Confirmation.UNKNOWN;
            }
            return now.isAfter(before) ? Confirmation.DONE : Confirmation.NOT_DONE;
        });
    }

    private static Confirmation of(@Nullable Object state, Object done, Object notDone) {
        return done.equals(state)
                ? Confirmation.DONE
                : notDone.equals(state) ? Confirmation.NOT_DONE : Confirmation.UNKNOWN;
    }

    private static boolean isOfAnother(@Nullable String payload, @Nullable String found) {
        return payload != null && found != null && !found.isEmpty() && !found.equals(payload);
    }

    /** Which type of product a purchase is of, only the look-ups can tell. */
    private static Confirmation unlessNoSuchData(Supplier<Confirmation> first, Supplier<Confirmation> second) {
        try {
            return first.get();
        } catch (OneStoreApiException refused) {
            if (!refused.code().equals(ErrorCode.NO_SUCH_DATA)) {
                throw refused;
            }
            return second.get();
        }
    }

    private static Confirmation read(Supplier<Confirmation> question) {
        try {
            return question.get();
        } catch (OneStoreException unreadable) {
            return Confirmation.UNKNOWN;
        }
    }
}
