package io.github.onestore4j.ledger;

import java.sql.Connection;

/** Revokes what was granted for a purchase that ONE store has voided since. */
@FunctionalInterface
public interface RevokeHandler {
    /**
     * Revokes what this purchase gave, and nothing that another purchase of the same product gave, under the rules of
     * {@link GrantHandler#grant}.
     *
     * @throws Exception to leave the revocation open; it is tried again later
     */
    void revoke(Connection connection, PaidPurchase purchase) throws Exception;
}
