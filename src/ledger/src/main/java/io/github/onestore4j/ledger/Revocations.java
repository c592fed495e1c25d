package io.github.onestore4j.ledger;

import org.jspecify.annotations.Nullable;

/** Voids purchases: what was granted is revoked once, and what was not granted never will be. */
final class Revocations {
    private final Tables tables;
    private final Shop shop;

    Revocations(Tables tables, Shop shop) {
        this.tables = tables;
        this.shop = shop;
    }

    /** Voids a purchase that ONE store says is canceled, in a look-up or in its list. */
    Outcome voided(String purchaseId, @Nullable String purchaseToken, long voidedAt) {
        try {
            return tables.transactions.run(connection -> {
                if (!tables.purchases.revoke(connection, purchaseId, voidedAt)) {
                    tables.purchases.bury(connection, purchaseId, purchaseToken, voidedAt);
                    return Outcome.of(Outcome.Kind.NOT_PAID, purchaseId, Reason.CANCELED);
                }
                PaidPurchase granted = grantOf(tables.purchases.find(connection, purchaseId));
                String rest = shop.revoke(connection, granted);
                if (rest != null) {
                    tables.purchases.leaveRest(connection, purchaseId, Details.cut(rest));
                }
                return Outcome.of(
                        Outcome.Kind.REVOKED, granted, rest == null ? Reason.CANCELED : Reason.REVOKE_INCOMPLETE, null);
            });
        } catch (RowExists decided) {
            // Granted by another instance between the two statements, or voided before.
            return decided.row().state.isVoided()
                    ? decided.row().outcome()
                    : voided(purchaseId, purchaseToken, voidedAt);
        } catch (NotGranted failed) {
            tables.transactions.commit(connection -> tables.purchases.postponeRevocation(
                    connection, purchaseId, voidedAt, Details.of(failed.getCause())));
            return Outcome.notGranted(Reason.REVOKE_FAILED, purchaseId, failed.getCause());
        }
    }

    private static PaidPurchase grantOf(@Nullable PurchaseRow row) {
        if (row == null || row.purchase == null) {
            throw new LedgerException("a granted purchase has lost its product; the row was changed by hand", null);
        }
        return row.purchase;
    }
}
