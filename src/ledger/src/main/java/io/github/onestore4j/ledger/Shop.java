package io.github.onestore4j.ledger;

import io.github.onestore4j.payment.ShopOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the game has to say: its orders, its grants, and which products a player keeps. */
final class Shop {
    private final @Nullable OrderBook orders;
    private final GrantHandler grant;
    private final PartialRevokeHandler revoke;
    private final Predicate<String> kept;

    Shop(@Nullable OrderBook orders, GrantHandler grant, PartialRevokeHandler revoke, Predicate<String> kept) {
        this.orders = orders;
        this.grant = grant;
        this.revoke = revoke;
        this.kept = kept;
    }

    boolean hasOrders() {
        return orders != null;
    }

    boolean keeps(String productId) {
        return kept.test(productId);
    }

    /** The order of a developerPayload; null if there is none, or no book of orders. */
    @Nullable
    ShopOrder order(Connection connection, @Nullable String developerPayload) throws SQLException {
        if (orders == null || developerPayload == null) {
            return null;
        }
        try {
            return orders.find(GuardedConnection.of(connection), developerPayload);
        } catch (Exception failed) {
            throw failure(failed, Reason.GRANT_FAILED);
        }
    }

    /**
     * Compares with the order, where ONE store says which one it is, and grants.
     *
     * @throws NotGranted if that is impossible; says why
     */
    void grant(Connection connection, PaidPurchase purchase) throws SQLException {
        if (orders != null && purchase.developerPayload() != null) {
            ShopOrder order = order(connection, purchase.developerPayload());
            if (order == null) {
                throw new NotGranted(Reason.ORDER_UNKNOWN, null);
            }
            if (!isPaidBy(purchase, order)) {
                throw new NotGranted(Reason.ORDER_MISMATCH, null);
            }
        }
        try {
            grant.grant(GuardedConnection.of(connection), purchase);
        } catch (Exception failed) {
            throw failure(failed, Reason.GRANT_FAILED);
        }
    }

    private static boolean isPaidBy(PaidPurchase purchase, ShopOrder order) {
        return order.productId().equals(purchase.productId())
                && order.difference(purchase.developerPayload(), purchase.quantity()) == null;
    }

    /**
     * Revokes a grant.
     *
     * @return what could not be revoked; null if all was
     * @throws NotGranted if the handler fails
     */
    @Nullable
    String revoke(Connection connection, PaidPurchase purchase) throws SQLException {
        try {
            return revoke.revoke(GuardedConnection.of(connection), purchase);
        } catch (Exception failed) {
            throw failure(failed, Reason.REVOKE_FAILED);
        }
    }

    /** A collision of transactions is no failure of the handler: both are repeated. */
    private static NotGranted failure(Exception failed, Reason reason) throws SQLException {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && Dialect.isCollision((SQLException) cause)) {
                throw (SQLException) cause;
            }
        }
        return new NotGranted(reason, failed);
    }
}
