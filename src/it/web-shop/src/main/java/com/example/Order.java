package com.example;

import io.github.onestore4j.payment.ShopOrder;

/** What the shop has in its own database: {@code state} is ORDERED, GRANTED, CONSUMED or REVOKED. */
record Order(String id, String player, String productId, int quantity, String state, String purchaseToken) {
    ShopOrder asOrdered() {
        return ShopOrder.of(productId, id).withQuantity(quantity);
    }
}
