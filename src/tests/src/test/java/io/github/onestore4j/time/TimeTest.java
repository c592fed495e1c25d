package io.github.onestore4j.time;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.v7.PurchaseDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers become instants, instants stand on the market's clock, and ranges mean what ONE store lists. */
class TimeTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Instant NOW = Instant.parse("2026-03-23T10:00:00Z");

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(NOW));

    @Test
    void thePagesOwnSamplesAreTheEndAndTheBeginningOfKoreanDays() {
        assertThat(MarketCode.MKT_ONE.atMarket(Instant.ofEpochMilli(1623337199000L)))
                .isEqualTo(OffsetDateTime.parse("2021-06-10T23:59:59+09:00"));
        assertThat(MarketCode.MKT_GLB.atMarket(Instant.ofEpochMilli(1623337199000L)))
                .isEqualTo(OffsetDateTime.parse("2021-06-10T14:59:59Z"));
        MarketClock korea = MarketCode.MKT_ONE.clock();
        assertThat(korea.startOfDay(LocalDate.of(2021, 7, 8))).isEqualTo(Instant.ofEpochMilli(1625670000000L));
        assertThat(korea.endOfDay(LocalDate.of(2021, 6, 10))).isEqualTo(Instant.ofEpochMilli(1623337199999L));
        assertThat(korea.dayOf(Instant.parse("2021-06-10T15:00:00Z"))).isEqualTo(LocalDate.of(2021, 6, 11));
    }

    @Test
    void theMarketsDifferByNineHours() {
        assertThat(MarketCode.MKT_ONE.clock().offset()).isEqualTo(ZoneOffset.ofHours(9));
        assertThat(MarketCode.MKT_GLB.clock().offset()).isEqualTo(ZoneOffset.UTC);
        assertThatIllegalStateException()
                .isThrownBy(() -> MarketCode.of("MKT_MARS").clock())
                .withMessageContaining("MKT_MARS");
    }

    @Test
    void aTimeComesAsAnInstantAndAsItsNumber() {
        PurchaseDetails details = purchase(MarketCode.MKT_ONE, TimeBasis.EPOCH);
        assertThat(details.purchaseTimeMillis()).isEqualTo(1623337199000L);
        assertThat(details.purchaseTime()).isEqualTo(Instant.parse("2021-06-10T14:59:59Z"));
    }

    @Test
    void wallClockNumbersAreSetRightForTheMarketWhenAskedFor() {
        PurchaseDetails korean = purchase(MarketCode.MKT_ONE, TimeBasis.MARKET_WALL_CLOCK);
        assertThat(korean.purchaseTimeMillis()).isEqualTo(1623304799000L);
        assertThat(korean.purchaseTime()).isEqualTo(Instant.parse("2021-06-10T05:59:59Z"));
        PurchaseDetails global = purchase(MarketCode.MKT_GLB, TimeBasis.MARKET_WALL_CLOCK);
        assertThat(global.purchaseTime()).isEqualTo(Instant.parse("2021-06-10T14:59:59Z"));
    }

    @Test
    void wallClockNumbersAreAlsoSent() {
        respondWith("{}");
        Instant start = Instant.parse("2026-03-20T00:00:00Z");
        try (OneStore korean = STORE.client(MarketCode.MKT_ONE)
                .timeBasis(TimeBasis.MARKET_WALL_CLOCK)
                .build()) {
            korean.v7().getVoidedPurchases(PageRequest.of(TimeRange.between(start, start.plusSeconds(1))));
        }
        long shifted = start.plus(Duration.ofHours(9)).toEpochMilli();
        STORE.wireMock()
                .verify(getRequestedFor(urlPathMatching(".*/voided-purchases"))
                        .withQueryParam("startTime", equalTo(Long.toString(shifted)))
                        .withQueryParam("endTime", equalTo(Long.toString(shifted + 1000))));
    }

    @Test
    void aRangeUntilNowSendsItsStartAlone() {
        respondWith("{}");
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.v7().getVoidedPurchases(PageRequest.of(TimeRange.last(Duration.ofDays(7))));
        }
        STORE.wireMock()
                .verify(getRequestedFor(urlPathMatching(".*/voided-purchases"))
                        .withQueryParam(
                                "startTime",
                                equalTo(Long.toString(
                                        NOW.minus(Duration.ofDays(7)).toEpochMilli())))
                        .withoutQueryParam("endTime"));
    }

    @Test
    void aMonthIsTheMarketsCalendarMonth() {
        MarketClock korea = MarketCode.MKT_ONE.clock();
        Instant monthBefore = Instant.parse("2026-02-23T10:00:00Z");
        assertThat(TimeRange.since(monthBefore).settledAt(NOW, korea, MONTH).start())
                .isEqualTo(monthBefore);
        assertThat(TimeRange.lastMonth().settledAt(NOW, korea, MONTH).start()).isEqualTo(monthBefore.plusSeconds(60));
        // 31 March in Korea: a month earlier is 28 February there, although it is still 30 March in UTC.
        Instant lastOfMarch = Instant.parse("2026-03-30T16:00:00Z");
        assertThat(TimeRange.lastMonth().settledAt(lastOfMarch, korea, MONTH).start())
                .isEqualTo("2026-02-27T16:01:00Z");
    }

    @Test
    void aSettledRangeIsNotCheckedAgainOnLaterPages() {
        MarketClock clock = MarketCode.MKT_GLB.clock();
        TimeRange settled =
                TimeRange.since(Instant.parse("2026-02-23T10:00:00Z")).settledAt(NOW, clock, MONTH);
        assertThat(settled.settledAt(NOW.plus(Duration.ofDays(1)), clock, MONTH))
                .isSameAs(settled);
    }

    private static PurchaseDetails purchase(MarketCode market, TimeBasis basis) {
        respondWith("{\"purchaseTime\": 1623337199000}");
        try (OneStore oneStore = STORE.client(market).timeBasis(basis).build()) {
            return oneStore.v7().getPurchaseDetails("p", "t");
        }
    }

    private static void respondWith(String body) {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(okJson(body)));
    }
}
