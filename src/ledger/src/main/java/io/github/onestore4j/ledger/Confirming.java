package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.ProductType;
import org.jspecify.annotations.Nullable;

/** Tells ONE store that a purchase is granted, after it is: consumes it, or acknowledges what a player keeps. */
final class Confirming {
    private final OneStore oneStore;
    private final Tables tables;
    private final Shop shop;

    Confirming(OneStore oneStore, Tables tables, Shop shop) {
        this.oneStore = oneStore;
        this.tables = tables;
        this.shop = shop;
    }

    /** Whether it is to be consumed, so that the player can buy it again. */
    boolean isConsumable(PaidPurchase purchase) {
        return purchase.type().equals(ProductType.INAPP) && !shop.keeps(purchase.productId());
    }

    /** Whether ONE store knows already. */
    boolean isConfirmed(Found found) {
        return isConsumable(found.purchase) ? found.consumed : found.acknowledged || found.consumed;
    }

    /** Confirms a granted purchase. Returns why it is still open; null if it is settled. */
    @Nullable
    Reason confirm(PaidPurchase purchase) {
        Reason open = Reason.CONFIRM_FAILED;
        String detail = null;
        try {
            if (ask(purchase).isDone()) {
                settle(purchase);
                return null;
            }
        } catch (OneStoreApiException refused) {
            boolean needsApp = purchase.type().equals(ProductType.SUBSCRIPTION) && !refused.isRetryable();
            open = needsApp ? Reason.APP_MUST_ACKNOWLEDGE : Reason.CONFIRM_FAILED;
            detail = Details.of(refused);
        } catch (OneStoreException failed) {
            detail = Details.of(failed);
        }
        explain(purchase, open, detail);
        return open;
    }

    private Confirmation ask(PaidPurchase purchase) {
        return isConsumable(purchase)
                ? oneStore.confirm().consumePurchase(purchase.productId(), purchase.purchaseToken(), null)
                : oneStore.confirm().acknowledgePurchase(purchase.productId(), purchase.purchaseToken(), null);
    }

    void settle(PaidPurchase purchase) {
        tables.transactions.commit(connection -> tables.purchases.settle(connection, purchase.purchaseId()));
    }

    void explain(PaidPurchase purchase, Reason reason, @Nullable String detail) {
        tables.transactions.commit(connection ->
                tables.purchases.explain(connection, purchase.purchaseId(), State.GRANTED, reason, detail));
    }
}
