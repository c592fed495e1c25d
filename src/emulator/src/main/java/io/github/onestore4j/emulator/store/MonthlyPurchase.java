package io.github.onestore4j.emulator.store;

/** The automatic payment of a monthly product. */
public final class MonthlyPurchase extends RecurringPurchase {
    MonthlyPurchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }
}
