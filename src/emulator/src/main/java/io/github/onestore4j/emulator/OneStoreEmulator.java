package io.github.onestore4j.emulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Extension;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.internal.server.ServerSettings;
import io.github.onestore4j.emulator.internal.server.StoreServer;
import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.journal.Journal;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.pc.PurchaseOrder;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * A ONE store of one's own: it keeps purchases in memory, follows ONE store's rules about them, and speaks its protocol
 * on a loopback port, which it keeps for its life. It starts when it is first needed. For use by any number of threads.
 *
 * <p>In a JUnit test it is an extension:
 *
 * <pre>{@code
 * @RegisterExtension
 * static OneStoreEmulator store = OneStoreEmulator.sandbox();
 * }</pre>
 *
 * <p>Before each test it is what it was when the class's {@code @BeforeAll} methods were done, its clock included. It
 * runs until all tests are done, so that classes can share it. Tests that run at the same time on one store share its
 * content, and nothing is cleared between them: such a test takes an {@link EmulatedApp} of its own as a parameter.
 *
 * <p>Elsewhere {@code try (OneStoreEmulator store = OneStoreEmulator.sandbox())} does the same as start and close.
 */
public final class OneStoreEmulator
        implements AutoCloseable,
                BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterAllCallback,
                ParameterResolver {
    /** The app that is registered from the start. */
    public static final App APP = App.example();

    private static final int BITS_OF_NEW_APPS = 1024;

    private final Mode mode;
    private final EmulatorClock clock;
    private final Extension[] extensions;
    private final Store store;
    private final StoreServer server;
    private final TestLife life;

    private OneStoreEmulator(Mode mode, EmulatorClock clock, ServerSettings settings, Extension... extensions) {
        this.mode = mode;
        this.clock = clock;
        this.extensions = extensions.clone();
        store = new Store(mode, clock);
        store.register(APP);
        server = new StoreServer(store, settings, extensions);
        life = new TestLife(this);
    }

    /** Returns an emulated sandbox, whose clock goes with the machine's. */
    public static OneStoreEmulator sandbox() {
        return of(Mode.SANDBOX, EmulatorClock.running());
    }

    /** Returns an emulated commercial environment, whose clock goes with the machine's. */
    public static OneStoreEmulator commercial() {
        return of(Mode.COMMERCIAL, EmulatorClock.running());
    }

    /** Returns an emulator with a clock of yours, and with extensions to WireMock. */
    public static OneStoreEmulator of(Mode mode, EmulatorClock clock, Extension... extensions) {
        return new OneStoreEmulator(mode, clock, ServerSettings.forTests(), extensions);
    }

    /**
     * Returns another, empty emulator of the same kind that listens elsewhere, for callers on other machines.
     *
     * @param host an address of this machine; {@code 0.0.0.0} for all of them
     * @param port the port; 0 takes any free one
     */
    public OneStoreEmulator listeningAt(String host, int port) {
        return new OneStoreEmulator(mode, clock, ServerSettings.forTests().listeningAt(host, port), extensions);
    }

    /**
     * Begins to serve, unless it does already. It is started by whatever needs its address, too.
     *
     * @throws IllegalStateException when it cannot listen on its port
     */
    public OneStoreEmulator start() {
        server.start();
        return this;
    }

    /** Ends the server. What is in the store stays, and {@link #start} serves it again on the same port. */
    public void stop() {
        server.stop();
    }

    /** Ends the server. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Returns settings for a client of this store and its app, with the store's clock, for a market. The client does
     * not wait before it retries.
     */
    public OneStoreBuilder client(MarketCode market) {
        return app().client(market);
    }

    /** Returns the same settings for a client that reaches this store through a proxy that lets requests fail. */
    public OneStoreBuilder client(MarketCode market, FaultProxy proxy) {
        return client(market).environment(environment(proxy.url())).httpClient(proxy.httpClient());
    }

    /** Returns where the store is. */
    public Environment environment() {
        return environment(url());
    }

    private Environment environment(String url) {
        return mode == Mode.SANDBOX ? Environment.sandboxAt(url) : Environment.commercialAt(url);
    }

    /** Returns where the store is, as a URL. */
    public String url() {
        return server.url();
    }

    /** Returns options for {@code PaymentPage} that let it send a user to this store's payment screen. */
    public PaymentPageOptions paymentPage() {
        return PaymentPageOptions.defaults().alsoAllowing(url());
    }

    /** Sends the notifications of {@link #APP} to an address from now on; until the next test, in a test. */
    public void notify(URI url) {
        app().notify(url);
    }

    /**
     * Waits until your server has accepted every notification and payment result that the store has sent.
     *
     * @throws IllegalStateException when it has not within ten seconds
     */
    public void awaitDeliveries() throws InterruptedException {
        server.deliveries().await(null);
    }

    /** Returns what is in the store, to look at and to change. */
    public Store store() {
        return store;
    }

    /** Returns the store's clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** Returns the app that is registered from the start. */
    public EmulatedApp app() {
        return new EmulatedApp(this, APP.clientId());
    }

    /** Registers a further app, with an id, a secret and a key of its own. */
    public EmulatedApp newApp() {
        String unique = UUID.randomUUID().toString().replace("-", "");
        String clientId = "com.example.app" + unique.substring(0, 12);
        store.register(new App(clientId, unique, AppKey.ofBits(BITS_OF_NEW_APPS), null));
        return new EmulatedApp(this, clientId);
    }

    /** Lets a player buy something in {@link #APP}. */
    public Purchase buy(Sale sale) {
        return app().buy(sale);
    }

    /** Sends a user to the payment screen of an order of this store, without a browser. */
    public PaymentVisit visit(PurchaseOrder order) {
        return new PaymentVisit(order);
    }

    /** Returns what the store was asked since the test began, and what it thought of that. */
    public Journal journal() {
        return server.journal();
    }

    /** Returns what callers did wrong since the test began, the oldest first. */
    public List<Finding> warnings() {
        return journal().warnings();
    }

    /**
     * Checks that callers did nothing wrong since the test began.
     *
     * @throws AssertionError when they did; lists what
     */
    public void assertNoWarnings() {
        journal().assertNoWarnings(finding -> true);
    }

    /**
     * Forgets everything but {@link #APP}: purchases, products, users, apps, stubs, calls, and messages on their way.
     */
    public void reset() {
        life.empty();
    }

    /** Returns WireMock itself: its stubs come before the store, so that a test can let any request fail. */
    public WireMockServer wireMock() {
        return server.wireMock();
    }

    StoreServer server() {
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        life.beforeAll(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        life.beforeInstance(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        life.beforeEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        life.afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return life.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return life.resolve(parameter, context);
    }
}
