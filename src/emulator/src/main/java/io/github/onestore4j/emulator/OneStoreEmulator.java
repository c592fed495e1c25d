package io.github.onestore4j.emulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Extension;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.http.StoreServer;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.signature.LicenseKey;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A ONE store of one's own: it keeps purchases in memory, follows ONE store's rules about them, and speaks its protocol
 * on a loopback port. In a JUnit 5 test it is an extension that starts once a class and is empty before each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static OneStoreEmulator store = OneStoreEmulator.sandbox();
 * }</pre>
 */
public final class OneStoreEmulator implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** The app that is registered from the start. */
    public static final App APP = App.example();

    private static final Duration REDELIVERY = Duration.ofMillis(100);

    private final Store store;
    private final StoreServer server;

    private OneStoreEmulator(Mode mode, EmulatorClock clock, Extension... extensions) {
        store = new Store(mode, clock);
        store.register(APP);
        server = new StoreServer(store, 0, REDELIVERY, extensions);
    }

    /** An emulated sandbox, whose clock goes with the machine's. */
    public static OneStoreEmulator sandbox() {
        return of(Mode.SANDBOX, EmulatorClock.running());
    }

    /** An emulated commercial environment, whose clock goes with the machine's. */
    public static OneStoreEmulator commercial() {
        return of(Mode.COMMERCIAL, EmulatorClock.running());
    }

    /** An emulator with a clock of yours, and with extensions to WireMock. */
    public static OneStoreEmulator of(Mode mode, EmulatorClock clock, Extension... extensions) {
        return new OneStoreEmulator(mode, clock, extensions);
    }

    /** Begins to serve. A test does not call it. */
    public OneStoreEmulator start() {
        server.start();
        return this;
    }

    /** Ends the server. A test does not call it. */
    public void stop() {
        server.stop();
    }

    /**
     * Settings for a client of this store and its app, with the store's clock, for a market. It does not wait before it
     * tries again.
     */
    public OneStoreBuilder client(MarketCode market) {
        return OneStore.builder()
                .environment(environment())
                .market(market)
                .credentials(APP.clientId(), APP.clientSecret())
                .licenseKey(LicenseKey.of(APP.key().licenseKey()))
                .retryDelay(Duration.ZERO)
                .clock(store.clock());
    }

    /** The same settings for a client that reaches this store through a proxy that lets requests fail. */
    public OneStoreBuilder client(MarketCode market, FaultProxy proxy) {
        return client(market).environment(environment(proxy.url())).httpClient(proxy.httpClient());
    }

    /** Where the store is. */
    public Environment environment() {
        return environment(url());
    }

    private Environment environment(String url) {
        return store.mode() == Mode.SANDBOX ? Environment.at(url) : Environment.commercialAt(url);
    }

    /** Where the store is, as a URL. */
    public String url() {
        return server.url();
    }

    /** Sends the notifications of {@link #APP} to an address from now on, until the next test. */
    public void notify(URI url) {
        store.register(APP.notifying(url));
    }

    /**
     * Waits until your server has taken every notification and payment result that the store has sent.
     *
     * @throws IllegalStateException when it has not within ten seconds
     */
    public void awaitDeliveries() throws InterruptedException {
        server.awaitDeliveries();
    }

    /** What is in the store, to look at and to change. */
    public Store store() {
        return store;
    }

    /** The store's clock. */
    public EmulatorClock clock() {
        return store.clock();
    }

    /** A player buys something in {@link #APP}. */
    public Purchase buy(Sale sale) {
        return store.buy(APP.clientId(), sale);
    }

    /** A user goes to the payment page of an order of this store. */
    public PaymentVisit visit(PurchaseOrder order) {
        return new PaymentVisit(order);
    }

    /** WireMock itself: its stubs come before the store, so that a test can let any request fail. */
    public WireMockServer wireMock() {
        return server.wireMock();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        store.clear();
        store.register(APP);
        server.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }
}
