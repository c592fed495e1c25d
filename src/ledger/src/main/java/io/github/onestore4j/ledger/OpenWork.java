package io.github.onestore4j.ledger;

import io.github.onestore4j.error.OneStoreException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Work whose time has come: look-ups, confirmations and revocations that did not succeed at first. */
final class OpenWork {
    private static final int BATCH = 50;

    private final Tables tables;
    private final StoreLookup store;
    private final Intake intake;
    private final Revocations revocations;
    private final Confirming confirming;

    OpenWork(Tables tables, StoreLookup store, Intake intake, Revocations revocations, Confirming confirming) {
        this.tables = tables;
        this.store = store;
        this.intake = intake;
        this.revocations = revocations;
        this.confirming = confirming;
    }

    /** Does what is due until nothing is: what is claimed is not due again before its next time. */
    void run(SweepReport.Builder report) {
        List<Ticket> tickets;
        do {
            tickets = tables.transactions.run(connection -> tables.lookups.claim(connection, BATCH));
            tickets.forEach(ticket -> report.add(intake.take(ticket)));
        } while (!tickets.isEmpty());
        List<PurchaseRow> rows;
        do {
            rows = tables.transactions.run(connection -> tables.purchases.claim(connection, BATCH));
            rows.forEach(row -> finish(row, report));
        } while (!rows.isEmpty());
    }

    Map<Reason, Long> count() {
        return tables.transactions.run(connection -> {
            Map<Reason, Long> counts = new EnumMap<>(Reason.class);
            tables.purchases
                    .countOpen(connection)
                    .forEach((reason, entries) -> counts.merge(reason, entries, Long::sum));
            tables.lookups.countOpen(connection).forEach((reason, entries) -> counts.merge(reason, entries, Long::sum));
            counts.remove(Reason.RENEWAL_DUE);
            return counts;
        });
    }

    private void finish(PurchaseRow row, SweepReport.Builder report) {
        PaidPurchase purchase = row.purchase;
        if (purchase == null) {
            return;
        }
        if (row.state == State.REVOKE_DUE) {
            report.add(revocations.voided(
                    row.purchaseId,
                    purchase.purchaseToken(),
                    row.voidedAt == null ? tables.pauses.now() : row.voidedAt));
            return;
        }
        try {
            confirm(purchase, report);
        } catch (OneStoreException failed) {
            confirming.explain(purchase, Reason.STORE_UNAVAILABLE, Details.of(failed));
        }
    }

    /** Things may have happened since the grant, so ONE store is asked first. */
    private void confirm(PaidPurchase purchase, SweepReport.Builder report) {
        Found found = store.find(purchase.productId(), purchase.purchaseToken(), purchase.type());
        if (found == null) {
            confirming.explain(purchase, Reason.NOT_FOUND_YET, null);
            return;
        }
        boolean samePayment = found.purchase.purchaseId().equals(purchase.purchaseId());
        if (samePayment && found.state == Found.State.CANCELED) {
            report.add(revocations.voided(purchase.purchaseId(), purchase.purchaseToken(), tables.pauses.now()));
        } else if (confirming.isConfirmed(found)) {
            confirming.settle(purchase);
            report.settled();
        } else if (confirming.confirm(purchase) == null) {
            report.settled();
        }
    }
}
