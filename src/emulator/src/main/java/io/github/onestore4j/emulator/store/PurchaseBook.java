package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All purchases of a store. Whoever looks into it first lets happen what was due; for one thread at a time. */
final class PurchaseBook {
    private final Clock clock;
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();
    private final Map<String, Purchase> byPurchaseId = new HashMap<>();
    /** Nothing is due before; so that not every look has to ask every purchase. */
    private Instant nextDue = Instant.MAX;

    PurchaseBook(Clock clock) {
        this.clock = clock;
    }

    void add(Purchase purchase) {
        purchases.put(purchase.purchaseToken(), purchase);
        purchase.payments().forEach(payment -> paid(purchase, payment));
        expect(purchase);
    }

    /** Takes note of a payment, the first one or a renewal. */
    void paid(Purchase purchase, Payment payment) {
        byPurchaseId.put(payment.purchaseId(), purchase);
    }

    List<Purchase> all(Predicate<Purchase> description) {
        settle();
        return purchases.values().stream().filter(description).toList();
    }

    @Nullable
    Purchase find(String tokenOrId) {
        settle();
        Purchase found = purchases.get(tokenOrId);
        return found == null ? byPurchaseId.get(tokenOrId) : found;
    }

    <P extends Purchase, T> T with(
            Set<Class<? extends P>> kinds, String tokenOrId, Predicate<Purchase> description, Function<P, T> use) {
        Purchase found = find(tokenOrId);
        if (found == null || !description.test(found)) {
            throw new Refusal(ErrorCode.NO_SUCH_DATA);
        }
        for (Class<? extends P> kind : kinds) {
            if (kind.isInstance(found)) {
                try {
                    return use.apply(kind.cast(found));
                } finally {
                    expect(found);
                }
            }
        }
        throw new Refusal(ErrorCode.NO_SUCH_DATA);
    }

    List<Voided> voided(Predicate<Purchase> description) {
        return all(description).stream()
                .flatMap(purchase -> purchase.payments().stream()
                        .filter(payment -> !payment.stands())
                        .map(payment -> new Voided(purchase, payment)))
                .sorted(Comparator.comparing(Voided::time))
                .toList();
    }

    /** Lets happen what was due until now. */
    void settle() {
        Instant now = clock.instant();
        if (!now.isBefore(nextDue)) {
            nextDue = Instant.MAX;
            for (Purchase purchase : List.copyOf(purchases.values())) {
                purchase.settle(now);
                expect(purchase);
            }
        }
    }

    /** Takes note of when something happens to a purchase that may have changed. */
    void expect(Purchase purchase) {
        Instant due = purchase.due();
        if (due != null && due.isBefore(nextDue)) {
            nextDue = due;
        }
    }

    List<SavedPurchase> save() {
        return purchases.values().stream().map(Purchase::save).toList();
    }

    void forget(String clientId) {
        purchases.values().removeIf(purchase -> purchase.clientId().equals(clientId));
        byPurchaseId.values().removeIf(purchase -> purchase.clientId().equals(clientId));
    }

    void clear() {
        purchases.clear();
        byPurchaseId.clear();
        nextDue = Instant.MAX;
    }
}
