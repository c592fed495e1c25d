package io.github.onestore4j.json;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import io.github.onestore4j.v7.UnconfirmedPurchases;
import io.github.onestore4j.v7.VoidedPurchases;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ONE store may send other than its page says, and the client reads all the same. */
@NullUnmarked
class ToleranceTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private PurchaseDetails purchase(String body) {
        respondWith(body);
        return oneStore.v7().getPurchaseDetails("p", "t");
    }

    private static void respondWith(String body) {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(okJson(body)));
    }

    @Test
    void unknownFieldsArePassedOver() {
        assertThat(purchase("{'new': {'deep': [1, {'er': null}]}, 'quantity': 3, 'newer': []}".replace('\'', '"'))
                        .quantity())
                .isEqualTo(3);
    }

    @Test
    void unknownCodesAreKept() {
        PurchaseState state = purchase("{\"purchaseState\": 7}").purchaseState();
        assertThat(state.isKnown()).isFalse();
        assertThat(state.value()).isEqualTo("7");
        assertThat(state).isEqualTo(PurchaseState.of(7)).hasToString("7");
        respondWith("{\"voidedPurchaseList\": [{\"marketCode\": \"MKT_MARS\"}]}");
        MarketCode market =
                oneStore.v7().getVoidedPurchases().voidedPurchaseList().get(0).marketCode();
        assertThat(market.isKnown()).isFalse();
        assertThat(market.value()).isEqualTo("MKT_MARS");
    }

    @Test
    void everyFieldCanBeNull() {
        assertThat(purchase("{'consumptionState':null,'developerPayload':null,'purchaseState':null,'purchaseTime':null,"
                                .replace('\'', '"')
                        + "\"purchaseId\":null,\"acknowledgeState\":null,\"quantity\":null}"))
                .isEqualTo(PurchaseDetails.builder().build());
        respondWith(
                "{\"promotionPrice\": null, \"priceChange\": null, \"priceAmount\": null, \"expiryTimeMillis\": null}");
        SubscriptionDetail subscription = oneStore.v7().getSubscriptionDetail("p", "t");
        assertThat(subscription.promotionPrice()).isNull();
        assertThat(subscription.priceAmount()).isNull();
        assertThat(subscription.expiryTime()).isNull();
        assertThat(subscription.expiryTimeMillis()).isNull();
        respondWith("{\"continuationKey\": null, \"voidedPurchaseList\": null}");
        assertThat(oneStore.v7().getVoidedPurchases().voidedPurchaseList()).isEmpty();
    }

    @Test
    void everyFieldCanBeAbsent() {
        assertThat(purchase("{}")).isEqualTo(PurchaseDetails.builder().build());
        respondWith("{}");
        assertThat(oneStore.v7().getVoidedPurchases())
                .isEqualTo(VoidedPurchases.builder().build());
        assertThat(oneStore.v7().getSubscriptionDetail("p", "t"))
                .isEqualTo(SubscriptionDetail.builder().build());
    }

    @Test
    void namesMayEndWithASpace() {
        assertThat(purchase("{\"quantity \": 2, \"purchaseId  \": \"1\"}"))
                .isEqualTo(PurchaseDetails.builder().quantity(2).purchaseId("1").build());
    }

    @Test
    void numbersMayBeText() {
        PurchaseDetails details =
                purchase("{\"quantity\": \"2\", \"purchaseState\": \"1\", \"purchaseTime\": \"1345678900000\"}");
        assertThat(details.quantity()).isEqualTo(2);
        assertThat(details.purchaseState()).isSameAs(PurchaseState.CANCELED);
        assertThat(details.purchaseTimeMillis()).isEqualTo(1345678900000L);
    }

    @Test
    void textMayBeANumber() {
        assertThat(purchase("{\"purchaseId\": 17070421461015116878}").purchaseId())
                .isEqualTo("17070421461015116878");
        respondWith("{\"priceAmount\": 1.10}");
        assertThat(oneStore.v7().getSubscriptionDetail("p", "t").priceAmount()).isEqualTo("1.10");
    }

    @Test
    void statesMayBeTheWordsOfTheOtherEdition() {
        respondWith(
                "{\"unconfirmedPurchaseList\": [{\"purchaseState\": \"COMPLETED\"}, {\"purchaseState\": \"CANCELED\"}]}");
        UnconfirmedPurchases page = oneStore.v7().getUnconfirmedPurchases();
        assertThat(page.unconfirmedPurchaseList())
                .extracting(found -> found.purchaseState())
                .containsExactly(PurchaseState.COMPLETED, PurchaseState.CANCELED);
    }

    @Test
    void sizesOfResponsesAreNotEnforced() {
        assertThat(purchase("{\"purchaseId\": \"200406083435101108801\", \"purchaseTime\": 5615474165165}")
                        .purchaseId())
                .hasSize(21);
    }

    @Test
    void anAmountThatIsNoNumberIsStillThereAsText() {
        respondWith("{\"priceAmount\": \"1,000 KRW\"}");
        SubscriptionDetail subscription = oneStore.v7().getSubscriptionDetail("p", "t");
        assertThat(subscription.priceAmountText()).isEqualTo("1,000 KRW");
        assertThatThrownBy(subscription::priceAmount).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aTypeThatCannotBeReadIsATypedException() {
        assertThatThrownBy(() -> purchase("{\"quantity\": \"two\"}"))
                .isInstanceOf(OneStoreResponseException.class)
                .hasMessageContaining("getPurchaseDetails")
                .hasMessageContaining("$.quantity");
        assertThatThrownBy(() -> purchase("{\"purchaseId\": {}}")).isInstanceOf(OneStoreResponseException.class);
        assertThatThrownBy(() -> purchase("[]")).isInstanceOf(OneStoreResponseException.class);
        assertThatThrownBy(() -> purchase("null")).isInstanceOf(OneStoreResponseException.class);
        assertThatThrownBy(() -> purchase("{\"quantity\": 1")).isInstanceOf(OneStoreResponseException.class);
    }
}
