package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObservationTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private OneStore oneStore;
    private String token;

    @BeforeEach
    void open() {
        oneStore = Client.observe(
                        STORE.client(MarketCode.MKT_GLB), registry, TELEMETRY.getOpenTelemetry(), threads)
                .build();
        token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
        threads.shutdown();
    }

    @Test
    void callsAreTimedByOperationAndOutcome() {
        oneStore.v7().consumePurchase("gold100", token);
        assertThrows(OneStoreApiException.class, () -> oneStore.v7().consumePurchase("gold100", token));

        assertEquals(1, calls("consumePurchase", "success"));
        assertEquals(1, calls("consumePurchase", "InvalidConsumeState"));
        assertEquals(1, calls("getAccessToken", "success"));
        assertEquals(2, registry.get("onestore.calls.tries").tag("operation", "consumePurchase").summary().totalAmount());
    }

    private long calls(String operation, String outcome) {
        return registry.get("onestore.calls").tag("operation", operation).tag("outcome", outcome).timer().count();
    }

    @Test
    void anAsynchronousCallIsASpanOfTheRequestThatMadeIt() {
        Span request = TELEMETRY.getOpenTelemetry().getTracer("game").spanBuilder("request").startSpan();
        try (Scope current = request.makeCurrent()) {
            oneStore.v7().getPurchaseDetailsAsync("gold100", token).join();
        } finally {
            request.end();
        }
        List<SpanData> spans = TELEMETRY.getSpans();
        SpanData call = spans.stream()
                .filter(span -> span.getName().equals("onestore getPurchaseDetails"))
                .findAny()
                .orElseThrow();
        assertEquals(request.getSpanContext().getSpanId(), call.getParentSpanId());
        assertEquals(StatusCode.UNSET, call.getStatus().getStatusCode());
    }
}
