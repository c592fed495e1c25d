package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The emulated store. Every use first lets happen what was due by its clock. For use by any number of threads. */
public final class Store {
    private final Mode mode;
    private final EmulatorClock clock;
    private final Tokens tokens;
    private final Ids ids;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();

    /** An empty store. */
    public Store(Mode mode, EmulatorClock clock) {
        this.mode = mode;
        this.clock = clock;
        this.ids = new Ids(mode);
        this.tokens = new Tokens(clock);
    }

    /** Which environment it emulates. */
    public Mode mode() {
        return mode;
    }

    /** Its clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** Its access tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Registers an app. */
    public synchronized void register(App app) {
        apps.put(app.clientId(), app);
    }

    /** The app of these credentials. */
    public synchronized App authenticate(@Nullable String clientId, @Nullable String clientSecret) {
        App app = clientId == null ? null : apps.get(clientId);
        if (app == null || !app.clientSecret().equals(clientSecret)) {
            throw new Refusal(ErrorCode.UNAUTHORIZED_ACCESS);
        }
        return app;
    }

    /** A player buys something in an app. */
    public synchronized Purchase buy(String clientId, Sale sale) {
        if (!apps.containsKey(clientId)) {
            throw new IllegalArgumentException("no app " + clientId + "; registered are " + apps.keySet());
        }
        Function<Instant, Payment> payments =
                time -> new Payment(ids.purchaseId(time, sale.market()), ids.orderId(time, sale.market()), time);
        Purchase purchase = newPurchase(clientId, sale, payments);
        purchases.put(purchase.purchaseToken(), purchase);
        return purchase;
    }

    private Purchase newPurchase(String clientId, Sale sale, Function<Instant, Payment> payments) {
        Payment first = payments.apply(clock.instant());
        String token = ids.purchaseToken();
        if (sale.type().equals(ProductType.INAPP)) {
            return new ManagedPurchase(clientId, sale, token, first);
        }
        if (sale.type().equals(ProductType.AUTO)) {
            return new MonthlyPurchase(clientId, sale, token, first, payments);
        }
        if (sale.type().equals(ProductType.SUBSCRIPTION)) {
            return new Subscription(clientId, sale, token, first, payments);
        }
        throw new IllegalArgumentException("nobody can buy a product of type " + sale.type());
    }

    /** Reads or changes a purchase, alone. There is no such data unless app, market, product, token and kind all agree. */
    public synchronized <P extends Purchase, T> T with(
            Set<Class<? extends P>> kinds,
            String clientId,
            MarketCode market,
            String productId,
            String purchaseToken,
            Function<P, T> use) {
        Purchase found = purchases.get(purchaseToken);
        if (found == null
                || !found.clientId().equals(clientId)
                || !found.sale().market().equals(market)
                || !found.sale().productId().equals(productId)) {
            throw new Refusal(ErrorCode.NO_SUCH_DATA);
        }
        found.settle(clock.instant());
        for (Class<? extends P> kind : kinds) {
            if (kind.isInstance(found)) {
                return use.apply(kind.cast(found));
            }
        }
        throw new Refusal(ErrorCode.NO_SUCH_DATA);
    }

    /** A purchase, to look at or to move by hand in a test. */
    public synchronized Purchase purchase(String purchaseToken) {
        Purchase purchase = purchases.get(purchaseToken);
        if (purchase == null) {
            throw new IllegalArgumentException("no purchase with token " + purchaseToken);
        }
        purchase.settle(clock.instant());
        return purchase;
    }

    /** ONE store takes a purchase back. */
    public synchronized void refund(String purchaseToken) {
        purchase(purchaseToken).refund(clock.instant());
    }

    /** The payments of an app in a market that were cancelled, the earliest first. */
    public synchronized List<Voided> voided(String clientId, MarketCode market) {
        return purchasesOf(clientId, market)
                .flatMap(purchase -> purchase.payments().stream()
                        .filter(payment -> !payment.stands())
                        .map(payment -> new Voided(purchase, payment)))
                .sorted(Comparator.comparing(Voided::time))
                .toList();
    }

    /** The purchases of an app in a market that will be cancelled unless somebody acknowledges them, the oldest first. */
    public synchronized List<Purchase> unconfirmed(String clientId, MarketCode market) {
        return purchasesOf(clientId, market).filter(Purchase::isUnconfirmed).toList();
    }

    private Stream<Purchase> purchasesOf(String clientId, MarketCode market) {
        Instant now = clock.instant();
        return List.copyOf(purchases.values()).stream()
                .filter(purchase -> purchase.clientId().equals(clientId)
                        && purchase.sale().market().equals(market))
                .peek(purchase -> purchase.settle(now));
    }

    /**
     * A payment that was cancelled.
     *
     * @param purchase what it belongs to
     * @param payment itself
     */
    public record Voided(Purchase purchase, Payment payment) {
        /** When it was cancelled. */
        public Instant time() {
            Instant time = payment.voidedAt();
            if (time == null) {
                throw new IllegalStateException("payment " + payment.purchaseId() + " stands");
            }
            return time;
        }
    }

    /** Forgets purchases and tokens; apps stay. */
    public synchronized void clear() {
        purchases.clear();
        tokens.revokeAll();
    }
}
