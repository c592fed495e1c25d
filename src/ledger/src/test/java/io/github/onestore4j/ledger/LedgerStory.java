package io.github.onestore4j.ledger;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the stories of the ledger have in common: a store whose clock stands still, and a game on each database. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class LedgerStory {
    static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    /** It serves all classes, and is empty before each test. */
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(START)).start();

    @RegisterExtension
    static final BeforeEachCallback EMPTY = context -> STORE.reset();

    final Game game;

    LedgerStory(Database database) {
        game = new Game(database, STORE);
    }

    @BeforeEach
    void setTheClock() {
        STORE.clock().setTo(START);
    }

    @AfterEach
    void closeTheGame() {
        game.close();
    }

    static Purchase buyGold() {
        return STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1"));
    }

    static void refund(Purchase purchase) {
        STORE.store().refund(purchase.purchaseToken());
    }

    static void pass(Duration time) {
        STORE.clock().advance(time);
    }

    static String id(Purchase purchase) {
        return purchase.firstPayment().purchaseId();
    }

    static ConsumptionState consumption(Purchase purchase) {
        return ((ManagedPurchase) STORE.store().purchase(purchase.purchaseToken())).consumptionState();
    }

    /** ONE store is down, or a part of it. */
    static StubMapping outage() {
        return outage(anyUrl());
    }

    static StubMapping outageOf(String paths) {
        return outage(urlPathMatching(paths));
    }

    private static StubMapping outage(UrlPattern urls) {
        return STORE.wireMock().stubFor(any(urls).willReturn(serviceUnavailable()));
    }

    static void end(StubMapping outage) {
        STORE.wireMock().removeStubMapping(outage);
    }
}
