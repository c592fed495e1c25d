package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.UnverifiedPayment;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Grants each paid purchase exactly once, whatever fails: any number of instances, threads, messages and crashes.
 * Nothing is granted on a message; each leads to a look-up at ONE store. Every instance of a game makes one ledger for
 * each app, environment and market, on the same database. Immutable, for use by any number of threads.
 *
 * <p>All methods wait for ONE store and for the database. They throw {@link LedgerException} if the database fails;
 * then let the sender send its message again. If ONE store fails, the outcome is open, and a later {@link #sweep}
 * settles it.
 */
public final class PurchaseLedger {
    private final Intake intake;
    private final Messages messages;
    private final Sweeps sweeps;
    private final OpenWork openWork;
    private final History history;
    private final Consumer<Outcome> listener;

    PurchaseLedger(OneStore oneStore, Tables tables, Shop shop, Consumer<Outcome> listener) {
        StoreLookup store = new StoreLookup(oneStore);
        Revocations revocations = new Revocations(tables, shop);
        Confirming confirming = new Confirming(oneStore, tables, shop);
        Products products = new Products(oneStore, tables, shop);
        this.intake = new Intake(tables, shop, store, products, revocations, confirming);
        this.messages = new Messages(oneStore);
        this.sweeps = new Sweeps(oneStore, tables, intake, revocations);
        this.openWork = new OpenWork(tables, store, intake, revocations, confirming);
        this.history = new History(oneStore, tables);
        this.listener = listener;
    }

    /** Returns a builder without any settings. */
    public static PurchaseLedgerBuilder builder() {
        return new PurchaseLedgerBuilder();
    }

    /**
     * Takes what the app reports: a purchase that was just made, or one that the app has found again.
     *
     * @param purchaseToken the token that the app got; it is looked up, so it need not be verified before
     */
    public Outcome process(String productId, String purchaseToken) {
        return told(() -> intake.take(Ticket.ofApp(productId, purchaseToken)));
    }

    /**
     * Takes what the player's browser posts to returnUrl.
     *
     * @param form the body as it was received, {@code application/x-www-form-urlencoded}
     * @throws IllegalStateException if the client was made without a license key
     */
    public Outcome onPaymentReturn(String form) {
        return told(() -> messages.payment(() -> UnverifiedPayment.fromForm(form), intake::take));
    }

    /** As {@link #onPaymentReturn(String)}, for a form that a web framework has parsed. */
    public Outcome onPaymentReturn(Map<String, String> form) {
        return told(() -> messages.payment(() -> UnverifiedPayment.fromForm(form), intake::take));
    }

    /**
     * Takes what ONE store's server posts to callbackUrl.
     *
     * @param body the bytes as they were received
     * @throws IllegalStateException if the client was made without a license key
     */
    public Outcome onPaymentCallback(byte[] body) {
        return told(() -> messages.payment(() -> UnverifiedPayment.fromJson(body), intake::take));
    }

    /**
     * Takes a notification. Respond with status 200 whatever the outcome is; let exceptions become a 500, so that ONE
     * store sends it again.
     *
     * @param body the bytes as they were received
     * @throws IllegalStateException if the client was made without a license key
     * @throws OneStoreException if a subscription that an unsigned message names could not be looked up
     */
    public Outcome onNotification(byte[] body) {
        return told(() -> messages.notification(() -> UnverifiedNotification.of(body), intake::take));
    }

    /**
     * Does what no message led to: voids and unconfirmed purchases from ONE store's lists, and all open work whose time
     * has come. Run it every few minutes, on as many instances as you like; at least once a day, or ONE store cancels
     * what nobody has confirmed.
     */
    public SweepReport sweep() {
        SweepReport.Builder report = new SweepReport.Builder(listener);
        sweeps.run(report);
        openWork.run(report);
        return report.build(openWork.count());
    }

    /** Returns how much is open, by reason; empty if all is settled. For monitoring: it costs two queries. */
    public Map<Reason, Long> open() {
        return openWork.count();
    }

    /**
     * Records a purchase that was granted before there was a ledger, without calling the grant handler. The next sweep
     * confirms it if nobody has, and revokes it if ONE store has voided it.
     *
     * @return whether it is new to the ledger
     */
    public boolean addHistory(ProductType type, String productId, String purchaseToken, String purchaseId) {
        return history.add(type, productId, purchaseToken, purchaseId);
    }

    private Outcome told(Supplier<Outcome> work) {
        Outcome outcome = work.get();
        listener.accept(outcome);
        return outcome;
    }
}
