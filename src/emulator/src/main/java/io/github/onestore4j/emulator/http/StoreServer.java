package io.github.onestore4j.emulator.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.onestore4j.emulator.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves a store on a loopback port. WireMock carries it: a test's own stubs come before the store's, and its request
 * log, faults and delays can be used as ever.
 */
public final class StoreServer {
    private static final String STORE = "onestore";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LAST = Integer.MAX_VALUE;

    private final WireMockServer server;
    private final Deliveries deliveries;

    /**
     * Prepares a server.
     *
     * @param port where; 0 takes any free port
     * @param redelivery how long after a message that was not answered with 200 it is sent again
     */
    public StoreServer(Store store, int port, Duration redelivery, Extension... extensions) {
        deliveries = new Deliveries(redelivery);
        store.listen(new Notifier(store, deliveries));
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(LOOPBACK)
                .stubCorsEnabled(false)
                .extensions(new StoreTransformer(router(store)), new AdminApi(store))
                .extensions(extensions);
        server = new WireMockServer(port == 0 ? configuration.dynamicPort() : configuration.port(port));
    }

    private Router router(Store store) {
        List<Route> routes = new ArrayList<>(new OAuthOperations(store).routes());
        routes.addAll(new IapV7Operations(store).routes());
        routes.addAll(new IapV2Operations(store).routes());
        routes.addAll(new PcV7Operations(store, this::url).routes());
        routes.addAll(new PaymentScreen(store, deliveries).routes());
        return new Router(store, routes);
    }

    /** Begins to serve. */
    public void start() {
        server.start();
        reset();
    }

    /** Ends the server. */
    public void stop() {
        deliveries.stop();
        server.stop();
    }

    /**
     * Waits until everything that the store has sent to developers' servers was taken.
     *
     * @throws IllegalStateException when it is not within ten seconds
     */
    public void awaitDeliveries() throws InterruptedException {
        deliveries.await();
    }

    /** Where it is. */
    public String url() {
        return "http://" + LOOPBACK + ":" + server.port();
    }

    /** WireMock itself, for stubs that come before the store and for the log of requests. */
    public WireMockServer wireMock() {
        return server;
    }

    /** Forgets stubs, logged requests and messages that were not taken yet; the store stays. */
    public void reset() {
        deliveries.reset();
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(aResponse().withTransformers(STORE)));
    }

    /** Lets the store answer. */
    private record StoreTransformer(Router router) implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return router.serve(event.getRequest()).toResponse();
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
