package io.github.onestore4j.emulator.http;

import static io.github.onestore4j.emulator.http.Bodies.millis;
import static io.github.onestore4j.emulator.http.Bodies.number;

import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.pc.RecurringState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the web payment API answers about products and purchases. */
final class PcV7Bodies {
    private static final long MICROS = 1_000_000;

    private final Mode mode;

    PcV7Bodies(Mode mode) {
        this.mode = mode;
    }

    JsonObject product(Product product, MarketCode market) {
        return new JsonObject()
                .put("productId", product.productId())
                .put("type", product.type().value())
                .put("price", Integer.toString(product.price()))
                .put("priceCurrencyCode", IapV7Bodies.currency(market))
                .put("title", product.title())
                .put("priceAmountMicros", product.price() * MICROS);
    }

    JsonObject purchase(Purchase purchase) {
        return new JsonObject()
                .put("orderId", purchase.lastPayment().orderId())
                .put("packageName", purchase.clientId())
                .put("productId", purchase.sale().productId())
                .put("purchaseTime", millis(purchase.lastPayment().time()))
                .put("acknowledgeState", number(purchase.acknowledgeState()))
                .put("purchaseState", number(purchase.state()))
                .put("recurringState", number(recurringState(purchase)))
                .put("purchaseId", purchase.lastPayment().purchaseId())
                .put("purchaseToken", purchase.purchaseToken())
                .put("developerPayload", payload(purchase))
                .put("quantity", purchase.sale().quantity());
    }

    private static RecurringState recurringState(Purchase purchase) {
        if (purchase instanceof RecurringPurchase recurring) {
            return recurring.autoRenewing() ? RecurringState.RECURRING : RecurringState.END_RESERVED;
        }
        return RecurringState.NOT_RECURRING;
    }

    JsonObject subscription(Subscription purchase, Instant now) {
        String price = Integer.toString(purchase.sale().price());
        long micros = purchase.sale().price() * MICROS;
        JsonObject body = Bodies.success();
        JsonObject subscription = body.putObject("subscription")
                .put("productId", purchase.sale().productId())
                .put("productName", purchase.sale().productId())
                .put("productAmount", price)
                .put("productAmountMicros", micros)
                .put("priceCurrencyCode", IapV7Bodies.currency(purchase.sale().market()))
                .put("imagePath", null)
                .put("periodUnit", "MONTH")
                .put("period", 1)
                .put("purchaseToken", purchase.purchaseToken())
                .put("status", purchase.isExpired(now) ? "EXPIRED" : "SUBSCRIBING")
                .put("parentProductId", null)
                .put("parentProductName", null)
                .put("packageName", purchase.clientId())
                .put("startDate", millis(purchase.startTime()))
                .put("expiryDate", millis(purchase.expiryTime()))
                .put("startPaymentDate", millis(purchase.startTime()));
        subscription
                .put("paymentAmount", price)
                .put("paymentAmountMicros", micros)
                .put("nextPaymentAmount", price)
                .put("nextPaymentAmountMicros", micros)
                .put("nextPaymentDate", millis(purchase.nextPaymentTime()))
                .put("pauseAllow", "N")
                .put("pauseStartDate", null)
                .put("pauseEndDate", null)
                .put("promotionAmount", null)
                .put("promotionAmountMicros", null)
                .put("promotionPeriod", null)
                .put("priceChanges", List.of());
        return body;
    }

    private @Nullable String payload(Purchase purchase) {
        String payload = purchase.sale().developerPayload();
        return payload != null ? payload : mode.noPayload();
    }
}
