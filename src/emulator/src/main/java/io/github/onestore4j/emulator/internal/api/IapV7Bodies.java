package io.github.onestore4j.emulator.internal.api;

import static io.github.onestore4j.emulator.internal.http.Bodies.millis;
import static io.github.onestore4j.emulator.internal.http.Bodies.number;

import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.emulator.store.Voided;
import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the server API, version 7, returns about purchases: all fields of its page, null where there is nothing to say.
 */
public final class IapV7Bodies {
    private static final long MICROS = 1_000_000;

    private final Mode mode;

    public IapV7Bodies(Mode mode) {
        this.mode = mode;
    }

    public JsonObject managed(ManagedPurchase purchase) {
        return new JsonObject()
                .put("consumptionState", number(purchase.consumptionState()))
                .put("developerPayload", payload(purchase))
                .put("purchaseState", number(purchase.state()))
                .put("purchaseTime", millis(purchase.firstPayment().time()))
                .put("purchaseId", purchase.firstPayment().purchaseId())
                .put("acknowledgeState", number(purchase.acknowledgeState()))
                .put("quantity", purchase.sale().quantity());
    }

    public JsonObject monthly(MonthlyPurchase purchase) {
        return new JsonObject()
                .put("startTime", millis(purchase.startTime()))
                .put("expiryTime", millis(purchase.expiryTime()))
                .put("nextPaymentTime", millis(purchase.nextPaymentTime()))
                .put("autoRenewing", purchase.autoRenewing())
                .put("cancelReason", number(purchase.cancelReason()))
                .put("cancelledTime", millis(purchase.cancelledTime()))
                .put("acknowledgeState", number(purchase.acknowledgeState()))
                .put("lastPurchaseId", purchase.lastPayment().purchaseId())
                .put("lastPurchaseState", number(purchase.state()));
    }

    public JsonObject subscription(Subscription purchase, Instant now) {
        boolean korean = purchase.sale().market().equals(MarketCode.MKT_ONE);
        String price = Integer.toString(purchase.sale().price());
        long micros = purchase.sale().price() * MICROS;
        int nextPrice = nextPrice(purchase);
        JsonObject body = new JsonObject()
                .put("acknowledgementState", number(purchase.acknowledgeState()))
                .put("developerPayload", payload(purchase))
                .put("autoRenewing", purchase.autoRenewing())
                .put("paymentState", number(purchase.paymentState(now)))
                .put("priceAmount", price)
                .put("priceAmountMicros", micros)
                .put("nextPriceAmount", Integer.toString(nextPrice))
                .put("nextPriceAmountMicros", nextPrice * MICROS)
                .put("nextPaymentTimeMillis", millis(purchase.nextPaymentTime()))
                .put("priceCurrencyCode", currency(purchase.sale().market()))
                .put("countryCode", korean ? "KR" : "US")
                .put("startTimeMillis", millis(purchase.startTime()))
                .put("expiryTimeMillis", millis(purchase.expiryTime()))
                .put("pauseStartTimeMillis", millis(purchase.pauseStart()))
                .put("pauseEndTimeMillis", millis(purchase.pauseEnd()))
                .put("autoResumeTimeMillis", millis(purchase.pauseEnd()))
                .put("linkedPurchaseToken", null)
                .put("lastPurchaseId", purchase.lastPayment().purchaseId())
                .put("cancelledTimeMillis", millis(purchase.cancelledTime()))
                .put("cancelReason", number(purchase.cancelReason()));
        body.put("promotionPrice", null).put("priceChange", null);
        if (purchase.newPrice() != null) {
            body.putObject("priceChange")
                    .put("seq", purchase.priceChanges())
                    .put("previousPrice", price)
                    .put("previousPriceMicros", micros)
                    .put("newPrice", Integer.toString(nextPrice))
                    .put("newPriceMicros", nextPrice * MICROS)
                    .put("applyTimeMillis", millis(purchase.nextPaymentTime()));
        }
        return body;
    }

    static int nextPrice(Subscription purchase) {
        Integer newPrice = purchase.newPrice();
        return newPrice == null ? purchase.sale().price() : newPrice;
    }

    public JsonObject voided(Voided voided) {
        return new JsonObject()
                .put("purchaseId", voided.payment().purchaseId())
                .put("purchaseTime", millis(voided.payment().time()))
                .put("voidedTime", millis(voided.time()))
                .put("purchaseToken", voided.purchase().purchaseToken())
                .put("marketCode", voided.purchase().sale().market().value());
    }

    public JsonObject unconfirmed(Purchase purchase) {
        return new JsonObject()
                .put("type", purchase.sale().type().value())
                .put("orderId", purchase.lastPayment().orderId())
                .put("productId", purchase.sale().productId())
                .put("purchaseToken", purchase.purchaseToken())
                .put("purchaseId", purchase.lastPayment().purchaseId())
                .put("purchaseTime", millis(purchase.lastPayment().time()))
                .put("purchaseState", number(purchase.state()))
                .put("developerPayload", payload(purchase))
                .put("quantity", purchase.sale().quantity())
                .put("marketCode", purchase.sale().market().value());
    }

    private @Nullable String payload(Purchase purchase) {
        String payload = purchase.sale().developerPayload();
        return payload != null ? payload : mode.noPayload();
    }

    public static String currency(MarketCode market) {
        return market.equals(MarketCode.MKT_ONE) ? "KRW" : "USD";
    }
}
