package io.github.onestore4j.spring;

import io.github.onestore4j.ledger.GrantHandler;
import io.github.onestore4j.ledger.OrderBook;
import io.github.onestore4j.ledger.PartialRevokeHandler;
import io.github.onestore4j.ledger.RevokeHandler;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets JdbcClient and JdbcTemplate work in the ledger's transaction while a handler runs. */
final class SpringConnection {
    private final DataSource dataSource;

    SpringConnection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    GrantHandler granting(GrantHandler handler) {
        return (connection, purchase) -> bound(connection, () -> {
            handler.grant(connection, purchase);
            return null;
        });
    }

    RevokeHandler revoking(RevokeHandler handler) {
        return (connection, purchase) -> bound(connection, () -> {
            handler.revoke(connection, purchase);
            return null;
        });
    }

    PartialRevokeHandler partlyRevoking(PartialRevokeHandler handler) {
        return (connection, purchase) -> bound(connection, () -> handler.revoke(connection, purchase));
    }

    OrderBook finding(OrderBook orders) {
        return (connection, developerPayload) -> bound(connection, () -> orders.find(connection, developerPayload));
    }

    /** A caller's own transaction on this thread is set aside: the ledger's is another one. */
    private <T> @Nullable T bound(Connection connection, Callable<@Nullable T> handler) throws Exception {
        Object outer = TransactionSynchronizationManager.unbindResourceIfPossible(dataSource);
        TransactionSynchronizationManager.bindResource(dataSource, new ConnectionHolder(connection));
        try {
            return handler.call();
        } finally {
            TransactionSynchronizationManager.unbindResource(dataSource);
            if (outer != null) {
                TransactionSynchronizationManager.bindResource(dataSource, outer);
            }
        }
    }
}
