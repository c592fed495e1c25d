package io.github.onestore4j.ledger;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.ProductType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one path of all sources: a ticket is looked up, and what is found is granted, voided, or kept for later. */
final class Intake {
    /** How long after its time a payment is looked for: it is not made to the second. */
    private static final long RENEWAL_MARGIN = Duration.ofMinutes(10).toMillis();

    /** As wide as the column; ONE store's have 20 characters. */
    private static final int LONGEST_TOKEN = 255;

    private final Tables tables;
    private final Shop shop;
    private final StoreLookup store;
    private final Products products;
    private final Revocations revocations;
    private final Confirming confirming;

    Intake(
            Tables tables,
            Shop shop,
            StoreLookup store,
            Products products,
            Revocations revocations,
            Confirming confirming) {
        this.tables = tables;
        this.shop = shop;
        this.store = store;
        this.products = products;
        this.revocations = revocations;
        this.confirming = confirming;
    }

    Outcome take(Ticket ticket) {
        if (ticket.purchaseToken.length() > LONGEST_TOKEN) {
            return Outcome.notGranted(Reason.MALFORMED, ticket.purchaseId, null);
        }
        PurchaseRow decided = decided(ticket.purchaseId);
        if (decided != null && (!ticket.saysCanceled || decided.state.isVoided())) {
            return close(ticket, decided.outcome());
        }
        Found found;
        try {
            String productId = ticket.productId != null ? ticket.productId : products.of(ticket);
            if (productId == null) {
                return keep(ticket, shop.hasOrders() ? Reason.ORDER_UNKNOWN : Reason.PRODUCT_UNKNOWN, null);
            }
            found = store.find(productId, ticket.purchaseToken, ticket.type);
        } catch (NotGranted noOrder) {
            return keep(ticket, noOrder.reason(), noOrder.getCause());
        } catch (IllegalArgumentException malformed) {
            return refuse(ticket, Reason.MALFORMED, malformed);
        } catch (OneStoreException failed) {
            return isMalformed(failed)
                    ? refuse(ticket, Reason.MALFORMED, failed)
                    : keep(ticket, Reason.STORE_UNAVAILABLE, failed);
        }
        if (found == null) {
            return ticket.origin == Ticket.Origin.ONE_STORE
                    ? keep(ticket, Reason.NOT_FOUND_YET, null)
                    : refuse(ticket, Reason.NO_SUCH_PURCHASE, null);
        }
        return compare(ticket, found);
    }

    private static boolean isMalformed(OneStoreException failed) {
        if (!(failed instanceof OneStoreApiException)) {
            return false;
        }
        ErrorCode code = ((OneStoreApiException) failed).code();
        return code.equals(ErrorCode.INVALID_REQUEST) || code.equals(ErrorCode.BAD_REQUEST);
    }

    private @Nullable PurchaseRow decided(@Nullable String purchaseId) {
        return purchaseId == null
                ? null
                : tables.transactions.find(connection -> tables.purchases.find(connection, purchaseId));
    }

    /** A message can be about another payment than the look-up shows: of a recurring purchase only the last one is. */
    private Outcome compare(Ticket ticket, Found found) {
        PaidPurchase purchase = found.purchase;
        String payload = purchase.developerPayload();
        boolean samePayload =
                ticket.developerPayload == null || payload == null || payload.equals(ticket.developerPayload);
        boolean samePayment = ticket.purchaseId == null || ticket.purchaseId.equals(purchase.purchaseId());
        if (samePayload && samePayment) {
            return decide(ticket, found);
        }
        if (!samePayload || purchase.type().equals(ProductType.INAPP)) {
            return refuse(ticket, Reason.DIFFERENT_PURCHASE, null);
        }
        Ticket ofLastPayment = Ticket.ofOneStore(
                ticket.purchaseToken, purchase.productId(), purchase.purchaseId(), purchase.type(), null, false);
        Outcome unused = decide(ofLastPayment, found);
        return keep(ticket, ticket.saysCanceled ? Reason.CANCELLATION_UNPROVEN : Reason.EARLIER_PERIOD, null);
    }

    private Outcome decide(Ticket ticket, Found found) {
        PaidPurchase purchase = found.purchase;
        if (found.state == Found.State.CANCELED) {
            return close(
                    ticket, revocations.voided(purchase.purchaseId(), purchase.purchaseToken(), tables.pauses.now()));
        }
        if (ticket.saysCanceled) {
            return keep(ticket, Reason.CANCELLATION_UNPROVEN, null);
        }
        if (found.state == Found.State.UNPAID) {
            watch(ticket, found);
            return Outcome.of(Outcome.Kind.NOT_PAID, purchase.purchaseId(), Reason.NOT_COMPLETED);
        }
        if (confirming.isConsumable(purchase) && found.consumed) {
            PurchaseRow before = decided(purchase.purchaseId());
            return before != null
                    ? close(ticket, before.outcome())
                    : keep(ticket.of(purchase), Reason.CONSUMED_ELSEWHERE, null);
        }
        return grant(ticket, found);
    }

    private Outcome grant(Ticket ticket, Found found) {
        PaidPurchase purchase = found.purchase;
        boolean settled = confirming.isConfirmed(found);
        try {
            tables.transactions.commit(connection -> {
                tables.purchases.grant(connection, purchase, settled);
                shop.grant(connection, purchase);
                watch(connection, ticket, found);
            });
        } catch (RowExists decided) {
            watch(ticket, found);
            return decided.row().outcome();
        } catch (NotGranted failed) {
            return keep(ticket.of(purchase), ticket, failed.reason(), failed.getCause());
        }
        return Outcome.of(Outcome.Kind.GRANTED, purchase, settled ? null : confirming.confirm(purchase), null);
    }

    private void watch(Ticket ticket, Found found) {
        if (ticket.isStored() || found.nextPayment != null) {
            tables.transactions.commit(connection -> watch(connection, ticket, found));
        }
    }

    /** The ticket is done, and the next one of a recurring purchase is written. */
    private void watch(Connection connection, Ticket ticket, Found found) throws SQLException {
        if (ticket.isStored()) {
            tables.lookups.delete(connection, ticket);
        }
        Instant due = found.nextPayment;
        if (due != null) {
            long time = Math.max(due.toEpochMilli(), tables.pauses.now()) + RENEWAL_MARGIN;
            tables.lookups.watch(connection, found.purchase, time);
        }
    }

    private Outcome close(Ticket ticket, Outcome outcome) {
        if (ticket.isStored()) {
            tables.transactions.commit(connection -> tables.lookups.delete(connection, ticket));
        }
        return outcome;
    }

    private Outcome refuse(Ticket ticket, Reason reason, @Nullable Throwable failure) {
        return close(ticket, Outcome.notGranted(reason, ticket.purchaseId, failure));
    }

    private Outcome keep(Ticket ticket, Reason reason, @Nullable Throwable failure) {
        return keep(ticket, ticket, reason, failure);
    }

    /** Nobody vouches for what anybody sends, so that it must not fill the table: the sender has to send it again. */
    private Outcome keep(Ticket ticket, Ticket before, Reason reason, @Nullable Throwable failure) {
        if (ticket.origin == Ticket.Origin.ANYBODY && failure instanceof OneStoreException) {
            throw (OneStoreException) failure;
        }
        tables.transactions.commit(connection -> {
            if (before.isStored() && !before.hasKeyOf(ticket)) {
                tables.lookups.delete(connection, before);
            }
            tables.lookups.keep(connection, ticket, reason, Details.of(failure));
        });
        return Outcome.notGranted(reason, ticket.purchaseId, failure);
    }
}
