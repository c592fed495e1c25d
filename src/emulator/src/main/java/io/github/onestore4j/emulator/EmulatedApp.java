package io.github.onestore4j.emulator;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.emulator.internal.api.SdkPurchase;
import io.github.onestore4j.emulator.journal.Call;
import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One app in an emulated store: what is bought, offered and called in it is its own, so that tests with an app each can
 * run at the same time. The clock is the store's.
 */
public final class EmulatedApp {
    private final OneStoreEmulator emulator;
    private final String clientId;

    EmulatedApp(OneStoreEmulator emulator, String clientId) {
        this.emulator = emulator;
        this.clientId = clientId;
    }

    private App app() {
        return emulator.store().app(clientId);
    }

    /** Returns its client id. */
    public String clientId() {
        return clientId;
    }

    /** Returns its client secret. */
    public String clientSecret() {
        return app().clientSecret();
    }

    /** Returns its license key, as the developer center shows it. */
    public String licenseKey() {
        return app().key().licenseKey();
    }

    /**
     * Returns settings for a client of this app, with the store's clock, for a market. The client does not wait before
     * it retries.
     */
    public OneStoreBuilder client(MarketCode market) {
        return OneStore.builder()
                .environment(emulator.environment())
                .market(market)
                .credentials(clientId, clientSecret())
                .licenseKey(LicenseKey.of(licenseKey()))
                .retryDelay(Duration.ZERO)
                .clock(emulator.clock());
    }

    /** Lets a player buy something in it. */
    public Purchase buy(Sale sale) {
        return emulator.store().buy(clientId, sale);
    }

    /** Puts a product on sale in it, for web shops and for {@link #buy}. */
    public void offer(Product product) {
        emulator.store().webShop().offer(clientId, product);
    }

    /** Logs a user in, and returns the user's access token. */
    public String login(String user) {
        return emulator.store().users().login(user);
    }

    /** Sends its notifications to an address from now on; null for nowhere. */
    public void notify(@Nullable URI url) {
        emulator.store().register(app().notifying(url));
    }

    /**
     * Waits until your server has accepted every notification and payment result of it.
     *
     * @throws IllegalStateException when it has not within ten seconds
     */
    public void awaitDeliveries() throws InterruptedException {
        emulator.server().deliveries().await(clientId);
    }

    /** Returns a purchase as the app's SDK hands it out. */
    public SignedPurchase signed(Purchase purchase) {
        String originalJson =
                SdkPurchase.json(emulator.store().mode(), purchase).toString();
        return new SignedPurchase(originalJson, app().key().sign(originalJson));
    }

    /** Returns the last calls for it, the oldest first. */
    public List<Call> calls() {
        return emulator.journal().calls().stream()
                .filter(call -> clientId.equals(call.clientId()))
                .toList();
    }

    /** Returns what callers did wrong with it, the oldest first. */
    public List<Finding> warnings() {
        return emulator.journal().warnings().stream()
                .filter(finding -> clientId.equals(finding.clientId()))
                .toList();
    }

    /**
     * Checks that callers did nothing wrong with it.
     *
     * @throws AssertionError when they did; lists what
     */
    public void assertNoWarnings() {
        emulator.journal().assertNoWarnings(finding -> clientId.equals(finding.clientId()));
    }

    @Override
    public String toString() {
        return "EmulatedApp[" + clientId + "]";
    }
}
