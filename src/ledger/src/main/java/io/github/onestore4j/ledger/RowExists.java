package io.github.onestore4j.ledger;

/** A payment is decided already. The transaction is rolled back. */
final class RowExists extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PurchaseRow row;

    RowExists(PurchaseRow row) {
        super(row.purchaseId, null, false, false);
        this.row = row;
    }

    PurchaseRow row() {
        return row;
    }
}
