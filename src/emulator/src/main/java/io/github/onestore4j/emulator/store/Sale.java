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
 * @param price of one, in whole units of the market's currency; {@link #AS_OFFERED} for the price of the product on
 *     offer
 */
public record Sale(
        ProductType type,
        String productId,
        MarketCode market,
        String user,
        @Nullable String developerPayload,
        int quantity,
        int price) {
    /** Takes the price of the product that is on offer, or 1000 when there is none. */
    public static final int AS_OFFERED = -1;

    /** Keeps a sale that a store can make. */
    public Sale {
        if (!type.isKnown() || type.equals(ProductType.ALL)) {
            throw new IllegalArgumentException(
                    "nobody can buy a product of type " + type + "; the types are inapp, auto and subscription");
        }
        if (!market.isKnown()) {
            throw new IllegalArgumentException(
                    "there is no market " + market + "; the markets are MKT_ONE and MKT_GLB");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity is " + quantity + ", and has to be at least 1");
        }
        if (price < AS_OFFERED) {
            throw new IllegalArgumentException("price is " + price + ", and cannot be negative");
        }
    }

    /** Returns one piece of a product, sold to somebody in the world as it is offered, without a developerPayload. */
    public static Sale of(ProductType type, String productId) {
        return new Sale(type, productId, MarketCode.MKT_GLB, "somebody", null, 1, AS_OFFERED);
    }

    /** Returns the same in another market. */
    public Sale market(MarketCode market) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** Returns the same to another user. */
    public Sale user(String user) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** Returns the same with a developerPayload. */
    public Sale developerPayload(@Nullable String developerPayload) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** Returns the same, so many at once. */
    public Sale quantity(int quantity) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }

    /** Returns the same at another price. */
    public Sale price(int price) {
        return new Sale(type, productId, market, user, developerPayload, quantity, price);
    }
}
