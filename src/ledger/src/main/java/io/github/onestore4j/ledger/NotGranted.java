package io.github.onestore4j.ledger;

import org.jspecify.annotations.Nullable;

/** Why a transaction that was to grant or to revoke is rolled back. */
final class NotGranted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    NotGranted(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
