package io.github.onestore4j.ledger;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Revokes what is left of a grant, and says what is not: a player may have spent it. */
@FunctionalInterface
public interface PartialRevokeHandler {
    /**
     * As {@link RevokeHandler#revoke}.
     *
     * @return null if all was revoked; otherwise what could not be, which stays visible as open work until a person
     *     closes it. It is stored, so put no secrets into it
     * @throws Exception to leave the revocation open; it is tried again later
     */
    @Nullable
    String revoke(Connection connection, PaidPurchase purchase) throws Exception;
}
