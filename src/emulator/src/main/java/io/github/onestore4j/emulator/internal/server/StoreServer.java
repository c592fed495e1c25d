package io.github.onestore4j.emulator.internal.server;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.internal.admin.AdminActions;
import io.github.onestore4j.emulator.internal.admin.AdminApi;
import io.github.onestore4j.emulator.internal.admin.AdminViews;
import io.github.onestore4j.emulator.internal.api.IapV2Operations;
import io.github.onestore4j.emulator.internal.api.IapV7Operations;
import io.github.onestore4j.emulator.internal.api.OAuthOperations;
import io.github.onestore4j.emulator.internal.api.PcV7Operations;
import io.github.onestore4j.emulator.internal.delivery.Deliveries;
import io.github.onestore4j.emulator.internal.delivery.Notifier;
import io.github.onestore4j.emulator.internal.fault.Faults;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Router;
import io.github.onestore4j.emulator.internal.judgement.Judge;
import io.github.onestore4j.emulator.internal.page.StorePage;
import io.github.onestore4j.emulator.internal.payment.Checkout;
import io.github.onestore4j.emulator.internal.payment.PaymentScreen;
import io.github.onestore4j.emulator.journal.Journal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.StoreState;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves a store. WireMock carries it: a test's own stubs come before the store's, and its request log, faults and
 * delays can be used as ever. Once it has a port it keeps it, also when it is stopped and started again.
 */
public final class StoreServer {
    private static final String STORE = "onestore";
    /** Enough for a test with a thousand callers; WireMock counts its whole log at every request. */
    private static final int LONGEST_LOG = 2000;

    private final Store store;
    private final ServerSettings settings;
    private final Extension[] extensions;
    private final Deliveries deliveries;
    private final Journal journal = new Journal();
    private final Judge judge;
    private final Router router;
    private final AccessGuard guard;
    private final Faults faults = new Faults(this::url);
    private final AdminApi admin;
    private final StorePage page;
    private StoreState beginning;
    private Duration shift;
    private int port;
    private @Nullable WireMockServer server;

    /** Prepares a server. */
    public StoreServer(Store store, ServerSettings settings, Extension... extensions) {
        this.store = store;
        this.settings = settings;
        this.extensions = extensions;
        this.port = settings.port();
        deliveries = new Deliveries(settings.redelivery());
        judge = new Judge(store, journal);
        guard = new AccessGuard(settings.allowedHosts());
        store.listen(new Notifier(store, deliveries));
        store.listen(judge);
        List<Route> routes = new ArrayList<>(new OAuthOperations(store).routes());
        routes.addAll(new IapV7Operations(store).routes());
        routes.addAll(new IapV2Operations(store).routes());
        routes.addAll(new PcV7Operations(store, settings.publicUrl()).routes());
        Checkout checkout = new Checkout(store, deliveries);
        routes.addAll(new PaymentScreen(store, checkout).routes());
        beginning = store.save();
        shift = store.clock().shift();
        router = new Router(store, routes, judge);
        AdminViews views = new AdminViews(store, journal, deliveries, faults);
        page = new StorePage(views);
        admin = new AdminApi(store, views, new AdminActions(store, deliveries, faults, checkout, views, this::begin));
    }

    /**
     * Begins to serve, unless it does already.
     *
     * @throws IllegalStateException when the port is in use
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        LastingStub stub = new LastingStub(STORE);
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(settings.host())
                .stubCorsEnabled(false)
                .maxRequestJournalEntries(LONGEST_LOG)
                .extensions(new StoreTransformer(), admin, guard, stub)
                .extensions(extensions);
        WireMockServer wireMock =
                new WireMockServer(port == 0 ? configuration.dynamicPort() : configuration.port(port));
        try {
            wireMock.start();
        } catch (FatalStartupException failure) {
            throw new IllegalStateException(why(failure), failure);
        }
        stub.installIn(wireMock);
        port = wireMock.port();
        server = wireMock;
    }

    private String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + port + " of " + settings.host() + " cannot be listened on: " + cause.getMessage();
            }
        }
        return "the emulator could not be started";
    }

    /**
     * Does what a POST to the admin API does.
     *
     * @throws IllegalArgumentException when the body is not what it has to be; says which fields and why
     */
    public void perform(String path, Map<String, Object> body) {
        admin.perform(path, body);
    }

    /** Makes the store what it was when it began, and forgets what {@link #reset} forgets. */
    public synchronized void begin() {
        reset();
        faults.heal();
        store.load(beginning);
        store.clock().shiftTo(shift);
    }

    /** Lets {@link #begin} go back to what the store is now. */
    public synchronized void beginHere() {
        beginning = store.save();
        shift = store.clock().shift();
    }

    /** Ends the server; it can be started again, on the same port. */
    public synchronized void stop() {
        deliveries.stop();
        faults.close();
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Returns where it is, and starts it for that when it does not run yet. */
    public synchronized String url() {
        start();
        return "http://" + settings.reachableHost() + ":" + port;
    }

    /** Returns WireMock itself, for stubs that come before the store and for the log of requests. */
    public synchronized WireMockServer wireMock() {
        start();
        if (server == null) {
            throw new IllegalStateException("the emulator could not be started");
        }
        return server;
    }

    /** Returns what the store was asked, and what it thought of that. */
    public Journal journal() {
        return journal;
    }

    /** Returns what the store sends by itself. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Forgets stubs, logged requests, judgements, and messages on their way; the store stays. */
    public synchronized void reset() {
        deliveries.reset();
        judge.reset();
        journal.clear();
        if (server != null) {
            server.resetAll();
        }
    }

    /** Returns the stubs of whoever uses WireMock. */
    public synchronized List<StubMapping> stubs() {
        return server == null
                ? List.of()
                : server.getStubMappings().stream()
                        .filter(stub -> !LastingStub.is(stub))
                        .toList();
    }

    private Response respond(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        boolean isRead = request.getMethod().equals(RequestMethod.GET);
        if (isRead && path.equals("/")) {
            Response refusal = guard.refuse(request);
            return refusal == null ? page.show() : refusal;
        }
        return isRead && path.equals("/favicon.ico") ? Response.NOTHING : router.serve(request);
    }

    /** Lets the store respond. */
    private final class StoreTransformer implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return respond(event.getRequest()).at(store.clock().instant()).toResponse();
        }

        @Override
        public String getName() {
            return STORE;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
