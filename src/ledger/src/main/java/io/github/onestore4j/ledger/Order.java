package io.github.onestore4j.ledger;

/** What the shop expects to be paid for one of its orders. Immutable. */
public final class Order {
    private final String productId;
    private final int quantity;

    private Order(String productId, int quantity) {
        this.productId = productId;
        this.quantity = quantity;
    }

    /** Returns an order of one piece of a product. */
    public static Order of(String productId) {
        return of(productId, 1);
    }

    /** Returns an order of several pieces of a product. */
    public static Order of(String productId, int quantity) {
        return new Order(productId, quantity);
    }

    String productId() {
        return productId;
    }

    boolean matches(PaidPurchase purchase) {
        return productId.equals(purchase.productId()) && quantity == purchase.quantity();
    }

    @Override
    public String toString() {
        return "Order[" + quantity + " of " + productId + "]";
    }
}
