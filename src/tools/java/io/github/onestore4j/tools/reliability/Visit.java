package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import java.util.concurrent.atomic.AtomicInteger;

/** A user of a store who has bought something, and through whose client an operation is called for it. */
public final class Visit {
    private static final String USER = "anna";
    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final OneStore oneStore;
    private final String userAccessToken;
    private final Purchase purchase;

    private Visit(OneStore oneStore, String userAccessToken, Purchase purchase) {
        this.oneStore = oneStore;
        this.userAccessToken = userAccessToken;
        this.purchase = purchase;
    }

    /** Buys a product that nobody has bought before. */
    public static Visit of(OneStoreEmulator store, OneStore oneStore, ProductType type) {
        String productId = "product-" + PRODUCTS.incrementAndGet();
        Purchase purchase = store.buy(Sale.of(type, productId).user(USER));
        return new Visit(oneStore, store.store().users().login(USER), purchase);
    }

    /** Something that nobody has bought yet and that is on sale in the web shop. */
    void offerMore(OneStoreEmulator store) {
        store.store().webShop().offer(new Product(ProductType.INAPP, moreId(), "More", 1200));
    }

    /** What is on sale and not bought, when it is offered. */
    String moreId() {
        return productId() + "-more";
    }

    /** The user has stopped paying for what was bought, by the end of the period. */
    void stopPaying(OneStoreEmulator store) {
        ((RecurringPurchase) purchase).cancel(store.clock().instant());
    }

    IapV7 v7() {
        return oneStore.v7();
    }

    IapV2 v2() {
        return oneStore.v2();
    }

    PcV7 shop() {
        return oneStore.pc(userAccessToken);
    }

    /** What was bought. Nothing else in the store has this id, so it marks requests about it. */
    public String productId() {
        return purchase.sale().productId();
    }

    /** The token of what was bought. */
    public String purchaseToken() {
        return purchase.purchaseToken();
    }

    /** The id of its first payment. */
    public String purchaseId() {
        return purchase.firstPayment().purchaseId();
    }
}
