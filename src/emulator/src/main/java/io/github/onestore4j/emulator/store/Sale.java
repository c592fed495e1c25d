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
 * @param user who buys it; a web shop's user sees what belongs to them
 * @param developerPayload what the app gave with it; null for nothing
 * @param quantity how many at once
 * @param price of one, in whole units of the market's currency
 */
public record Sale(
        ProductType type,
        String productId,
        MarketCode market,
        String user,
        @Nullable String developerPayload,
        int quantity,
        int price) {

    /** One piece of a product, sold to somebody in the world for 1000, without a developerPayload. */
    public static Sale of(ProductType type, String productId) {
        return new Sale(type, productId, MarketCode.MKT_GLB, "somebody", null, 1, 1000);
    }

    /** The same in another market. */
    public Sale market(MarketCode market) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** The same to another user. */
    public Sale user(String user) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** The same with a developerPayload. */
    public Sale developerPayload(@Nullable String developerPayload) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** The same, so many at once. */
    public Sale quantity(int quantity) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** The same at another price. */
    public Sale price(int price) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }
}
