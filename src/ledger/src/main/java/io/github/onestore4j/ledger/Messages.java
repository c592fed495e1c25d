package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.message.PnsPurchaseState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.SubscriptionHint;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.signature.NotVerifiedException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes tickets of messages, after their signatures are verified. */
final class Messages {
    /** The result of a payment does not name its product. */
    private static final String ANY_PRODUCT = "any";

    private final OneStore oneStore;

    Messages(OneStore oneStore) {
        this.oneStore = oneStore;
    }

    /** Verifies the result of a web payment and passes it on. */
    Outcome payment(Supplier<UnverifiedPayment> message, Function<Ticket, Outcome> next) {
        return guarded(() -> {
            UnverifiedPayment payment = message.get();
            if (!payment.isSuccess()) {
                return Outcome.of(Outcome.Kind.NOT_PAID, payment.claimedPurchaseId(), Reason.NOT_COMPLETED);
            }
            long quantity = payment.claimedQuantity();
            if (quantity < 1 || quantity > Integer.MAX_VALUE) {
                return Outcome.notGranted(Reason.MALFORMED, payment.claimedPurchaseId(), null);
            }
            // Here only the signature counts: it is the look-up that is compared with the shop's order.
            ShopOrder claimed =
                    ShopOrder.of(ANY_PRODUCT, payment.claimedDeveloperPayload()).withQuantity((int) quantity);
            PaymentResult result = oneStore.payments().verify(payment, claimed);
            return next.apply(Ticket.ofOneStore(
                    result.purchaseToken(), null, result.purchaseId(), null, result.developerPayload(), false));
        });
    }

    /** Verifies a notification, or takes a hint about a subscription, and passes it on. */
    Outcome notification(Supplier<UnverifiedNotification> message, Function<Ticket, Outcome> next) {
        return guarded(() -> {
            UnverifiedNotification notification = message.get();
            return notification.isAboutSubscription()
                    ? subscription(notification.subscriptionHint(), next)
                    : purchase(oneStore.notifications().verify(notification).message(), next);
        });
    }

    private Outcome purchase(PnsMessage message, Function<Ticket, Outcome> next) {
        String token = message.purchaseToken();
        if (token == null || message.purchaseId() == null || message.productId() == null) {
            return Outcome.notGranted(Reason.MALFORMED, message.purchaseId(), null);
        }
        if (isOther(message.marketCode())) {
            return Outcome.notGranted(Reason.OTHER_MARKET, message.purchaseId(), null);
        }
        return next.apply(Ticket.ofOneStore(
                token,
                message.productId(),
                message.purchaseId(),
                null,
                message.developerPayload(),
                PnsPurchaseState.CANCELED.equals(message.purchaseState())));
    }

    private Outcome subscription(SubscriptionHint hint, Function<Ticket, Outcome> next) {
        String productId = hint.productId();
        String token = hint.purchaseToken();
        if (productId == null || token == null) {
            return Outcome.notGranted(Reason.MALFORMED, null, null);
        }
        return isOther(hint.marketCode())
                ? Outcome.notGranted(Reason.OTHER_MARKET, null, null)
                : next.apply(Ticket.ofAnybody(productId, token, ProductType.SUBSCRIPTION));
    }

    private boolean isOther(@Nullable MarketCode market) {
        return market != null && !market.equals(oneStore.market());
    }

    private static Outcome guarded(Supplier<Outcome> reading) {
        try {
            return reading.get();
        } catch (MalformedMessageException malformed) {
            return Outcome.notGranted(Reason.MALFORMED, null, malformed);
        } catch (NotVerifiedException forged) {
            return Outcome.notGranted(Reason.NOT_VERIFIED, null, forged);
        }
    }
}
