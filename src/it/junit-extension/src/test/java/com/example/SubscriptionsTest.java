package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubscriptionsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private final OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
    private final Subscriptions subscriptions = new Subscriptions(oneStore);

    @AfterEach
    void close() {
        oneStore.close();
    }

    private boolean isActive(String token) {
        return subscriptions.isActive("vip", token, STORE.clock().instant()).join();
    }

    @Test
    void aCanceledSubscriptionEndsWithItsPeriod() {
        String token = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip")).purchaseToken();
        oneStore.v7().cancelSubscription("vip", token);
        assertTrue(isActive(token));
        STORE.clock().advance(Duration.ofDays(32));
        assertFalse(isActive(token));
    }

    @Test
    void aStoreThatIsDownIsAnException() {
        STORE.wireMock().stubFor(get(urlPathMatching("/v7/apps/.*")).willReturn(serviceUnavailable()));
        CompletionException failure = assertThrows(CompletionException.class, () -> isActive("any"));
        assertTrue(assertInstanceOf(OneStoreException.class, failure.getCause()).isRetryable());
    }
}
