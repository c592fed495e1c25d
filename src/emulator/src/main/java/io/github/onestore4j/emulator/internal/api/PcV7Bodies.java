package io.github.onestore4j.emulator.internal.api;

import static io.github.onestore4j.emulator.internal.http.Bodies.millis;

import io.github.onestore4j.emulator.internal.http.Bodies;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import java.util.List;

/** What the web payment API returns about products and purchases. */
public final class PcV7Bodies {
    private static final long MICROS = 1_000_000;

    PcV7Bodies() {}

    public JsonObject product(Product product, MarketCode market) {
        return new JsonObject()
                .put("productId", product.productId())
                .put("type", product.type().value())
                .put("price", Integer.toString(product.price()))
                .put("priceCurrencyCode", IapV7Bodies.currency(market))
                .put("title", product.title())
                .put("priceAmountMicros", product.price() * MICROS);
    }

    public JsonObject subscription(Subscription purchase, Instant now) {
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
                .put("nextPaymentAmount", Integer.toString(IapV7Bodies.nextPrice(purchase)))
                .put("nextPaymentAmountMicros", IapV7Bodies.nextPrice(purchase) * MICROS)
                .put("nextPaymentDate", millis(purchase.nextPaymentTime()))
                .put("pauseAllow", "N")
                .put("pauseStartDate", millis(purchase.pauseStart()))
                .put("pauseEndDate", millis(purchase.pauseEnd()))
                .put("promotionAmount", null)
                .put("promotionAmountMicros", null)
                .put("promotionPeriod", null)
                .put("priceChanges", List.of());
        return body;
    }
}
