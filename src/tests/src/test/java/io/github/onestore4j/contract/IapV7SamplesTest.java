package io.github.onestore4j.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.PaymentState;
import io.github.onestore4j.v7.PriceChange;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import io.github.onestore4j.v7.UnconfirmedPurchase;
import io.github.onestore4j.v7.VoidedPurchases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample bodies of ONE store's v7 page come out of the client with every value they hold. */
class IapV7SamplesTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_ONE).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static void respondWith(String sample) {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(okJson(Samples.read(sample))));
    }

    @Test
    void purchaseDetails() {
        respondWith("iap-v7/getPurchaseDetails.json");
        assertThat(oneStore.v7().getPurchaseDetails("p", "t"))
                .isEqualTo(PurchaseDetails.builder()
                        .consumptionState(ConsumptionState.NOT_CONSUMED)
                        .developerPayload("developerPayload")
                        .purchaseState(PurchaseState.COMPLETED)
                        .purchaseTime(Instant.ofEpochMilli(1345678900000L))
                        .purchaseId("17070421461015116878")
                        .acknowledgeState(AcknowledgeState.NOT_ACKNOWLEDGED)
                        .quantity(2)
                        .build());
    }

    @Test
    void recurringPurchaseDetails() {
        respondWith("iap-v7/getRecurringPurchaseDetails.json");
        assertThat(oneStore.v7().getRecurringPurchaseDetails("p", "t"))
                .isEqualTo(RecurringPurchaseDetails.builder()
                        .startTime(Instant.ofEpochMilli(1345678900000L))
                        .expiryTime(Instant.ofEpochMilli(1345678999999L))
                        .nextPaymentTime(Instant.ofEpochMilli(1345688000000L))
                        .autoRenewing(true)
                        .cancelReason(CancelReason.OTHER)
                        .cancelledTime(Instant.ofEpochMilli(1345679000000L))
                        .acknowledgeState(AcknowledgeState.NOT_ACKNOWLEDGED)
                        .lastPurchaseId("15081718460701027851")
                        .lastPurchaseState(PurchaseState.COMPLETED)
                        .build());
    }

    @Test
    void changeOfState() {
        respondWith("iap-v7/changeOfState.json");
        assertThat(oneStore.v7().consumePurchase("p", "t").result().message())
                .isEqualTo("Request has been completed successfully.");
    }

    @Test
    void voidedPurchasesWhoseListNameEndsWithASpace() {
        respondWith("iap-v7/getVoidedPurchases.json");
        VoidedPurchases page = oneStore.v7().getVoidedPurchases();
        assertThat(page.continuationKey()).isEqualTo("continuationKey");
        assertThat(page.voidedPurchaseList()).hasSize(2).last().satisfies(voided -> {
            assertThat(voided.purchaseId()).isEqualTo("19062709124410111300");
            assertThat(voided.purchaseTimeMillis()).isEqualTo(1345679900000L);
            assertThat(voided.voidedTime()).isEqualTo(Instant.ofEpochMilli(1345878900000L));
            assertThat(voided.purchaseToken()).isEqualTo("19062709124410111299");
            assertThat(voided.marketCode()).isSameAs(MarketCode.MKT_ONE);
        });
    }

    @Test
    void unconfirmedPurchasesWhoseListNameEndsWithASpace() {
        respondWith("iap-v7/getUnconfirmedPurchases.json");
        assertThat(oneStore.v7().getUnconfirmedPurchases().unconfirmedPurchaseList())
                .hasSize(2)
                .first()
                .isEqualTo(UnconfirmedPurchase.builder()
                        .type(ProductType.INAPP)
                        .orderId("01239349082349823489342")
                        .productId("다이아100_20170818000000")
                        .purchaseToken("19062709124410111299")
                        .purchaseId("19062709124410111299")
                        .purchaseTime(Instant.ofEpochMilli(1345678900000L))
                        .purchaseState(PurchaseState.COMPLETED)
                        .developerPayload("E23DEFB029F84F4383ECB0E53B46B6A2")
                        .quantity(1)
                        .marketCode(MarketCode.MKT_ONE)
                        .build());
    }

    @Test
    void subscriptionDetail() {
        respondWith("iap-v7/getSubscriptionDetail.json");
        SubscriptionDetail detail = oneStore.v7().getSubscriptionDetail("p", "t");
        assertThat(detail.acknowledgementState()).isSameAs(AcknowledgeState.ACKNOWLEDGED);
        assertThat(detail.developerPayload()).isNull();
        assertThat(detail.autoRenewing()).isTrue();
        assertThat(detail.paymentState()).isSameAs(PaymentState.COMPLETED);
        assertThat(detail.lastPurchaseId()).isEqualTo("20202394820938409234");
        assertThat(detail.linkedPurchaseToken()).isNull();
        assertThat(detail.priceAmount()).isEqualTo(new BigDecimal("100"));
        assertThat(detail.priceAmountMicros()).isEqualTo(100_000_000L);
        assertThat(detail.nextPriceAmountText()).isEqualTo("150");
        assertThat(detail.nextPriceAmountMicros()).isEqualTo(150_000_000L);
        assertThat(detail.priceCurrencyCode()).isEqualTo("KRW");
        assertThat(detail.countryCode()).isEqualTo("KR");
        assertThat(detail.cancelReason()).isSameAs(CancelReason.USER_REQUEST);
        assertThat(detail.cancelledTimeMillis()).isEqualTo(1625929199000L);
        assertThat(detail.pauseStartTimeMillis()).isEqualTo(1625929199000L);
        assertThat(detail.pauseEndTimeMillis()).isEqualTo(1625929199000L);
        assertThat(detail.autoResumeTimeMillis()).isEqualTo(1625878800000L);
        assertThat(detail.promotionPrice().promotionPrice()).isEqualTo(new BigDecimal("100"));
        assertThat(detail.promotionPrice().promotionPriceMicros()).isEqualTo(100_000_000L);
        assertThat(detail.promotionPrice().promotionPeriod()).isEqualTo(30);
        PriceChange change = detail.priceChange();
        assertThat(change.seq()).isEqualTo(1);
        assertThat(change.previousPrice()).isEqualTo(new BigDecimal("100"));
        assertThat(change.newPriceMicros()).isEqualTo(500_000_000L);
        assertThat(change.agreement()).isFalse();
        assertThat(change.agreementDueDateTimeMillis()).isEqualTo(1345678920000L);
    }

    @Test
    void theTimesOfASubscriptionAreMidnightsOfTheKoreanClock() {
        respondWith("iap-v7/getSubscriptionDetail.json");
        SubscriptionDetail detail = oneStore.v7().getSubscriptionDetail("p", "t");
        assertThat(detail.nextPaymentTimeMillis()).isEqualTo(1623337199000L);
        assertThat(detail.nextPaymentTime()).isEqualTo(Instant.parse("2021-06-10T14:59:59Z"));
        assertThat(MarketCode.MKT_ONE.atMarket(detail.nextPaymentTime()))
                .isEqualTo(OffsetDateTime.parse("2021-06-10T23:59:59+09:00"));
        assertThat(MarketCode.MKT_GLB.atMarket(detail.startTime()))
                .isEqualTo(OffsetDateTime.parse("2021-06-10T14:59:59Z"));
        assertThat(MarketCode.MKT_ONE.atMarket(detail.priceChange().applyTime()))
                .isEqualTo(OffsetDateTime.parse("2021-07-08T00:00:00+09:00"));
    }

    @Test
    void accessToken() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/oauth/token"))
                        .willReturn(okJson(Samples.read("oauth/getAccessToken.json"))));
        respondWith("iap-v7/getPurchaseDetails.json");
        oneStore.v7().getPurchaseDetails("p", "t");
        assertThat(STORE.wireMock().getServeEvents().getRequests())
                .first()
                .satisfies(last -> assertThat(last.getRequest().getHeader("Authorization"))
                        .isEqualTo("Bearer 680b3621-1234-1234-1234-8adfaef561b4"));
    }

    @Test
    void refusal() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(jsonResponse(Samples.read("iap-v7/error.json"), 400)));
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class, () -> oneStore.v7().getPurchaseDetails("p", "t"));
        assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA);
        assertThat(refused.httpStatus()).isEqualTo(400);
        assertThat(refused.apiMessage()).isEqualTo("The requested data could not be found.");
        assertThat(refused.operation()).isEqualTo("getPurchaseDetails");
    }
}
