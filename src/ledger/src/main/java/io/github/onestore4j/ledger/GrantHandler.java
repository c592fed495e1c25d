package io.github.onestore4j.ledger;

import java.sql.Connection;

/** Gives a player what was paid for. */
@FunctionalInterface
public interface GrantHandler {
    /**
     * Writes the grant through the connection, so that grant and ledger commit together or not at all. Do nothing here
     * that a rollback cannot undo: the transaction is repeated after a deadlock and after a crash.
     *
     * @param connection in the ledger's transaction; commit, rollback and close belong to the ledger and are refused
     * @throws Exception to leave the purchase open; it is tried again later
     */
    void grant(Connection connection, PaidPurchase purchase) throws Exception;
}
