package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.VoidedPurchase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that come page by page. */
class PagesTest {
    private static final String VOIDED = "/v7/apps/com.example.game/voided-purchases";
    private static final TimeRange WEEK = TimeRange.last(Duration.ofDays(7));

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")));

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static void refund(int count) {
        for (int i = 0; i < count; i++) {
            STORE.store()
                    .refund(STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken());
        }
    }

    private List<VoidedPurchase> voided() {
        return oneStore.v7().voidedPurchases(WEEK).stream().toList();
    }

    @Test
    void allPagesComeOnceEachInOrder() {
        refund(201);
        assertThat(voided())
                .hasSize(201)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(VoidedPurchase::voidedTimeMillis));
        STORE.wireMock().verify(3, getRequestedFor(urlPathEqualTo(VOIDED)));
    }

    @Test
    void anEmptyListIsOnePage() {
        assertThat(voided()).isEmpty();
        STORE.wireMock().verify(1, getRequestedFor(urlPathEqualTo(VOIDED)));
    }

    @Test
    void aPageIsAskedForWhenTheLoopGetsThereAndTheRangeStays() {
        refund(150);
        Iterator<VoidedPurchase> loop = oneStore.v7().voidedPurchases(WEEK).iterator();
        STORE.wireMock().verify(0, getRequestedFor(urlPathEqualTo(VOIDED)));
        for (int i = 0; i < 100; i++) {
            loop.next();
        }
        STORE.wireMock().verify(1, getRequestedFor(urlPathEqualTo(VOIDED)));
        STORE.clock().advance(Duration.ofHours(1));
        loop.next();
        String start = Long.toString(Instant.parse("2026-06-03T14:59:59Z").toEpochMilli());
        STORE.wireMock().verify(2, getRequestedFor(urlPathEqualTo(VOIDED)).withQueryParam("startTime", equalTo(start)));
    }

    @Test
    void afterTheLastEntryThereIsNone() {
        refund(1);
        Iterator<VoidedPurchase> loop = oneStore.v7().voidedPurchases(WEEK).iterator();
        loop.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(loop::next);
    }

    @Test
    void aFailingPageLosesNothingOfThePagesBefore() {
        refund(150);
        STORE.wireMock()
                .stubFor(get(urlPathEqualTo(VOIDED))
                        .withQueryParam("continuationKey", equalTo("cG9zaXRpb24gMTAw"))
                        .willReturn(serverError()));
        Iterator<VoidedPurchase> loop = oneStore.v7().voidedPurchases(WEEK).iterator();
        for (int i = 0; i < 100; i++) {
            loop.next();
        }
        assertThatExceptionOfType(OneStoreResponseException.class).isThrownBy(loop::hasNext);
        STORE.wireMock().removeStubMapping(STORE.wireMock().getStubMappings().get(0));
        assertThat(loop).toIterable().hasSize(50);
    }

    @Test
    void aListThatGoesInCirclesIsCutOffAfterWhatItGave() {
        STORE.wireMock()
                .stubFor(
                        get(urlPathEqualTo(VOIDED))
                                .willReturn(
                                        okJson(
                                                "{\"continuationKey\": \"again\", \"voidedPurchaseList\": [{\"purchaseId\": \"1\"}]}")));
        Iterator<VoidedPurchase> loop = oneStore.v7().voidedPurchases(WEEK).iterator();
        loop.next();
        loop.next();
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(loop::next)
                .withMessageContaining("continuation key");
        STORE.wireMock().verify(1, getRequestedFor(urlPathEqualTo(VOIDED)).withQueryParam("continuationKey", absent()));
    }
}
