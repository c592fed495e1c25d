package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link PurchaseLedger}. Client, data source and both handlers have no default. Not for use by several
 * threads.
 */
public final class PurchaseLedgerBuilder {
    private @Nullable OneStore oneStore;
    private @Nullable DataSource dataSource;
    private @Nullable GrantHandler grant;
    private @Nullable PartialRevokeHandler revoke;
    private @Nullable OrderBook orders;
    private Predicate<String> kept = productId -> false;
    private Consumer<Outcome> listener = outcome -> {};
    private Clock clock = Clock.systemUTC();

    PurchaseLedgerBuilder() {}

    /** Sets the client, whose app, environment and market the ledger is for. Closing it stays with whoever built it. */
    public PurchaseLedgerBuilder oneStore(OneStore oneStore) {
        this.oneStore = oneStore;
        return this;
    }

    /** Sets the game's own database, with the ledger's tables beside the game's. */
    public PurchaseLedgerBuilder dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** Sets what gives a player what was paid for. */
    public PurchaseLedgerBuilder onGrant(GrantHandler handler) {
        this.grant = handler;
        return this;
    }

    /** Sets what revokes what a voided purchase gave. */
    public PurchaseLedgerBuilder onRevoke(RevokeHandler handler) {
        this.revoke = (connection, purchase) -> {
            handler.revoke(connection, purchase);
            return null;
        };
        return this;
    }

    /** Sets what revokes what is left of a voided purchase, in place of {@link #onRevoke}. */
    public PurchaseLedgerBuilder onPartialRevoke(PartialRevokeHandler handler) {
        this.revoke = handler;
        return this;
    }

    /**
     * Sets where the shop's orders are, so that what was paid is compared with what was ordered. Without it, a purchase
     * is granted as ONE store describes it. A purchase without a developerPayload belongs to no order.
     */
    public PurchaseLedgerBuilder orders(OrderBook orders) {
        this.orders = orders;
        return this;
    }

    /** Sets which managed products a player keeps: they are acknowledged, and all others are consumed. */
    public PurchaseLedgerBuilder keep(Predicate<String> productId) {
        this.kept = productId;
        return this;
    }

    /** Sets who hears of every outcome, for logs and metrics; it must not throw. */
    public PurchaseLedgerBuilder onOutcome(Consumer<Outcome> listener) {
        this.listener = listener;
        return this;
    }

    /** Sets the clock that says when open work is due; the machine's by default. */
    public PurchaseLedgerBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Makes the ledger.
     *
     * @throws IllegalStateException if the client, the data source or a handler is missing
     * @throws LedgerException if the database lacks tables, columns, keys or indexes; it names them
     */
    public PurchaseLedger build() {
        OneStore client = oneStore;
        DataSource database = dataSource;
        GrantHandler onGrant = grant;
        PartialRevokeHandler onRevoke = revoke;
        if (client == null || database == null || onGrant == null || onRevoke == null) {
            throw new IllegalStateException("PurchaseLedger needs" + (client == null ? " oneStore(...)" : "")
                    + (database == null ? " dataSource(...)" : "")
                    + (onGrant == null ? " onGrant(...)" : "")
                    + (onRevoke == null ? " onRevoke(...) or onPartialRevoke(...)" : ""));
        }
        Tables tables = new Tables(database, Scope.of(client), clock);
        return new PurchaseLedger(client, tables, new Shop(orders, onGrant, onRevoke, kept), listener);
    }
}
