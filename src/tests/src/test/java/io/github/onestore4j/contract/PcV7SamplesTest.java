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
import io.github.onestore4j.error.OneStoreLoginRequiredException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.pc.PcPriceChange;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.pc.PcSubscription;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.ProductDetail;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.pc.RecurringState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample bodies of ONE store's web payment page come out of the client with every value they hold. */
class PcV7SamplesTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;
    private PcV7 shop;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_ONE).build();
        shop = oneStore.pc("680b3512-1253-5642-1263-8adjbf651nb");
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static void respondWith(String sample) {
        STORE.wireMock().stubFor(any(urlPathMatching("/pc/.*")).willReturn(okJson(Samples.read("pc-v7/" + sample))));
    }

    @Test
    void requestPurchase() {
        respondWith("requestPurchase.json");
        PurchaseRequest request = PurchaseRequest.builder()
                .prchsClientPocCd(PrchsClientPocCd.POC_MOBILE)
                .returnUrl("https://onestorecorp.com")
                .build();
        assertThat(shop.requestPurchase(ProductType.INAPP, "p5000", request))
                .isEqualTo(PurchaseOrder.builder()
                        .purchaseId("200406083435101108801")
                        .paymentUrl("https://onestorecorp.com")
                        .paymentParam("ABCDEDIAGJAFERasdfwerewrlkjasjflsdafj42352ds")
                        .build());
    }

    @Test
    void productDetails() {
        respondWith("getProductDetails.json");
        assertThat(shop.getProductDetails(ProductType.INAPP, List.of("a")).productDetailList())
                .hasSize(2)
                .first()
                .isEqualTo(ProductDetail.builder()
                        .productId("다이아100_20170818000000")
                        .type(ProductType.INAPP)
                        .price("1000")
                        .priceCurrencyCode("KRW")
                        .title("Sample Title")
                        .priceAmountMicros(1_000_000_000L)
                        .build());
    }

    @Test
    void purchases() {
        respondWith("getPurchases.json");
        PcPurchases page = shop.getPurchases(ProductType.INAPP);
        assertThat(page.productIdList()).containsExactly("다이아100_20170818000000", "루비300_20170818000000");
        assertThat(page.purchaseSignatureList()).containsExactly("sign1", "sign2");
        assertThat(page.continuationKey()).isEqualTo("continuationKey");
        assertThat(page.purchaseDetailList())
                .hasSize(2)
                .last()
                .isEqualTo(PcPurchase.builder()
                        .orderId("01239349082349823489343")
                        .packageName("com.onestore.sample")
                        .productId("루비300_20170818000000")
                        .purchaseTime(Instant.ofEpochMilli(1345678920000L))
                        .acknowledgeState(AcknowledgeState.NOT_ACKNOWLEDGED)
                        .purchaseState(PurchaseState.COMPLETED)
                        .recurringState(RecurringState.NOT_RECURRING)
                        .purchaseId("17070431461610116878")
                        .purchaseToken("17070421461015116878")
                        .developerPayload("T_RPAY_27_201707120110880")
                        .quantity(2)
                        .build());
        assertThat(page.purchaseDetailList().get(0).rawJson())
                .startsWith("{\n            \"orderId\"")
                .contains("E23DEFB029F84F4383ECB0E53B46B6A2");
    }

    @Test
    void changeOfState() {
        respondWith("changeOfState.json");
        assertThat(shop.consumePurchase("1").result().code()).isEqualTo("Success");
        assertThat(shop.cancelSubscription("1").result().code()).isEqualTo("Success");
    }

    @Test
    void subscriptionDetail() {
        respondWith("getSubscriptionDetail.json");
        PcSubscription subscription = shop.getSubscriptionDetail("1").subscription();
        assertThat(subscription.toBuilder().priceChanges(List.of()).build())
                .isEqualTo(PcSubscription.builder()
                        .productId("다이아100_20170818000000")
                        .productName("다이아100")
                        .productAmount("2000")
                        .productAmountMicros(2_000_000_000L)
                        .priceCurrencyCode("KRW")
                        .imagePath("https://xxx.png")
                        .periodUnit("MONTH")
                        .period(1)
                        .purchaseToken("17070421461015116878")
                        .status("SUBSCRIBING")
                        .parentProductId("03904729375")
                        .parentProductName("모상품명")
                        .packageName("com.test.game")
                        .startDate(Instant.ofEpochMilli(1345578920000L))
                        .expiryDate(Instant.ofEpochMilli(1345678920000L))
                        .startPaymentDate(Instant.ofEpochMilli(1345578920000L))
                        .paymentAmount("1000")
                        .paymentAmountMicros(1_000_000_000L)
                        .nextPaymentAmount("1500")
                        .nextPaymentAmountMicros(1_500_000_000L)
                        .nextPaymentDate(Instant.ofEpochMilli(1345678920000L))
                        .pauseAllow("Y")
                        .pauseStartDate(Instant.ofEpochMilli(1625670000000L))
                        .pauseEndDate(Instant.ofEpochMilli(1628840000000L))
                        .promotionAmount("1000")
                        .promotionAmountMicros(1_000_000_000L)
                        .promotionPeriod(1)
                        .build());
        assertThat(subscription.priceChanges()).singleElement().satisfies((PcPriceChange change) -> {
            assertThat(change.priceChangeSeq()).isEqualTo(1);
            assertThat(change.priceChangePreviousAmount()).isEqualTo(new BigDecimal("2000"));
            assertThat(change.priceChangeAmountMicros()).isEqualTo(2_500_000_000L);
            assertThat(change.priceChangeAgreement()).isEqualTo("N");
            assertThat(change.priceChangeAgreementDueDateMillis()).isEqualTo(1345678920000L);
        });
    }

    @Test
    void refusal() {
        STORE.wireMock()
                .stubFor(
                        any(urlPathMatching("/pc/.*")).willReturn(jsonResponse(Samples.read("pc-v7/error.json"), 400)));
        OneStoreLoginRequiredException refused =
                catchThrowableOfType(OneStoreLoginRequiredException.class, () -> shop.getPurchases(ProductType.INAPP));
        assertThat(refused.code()).isSameAs(ErrorCode.INVALID_USER_ACCESS_TOKEN);
        assertThat(refused.apiMessage()).isEqualTo("Access token is invalid.");
    }
}
