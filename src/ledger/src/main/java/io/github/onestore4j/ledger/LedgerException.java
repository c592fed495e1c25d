package io.github.onestore4j.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The database failed, or lacks what the ledger needs. Nothing was lost: whatever was not committed is repeated by the
 * sender of the message, by the app, or by the next sweep. Respond to a message with an error, so that it is sent
 * again.
 */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
