package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The emulated store. Every use first lets happen what was due by its clock. For use by any number of threads. */
public final class Store {
    private final Mode mode;
    private final EmulatorClock clock;
    private final Tokens tokens;
    private final Users users = new Users();
    private final WebShop webShop = new WebShop(this);
    private final Ids ids;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    /** An empty store. */
    public Store(Mode mode, EmulatorClock clock) {
        this.mode = mode;
        this.clock = clock;
        this.ids = new Ids(mode);
        this.tokens = new Tokens(clock);
    }

    /** Hears of payments, when they are made and when they are cancelled. */
    @FunctionalInterface
    public interface Listener {
        /** Something has happened to a payment; it stands, or it does not any more. */
        void happened(Purchase purchase, Payment payment);
    }

    /** Which environment it emulates. */
    public Mode mode() {
        return mode;
    }

    /** Its clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** The access tokens of its apps. */
    public Tokens tokens() {
        return tokens;
    }

    /** Its users. */
    public Users users() {
        return users;
    }

    /** What it sells on the web. */
    public WebShop webShop() {
        return webShop;
    }

    /** Lets somebody hear of payments. */
    public synchronized void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Registers an app, or changes it. */
    public synchronized void register(App app) {
        apps.put(app.clientId(), app);
    }

    /** An app by its id. */
    public synchronized App app(String clientId) {
        App app = apps.get(clientId);
        if (app == null) {
            throw new IllegalArgumentException("no app " + clientId + "; registered are " + apps.keySet());
        }
        return app;
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
        return ringUp(app(clientId).clientId(), sale, ids.purchaseId(clock.instant(), sale.market()));
    }

    /** An order of the web shop was paid for. */
    synchronized Purchase ringUp(Order order) {
        return ringUp(order.clientId(), order.sale(), order.purchaseId());
    }

    private Purchase ringUp(String clientId, Sale sale, String purchaseId) {
        Ledger ledger = new Ledger(ids, sale.market(), this::happened);
        Purchase purchase = newPurchase(clientId, sale, ids.purchaseToken(), ledger);
        purchases.put(purchase.purchaseToken(), purchase);
        purchase.pay(ledger.payment(purchaseId, clock.instant()));
        return purchase;
    }

    private static Purchase newPurchase(String clientId, Sale sale, String token, Ledger ledger) {
        if (sale.type().equals(ProductType.INAPP)) {
            return new ManagedPurchase(clientId, sale, token, ledger);
        }
        if (sale.type().equals(ProductType.AUTO)) {
            return new MonthlyPurchase(clientId, sale, token, ledger);
        }
        if (sale.type().equals(ProductType.SUBSCRIPTION)) {
            return new Subscription(clientId, sale, token, ledger);
        }
        throw new IllegalArgumentException("nobody can buy a product of type " + sale.type());
    }

    private void happened(Purchase purchase, Payment payment) {
        listeners.forEach(listener -> listener.happened(purchase, payment));
    }

    /**
     * Reads or changes the purchase that fits a description, alone; there is no such data unless one does, of such a
     * kind.
     */
    public synchronized <P extends Purchase, T> T with(
            Set<Class<? extends P>> kinds, Predicate<Purchase> description, Function<P, T> use) {
        settle();
        Purchase found = purchases.values().stream()
                .filter(description)
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_DATA));
        for (Class<? extends P> kind : kinds) {
            if (kind.isInstance(found)) {
                return use.apply(kind.cast(found));
            }
        }
        throw new Refusal(ErrorCode.NO_SUCH_DATA);
    }

    /** The purchases that fit a description, the oldest first. */
    public synchronized List<Purchase> purchases(Predicate<Purchase> description) {
        settle();
        return purchases.values().stream().filter(description).toList();
    }

    /** A purchase, to look at or to move by hand in a test. */
    public synchronized Purchase purchase(String purchaseToken) {
        settle();
        Purchase purchase = purchases.get(purchaseToken);
        if (purchase == null) {
            throw new IllegalArgumentException("no purchase with token " + purchaseToken);
        }
        return purchase;
    }

    /** ONE store takes a purchase back. */
    public synchronized void refund(String purchaseToken) {
        purchase(purchaseToken).refund(clock.instant());
    }

    /** The payments that were cancelled, of purchases that fit a description, the earliest first. */
    public synchronized List<Voided> voided(Predicate<Purchase> description) {
        return purchases(description).stream()
                .flatMap(purchase -> purchase.payments().stream()
                        .filter(payment -> !payment.stands())
                        .map(payment -> new Voided(purchase, payment)))
                .sorted(Comparator.comparing(Voided::time))
                .toList();
    }

    /** Whether a user holds what cannot be bought twice at the same time. */
    synchronized boolean holds(String clientId, Sale sale) {
        Instant now = clock.instant();
        return purchases(purchase -> purchase.clientId().equals(clientId)
                        && purchase.sale().productId().equals(sale.productId())
                        && purchase.sale().user().equals(sale.user()))
                .stream()
                .anyMatch(purchase -> purchase.isHeld(now));
    }

    synchronized String newPurchaseId(MarketCode market) {
        return ids.purchaseId(clock.instant(), market);
    }

    private void settle() {
        Instant now = clock.instant();
        List.copyOf(purchases.values()).forEach(purchase -> purchase.settle(now));
    }

    /** Forgets purchases and users; apps and their tokens stay. */
    public synchronized void clear() {
        purchases.clear();
        tokens.retireAll();
        users.clear();
        webShop.clear();
    }
}
