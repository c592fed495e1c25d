package io.github.onestore4j.payment;

import org.jspecify.annotations.Nullable;

/**
 * What the shop itself knows of an order, from its own database: what a message about a payment has to agree with.
 * Immutable.
 */
public final class ShopOrder {
    private final String productId;
    private final @Nullable String developerPayload;
    private final int quantity;

    private ShopOrder(String productId, @Nullable String developerPayload, int quantity) {
        this.productId = productId;
        this.developerPayload = developerPayload;
        this.quantity = quantity;
    }

    /**
     * Returns an order of one piece.
     *
     * @param productId the product that was ordered, as registered in the developer center
     * @param developerPayload the identifier that the shop gave the order when it was requested; null if it gave none
     */
    public static ShopOrder of(String productId, @Nullable String developerPayload) {
        if (productId == null || productId.isEmpty()) {
            throw new IllegalArgumentException("an order names its product");
        }
        return new ShopOrder(productId, developerPayload, 1);
    }

    /**
     * Returns the same order of so many pieces.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public ShopOrder withQuantity(int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("an order of " + pieces + " pieces");
        }
        return new ShopOrder(productId, developerPayload, pieces);
    }

    /** Returns the product that was ordered. */
    public String productId() {
        return productId;
    }

    /** Returns the shop's identifier of the order; null if it has none. */
    public @Nullable String developerPayload() {
        return developerPayload;
    }

    /** Returns how many pieces were ordered. */
    public int quantity() {
        return quantity;
    }

    /** Returns what differs from the order in what somebody else says of it; null if nothing does. */
    public @Nullable String difference(@Nullable String otherPayload, @Nullable Number otherQuantity) {
        // The sandbox sends an empty text where the commercial environment sends null.
        if (!orEmpty(developerPayload).equals(orEmpty(otherPayload))) {
            return "developerPayload is not the order's";
        }
        if ((otherQuantity == null ? 1 : otherQuantity.longValue()) != quantity) {
            return "quantity is not the order's";
        }
        return null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "ShopOrder[" + productId + ", " + quantity + "]";
    }
}
