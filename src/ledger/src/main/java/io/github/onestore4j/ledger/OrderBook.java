package io.github.onestore4j.ledger;

import io.github.onestore4j.payment.ShopOrder;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Finds the shop's own order, for the ledger to compare with what was paid. */
@FunctionalInterface
public interface OrderBook {
    /**
     * Returns the order that was given to ONE store as developerPayload.
     *
     * @param connection for reading, and for locking the order; the ledger ends its transaction
     * @return null if there is no such order yet: the purchase stays open until there is
     * @throws Exception if it cannot be read; the purchase stays open
     */
    @Nullable
    ShopOrder find(Connection connection, String developerPayload) throws Exception;
}
