package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.UnconfirmedPurchase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Finds the product of a web payment, whose result does not name it. */
final class Products {
    /** As long as ONE store waits for a confirmation. */
    private static final Duration UNCONFIRMED = Duration.ofDays(3);

    private final OneStore oneStore;
    private final Tables tables;
    private final Shop shop;

    Products(OneStore oneStore, Tables tables, Shop shop) {
        this.oneStore = oneStore;
        this.tables = tables;
        this.shop = shop;
    }

    /** By the shop's order; if the shop has no orders, by ONE store's list of unconfirmed purchases; otherwise null. */
    @Nullable
    String of(Ticket ticket) {
        if (shop.hasOrders()) {
            ShopOrder order = tables.transactions.find(connection -> shop.order(connection, ticket.developerPayload));
            return order == null ? null : order.productId();
        }
        for (UnconfirmedPurchase listed : oneStore.v7().unconfirmedPurchases(TimeRange.last(UNCONFIRMED))) {
            if (ticket.purchaseToken.equals(listed.purchaseToken())) {
                return listed.productId();
            }
        }
        return null;
    }
}
