package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import org.jspecify.annotations.Nullable;

/**
 * What a player buys, before the store has rung it up. Immutable.
 *
 * @param type managed, monthly or subscription
 * @param productId the product
 * @param market where it is sold
 * @param developerPayload what the app gave with it; null for nothing
 * @param quantity how many at once
 * @param price in whole units of the market's currency
 */
public record Sale(
        ProductType type,
        String productId,
        MarketCode market,
        @Nullable String developerPayload,
        int quantity,
        int price) {

    /** One piece of a product, sold to the world for 1000, without a developerPayload. */
    public static Sale of(ProductType type, String productId) {
        return new Sale(type, productId, MarketCode.MKT_GLB, null, 1, 1000);
    }

    /** The same in another market. */
    public Sale market(MarketCode market) {
        return new Sale(type, productId, market, developerPayload, quantity, price);
    }

    /** The same with a developerPayload. */
    public Sale developerPayload(@Nullable String developerPayload) {
        return new Sale(type, productId, market, developerPayload, quantity, price);
    }

    /** The same, so many at once. */
    public Sale quantity(int quantity) {
        return new Sale(type, productId, market, developerPayload, quantity, price);
    }

    /** The same at another price. */
    public Sale price(int price) {
        return new Sale(type, productId, market, developerPayload, quantity, price);
    }
}
