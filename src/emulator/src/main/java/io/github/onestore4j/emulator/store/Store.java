package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final PurchaseBook purchases;
    private final List<Listener> listeners = new ArrayList<>();
    private final Listener everyone = new Everyone();

    /** Makes an empty store. */
    public Store(Mode mode, EmulatorClock clock) {
        this.mode = mode;
        this.clock = clock;
        this.ids = new Ids(mode);
        this.tokens = new Tokens(mode, clock);
        this.purchases = new PurchaseBook(clock);
    }

    /** Hears of what happens to purchases, whoever caused it. */
    public interface Listener {
        /** Hears that a payment was made, or that it was canceled. */
        void happened(Purchase purchase, Payment payment);

        /** Hears of a subscription. */
        default void changed(Subscription subscription, SubscriptionEvent event, Instant time) {}

        /** Hears that a purchase was canceled because nobody had acknowledged or consumed it in time. */
        default void neverConfirmed(Purchase purchase) {}
    }

    /** Returns which environment it emulates. */
    public Mode mode() {
        return mode;
    }

    /** Returns its clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** Returns the access tokens of its apps. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns its users. */
    public Users users() {
        return users;
    }

    /** Returns what it sells on the web. */
    public WebShop webShop() {
        return webShop;
    }

    /** Lets somebody hear of purchases. */
    public synchronized void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Registers an app, or changes it. */
    public synchronized void register(App app) {
        apps.put(app.clientId(), app);
    }

    /** Returns all apps, in the order they were registered in. */
    public synchronized List<App> apps() {
        return List.copyOf(apps.values());
    }

    /**
     * Returns an app by its id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized App app(String clientId) {
        App app = apps.get(clientId);
        if (app == null) {
            throw new IllegalArgumentException("no app " + clientId + "; registered are " + apps.keySet());
        }
        return app;
    }

    /** Returns the app of these credentials. */
    public synchronized App authenticate(@Nullable String clientId, @Nullable String clientSecret) {
        App app = clientId == null ? null : apps.get(clientId);
        if (app == null || !app.clientSecret().equals(clientSecret)) {
            throw new Refusal(ErrorCode.UNAUTHORIZED_ACCESS);
        }
        return app;
    }

    /**
     * Lets a player buy something in an app.
     *
     * @throws IllegalArgumentException when there is no such app, or the product is offered as another type
     */
    public synchronized Purchase buy(String clientId, Sale sale) {
        return ringUp(app(clientId).clientId(), sale, ids.purchaseId(clock.instant(), sale.market()));
    }

    /** Lets an order of the web shop be paid for. */
    synchronized Purchase ringUp(Order order) {
        return ringUp(order.clientId(), order.sale(), order.purchaseId());
    }

    private Purchase ringUp(String clientId, Sale sale, String purchaseId) {
        Sale priced = webShop.priced(clientId, sale);
        Ledger ledger = new Ledger(ids, sale.market(), everyone);
        Purchase purchase = newPurchase(clientId, priced, ids.purchaseToken(), ledger);
        purchase.pay(ledger.payment(purchaseId, clock.instant()));
        purchases.add(purchase);
        if (purchase instanceof Subscription subscription) {
            subscription.changed(SubscriptionEvent.PURCHASED, clock.instant());
        }
        return purchase;
    }

    private static Purchase newPurchase(String clientId, Sale sale, String token, Ledger ledger) {
        if (sale.type().equals(ProductType.INAPP)) {
            return new ManagedPurchase(clientId, sale, token, ledger);
        }
        return sale.type().equals(ProductType.AUTO)
                ? new MonthlyPurchase(clientId, sale, token, ledger)
                : new Subscription(clientId, sale, token, ledger);
    }

    /**
     * Reads or changes a purchase, alone.
     *
     * @param tokenOrId its token, or the id of one of its payments
     * @param description what else has to be true of it
     * @throws Refusal NoSuchData, unless one fits and is of such a kind
     */
    public synchronized <P extends Purchase, T> T with(
            Set<Class<? extends P>> kinds, String tokenOrId, Predicate<Purchase> description, Function<P, T> use) {
        return purchases.with(kinds, tokenOrId, description, use);
    }

    /** Returns the purchases that fit a description, the oldest first. */
    public synchronized List<Purchase> purchases(Predicate<Purchase> description) {
        return purchases.all(description);
    }

    /** Returns a purchase by its token or by the id of one of its payments; null when there is none. */
    public synchronized @Nullable Purchase find(String tokenOrId) {
        return purchases.find(tokenOrId);
    }

    /**
     * Returns a purchase, to look at or to move by hand in a test.
     *
     * @throws IllegalArgumentException when there is none of this token
     */
    public synchronized Purchase purchase(String purchaseToken) {
        Purchase purchase = find(purchaseToken);
        if (purchase == null || !purchase.purchaseToken().equals(purchaseToken)) {
            throw new IllegalArgumentException("no purchase with token " + purchaseToken);
        }
        return purchase;
    }

    /** Cancels a purchase's last payment, as ONE store does. */
    public synchronized void refund(String purchaseToken) {
        purchase(purchaseToken).refund(clock.instant());
    }

    /**
     * Moves a subscription on, alone.
     *
     * @throws IllegalArgumentException when there is no subscription of this token
     */
    public synchronized void change(String purchaseToken, Consumer<Subscription> change) {
        if (!(purchase(purchaseToken) instanceof Subscription subscription)) {
            throw new IllegalArgumentException("purchase " + purchaseToken + " is no subscription");
        }
        change.accept(subscription);
        purchases.expect(subscription);
        purchases.settle();
    }

    /** Moves the clock, and lets happen what is due then. */
    public synchronized void advance(Duration duration) {
        clock.advance(duration);
        purchases.settle();
    }

    /** Returns the payments that were canceled, of purchases that fit a description, the earliest first. */
    public synchronized List<Voided> voided(Predicate<Purchase> description) {
        return purchases.voided(description);
    }

    /** Whether a user holds what cannot be bought twice at the same time. */
    synchronized boolean holds(String clientId, Sale sale) {
        Instant now = clock.instant();
        return purchases
                .all(purchase -> purchase.clientId().equals(clientId)
                        && purchase.sale().productId().equals(sale.productId())
                        && purchase.sale().user().equals(sale.user()))
                .stream()
                .anyMatch(purchase -> purchase.isHeld(now));
    }

    synchronized String newPurchaseId(MarketCode market) {
        return ids.purchaseId(clock.instant(), market);
    }

    /** Returns everything it knows. */
    public synchronized StoreState save() {
        purchases.settle();
        return new StoreState(
                mode,
                clock.instant(),
                ids.last(),
                apps(),
                webShop.offers(),
                users.logins(),
                webShop.orders(),
                purchases.save());
    }

    /**
     * Becomes what a state says, its clock included. Access tokens that are out stay good; ids are never made twice.
     *
     * @throws IllegalArgumentException when the state is of the other environment
     */
    public synchronized void load(StoreState state) {
        if (state.mode() != mode) {
            throw new IllegalArgumentException("the state is of " + state.mode() + ", and this store is " + mode);
        }
        List<Purchase> restored = state.purchases().stream().map(this::restored).toList();
        clear();
        apps.clear();
        clock.setTo(state.now());
        ids.continueAfter(state.lastNumber());
        state.apps().forEach(this::register);
        users.restore(state.logins());
        webShop.restore(state.offers(), state.orders());
        restored.forEach(purchases::add);
    }

    private Purchase restored(SavedPurchase saved) {
        Ledger ledger = new Ledger(ids, saved.sale().market(), everyone);
        Purchase purchase = newPurchase(saved.clientId(), saved.sale(), saved.purchaseToken(), ledger);
        purchase.restore(saved);
        return purchase;
    }

    /** Forgets an app and whatever is its own. */
    public synchronized void forget(String clientId) {
        apps.remove(clientId);
        purchases.forget(clientId);
        webShop.forget(clientId);
    }

    /** Forgets purchases, products, orders and users; apps and their tokens stay. */
    public synchronized void clear() {
        purchases.clear();
        tokens.retireAll();
        users.clear();
        webShop.clear();
    }

    /** Tells the book of purchases and all listeners. */
    private final class Everyone implements Listener {
        @Override
        public void happened(Purchase purchase, Payment payment) {
            purchases.paid(purchase, payment);
            listeners.forEach(listener -> listener.happened(purchase, payment));
        }

        @Override
        public void changed(Subscription subscription, SubscriptionEvent event, Instant time) {
            listeners.forEach(listener -> listener.changed(subscription, event, time));
        }

        @Override
        public void neverConfirmed(Purchase purchase) {
            listeners.forEach(listener -> listener.neverConfirmed(purchase));
        }
    }
}
