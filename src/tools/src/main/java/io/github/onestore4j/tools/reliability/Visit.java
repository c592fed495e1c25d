package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A user of a store who has bought something, and through whose client an operation is called for it. */
public final class Visit {
    private static final String USER = "anna";
    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final OneStore oneStore;
    private final String userAccessToken;
    private final Purchase purchase;
    private final @Nullable Duration deadline;

    private Visit(OneStore oneStore, String userAccessToken, Purchase purchase, @Nullable Duration deadline) {
        this.oneStore = oneStore;
        this.userAccessToken = userAccessToken;
        this.purchase = purchase;
        this.deadline = deadline;
    }

    /** Buys a product that nobody has bought before. */
    public static Visit of(OneStoreEmulator store, OneStore oneStore, ProductType type) {
        String productId = "product-" + PRODUCTS.incrementAndGet();
        Purchase purchase = store.buy(Sale.of(type, productId).user(USER));
        return new Visit(oneStore, store.store().users().login(USER), purchase, null);
    }

    /** The same with a deadline of its own for each call. */
    public Visit within(Duration other) {
        return new Visit(oneStore, userAccessToken, purchase, other);
    }

    /** Something that nobody has bought yet and that is on sale in the web shop. */
    void offerMore(OneStoreEmulator store) {
        store.store().webShop().offer(new Product(ProductType.INAPP, moreId(), "More", 1200));
    }

    /** What is on sale and not bought, when it is offered. */
    public String moreId() {
        return productId() + "-more";
    }

    /** The user has stopped paying for what was bought, by the end of the period. */
    void stopPaying(OneStoreEmulator store) {
        ((RecurringPurchase) purchase).cancel(store.clock().instant());
    }

    /** Returns the API that is generated under a name. */
    Object facade(String name) {
        return switch (name) {
            case "IapV7" -> v7();
            case "IapV2" -> v2();
            case "PcV7" -> shop();
            default -> throw new IllegalArgumentException("OneStore has no " + name);
        };
    }

    IapV7 v7() {
        return deadline == null ? oneStore.v7() : oneStore.v7().withDeadline(deadline);
    }

    IapV2 v2() {
        return deadline == null ? oneStore.v2() : oneStore.v2().withDeadline(deadline);
    }

    PcV7 shop() {
        PcV7 shop = oneStore.pc(userAccessToken);
        return deadline == null ? shop : shop.withDeadline(deadline);
    }

    /** Makes a call that needs no token of the app's, so that there is a connection. */
    void connect() {
        shop().getPurchases(ProductType.AUTO);
    }

    /** What was bought. Nothing else in the store has this id, so it marks requests about it. */
    public String productId() {
        return purchase.sale().productId();
    }

    /** The token of what was bought. */
    public String purchaseToken() {
        return purchase.purchaseToken();
    }

    /** Whether the store knows it as consumed. */
    public boolean isConsumed() {
        return purchase instanceof ManagedPurchase managed
                && managed.consumptionState().equals(ConsumptionState.CONSUMED);
    }

    /** The id of its first payment. */
    public String purchaseId() {
        return purchase.firstPayment().purchaseId();
    }
}
