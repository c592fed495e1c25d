package io.github.onestore4j.confirm;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.onestore4j.confirm.Confirmation.DONE;
import static io.github.onestore4j.confirm.Confirmation.DONE_BEFORE;
import static io.github.onestore4j.confirm.Confirmation.NOT_DONE;
import static io.github.onestore4j.confirm.Confirmation.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a lost response the purchase is read back, and nobody has to guess. */
@NullUnmarked
class ConfirmationsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.commercial();

    private FaultProxy proxy;
    private OneStore oneStore;
    private ManagedPurchase gold;

    @BeforeEach
    void buy() {
        proxy = new FaultProxy(STORE.url());
        oneStore = STORE.client(MarketCode.MKT_GLB, proxy).build();
        gold = (ManagedPurchase) buy(ProductType.INAPP);
        oneStore.v7().getVoidedPurchases(); // the access token is there from now on
    }

    @AfterEach
    void close() throws IOException {
        oneStore.close();
        proxy.close();
    }

    private static Purchase buy(ProductType type) {
        return STORE.buy(Sale.of(type, "gold100").developerPayload("order-1"));
    }

    private Confirmation consume() {
        return oneStore.confirm().consumePurchase("gold100", gold.purchaseToken(), "order-1");
    }

    private void onTheWayToConsume(Fault fault) {
        proxy.inject(fault, 1, path -> path.endsWith("/consume"));
    }

    @Test
    void whatWasConsumedIsDone() {
        assertThat(consume()).isEqualTo(DONE);
        assertThat(gold.consumptionState()).isSameAs(ConsumptionState.CONSUMED);
    }

    @Test
    void whatWasConsumedBeforeTheResponseWasLostIsDone() {
        onTheWayToConsume(Fault.RESET_BEFORE_RESPONSE);
        assertThat(consume()).isEqualTo(DONE);
        onTheWayToConsume(Fault.STATUS_502_HTML);
        assertThat(consume().isDone()).isTrue();
    }

    @Test
    void aRequestThatWasLostIsNotDone() {
        onTheWayToConsume(Fault.RESET_BEFORE_DOING);
        assertThat(consume()).isEqualTo(NOT_DONE);
        assertThat(gold.consumptionState()).isSameAs(ConsumptionState.NOT_CONSUMED);
        assertThat(consume()).isEqualTo(DONE);
    }

    @Test
    void withoutAnyResponseNobodyKnows() {
        proxy.inject(Fault.RESET_BEFORE_RESPONSE, Integer.MAX_VALUE, path -> true);
        assertThat(consume()).isEqualTo(UNKNOWN);
        proxy.heal(path -> true);
        assertThat(oneStore.confirm().consumed("gold100", gold.purchaseToken())).isEqualTo(DONE);
    }

    @Test
    void toConsumeAgainWasDoneBefore() {
        assertThat(consume()).isEqualTo(DONE);
        assertThat(consume()).isEqualTo(DONE_BEFORE);
    }

    @Test
    void toAcknowledgeAgainWasDoneBefore() {
        assertThat(acknowledge()).isEqualTo(DONE);
        STORE.wireMock()
                .stubFor(post(urlPathMatching("/v7/apps/.*/acknowledge"))
                        .willReturn(jsonResponse("{\"error\":{\"code\":\"InvalidPurchaseState\"}}", 409)));
        assertThat(acknowledge()).isEqualTo(DONE_BEFORE);
    }

    @Test
    void whatIsConsumedIsAcknowledged() {
        assertThat(consume()).isEqualTo(DONE);
        assertThat(oneStore.confirm().acknowledged("gold100", gold.purchaseToken()))
                .isEqualTo(DONE);
        readBack("{\"consumptionState\":1,\"acknowledgeState\":0}");
        assertThat(oneStore.confirm().acknowledged("gold100", gold.purchaseToken()))
                .isEqualTo(DONE);
    }

    private Confirmation acknowledge() {
        return oneStore.confirm().acknowledgePurchase("gold100", gold.purchaseToken(), "order-1");
    }

    private static void readBack(String body) {
        STORE.wireMock().stubFor(get(urlPathMatching("/v7/apps/.*/inapp/.*")).willReturn(okJson(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"consumptionState\":null,\"acknowledgeState\":null}",
                "{\"consumptionState\":7,\"acknowledgeState\":7}",
                "{\"consumptionState\":1,\"acknowledgeState\":1,\"developerPayload\":\"somebody else's\"}"
            })
    void aLookUpThatDoesNotTellLeavesItUnknown(String body) {
        readBack(body);
        onTheWayToConsume(Fault.RESET_BEFORE_RESPONSE);
        assertThat(consume()).isEqualTo(UNKNOWN);
        proxy.inject(Fault.RESET_BEFORE_RESPONSE, 1, path -> path.endsWith("/acknowledge"));
        assertThat(oneStore.confirm().acknowledgePurchase("gold100", gold.purchaseToken(), "order-1"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aCodeThatNobodyKnowsIsReadBack() {
        STORE.wireMock()
                .stubFor(post(urlPathMatching("/v7/apps/.*/consume"))
                        .willReturn(okJson("{\"result\":{\"code\":\"Unheard\"}}")));
        assertThat(consume()).isEqualTo(NOT_DONE);
    }

    @Test
    void itCanBeDoneWithoutWaiting() {
        assertThat(oneStore.confirm()
                        .consumePurchaseAsync("gold100", gold.purchaseToken(), "order-1")
                        .join())
                .isEqualTo(DONE);
        assertThat(oneStore.confirm()
                        .acknowledgePurchaseAsync(
                                "gold100", buy(ProductType.AUTO).purchaseToken(), null)
                        .join())
                .isEqualTo(DONE);
        String monthly = buy(ProductType.AUTO).purchaseToken();
        String vip = buy(ProductType.SUBSCRIPTION).purchaseToken();
        Confirmations confirm = oneStore.confirm();
        assertThat(confirm.cancelRecurringPurchaseAsync("gold100", monthly).join())
                .isEqualTo(DONE);
        assertThat(confirm.reactivateRecurringPurchaseAsync("gold100", monthly).join())
                .isEqualTo(DONE);
        assertThat(confirm.deferSubscriptionAsync("gold100", vip, 3).join()).isEqualTo(DONE);
        assertThat(confirm.cancelSubscriptionAsync("gold100", vip).join()).isEqualTo(DONE);
        assertThat(confirm.reactivateSubscriptionAsync("gold100", vip).join()).isEqualTo(DONE);
    }

    @Test
    void automaticPaymentsAreStoppedAndResumedForSure() {
        String monthly = buy(ProductType.AUTO).purchaseToken();
        String vip = buy(ProductType.SUBSCRIPTION).purchaseToken();
        Confirmations confirm = oneStore.confirm();
        lose("/cancel");
        assertThat(confirm.cancelRecurringPurchase("gold100", monthly)).isEqualTo(DONE);
        lose("/reactivate");
        assertThat(confirm.reactivateRecurringPurchase("gold100", monthly)).isEqualTo(DONE);
        lose("/cancel");
        assertThat(confirm.cancelSubscription("gold100", vip)).isEqualTo(DONE);
        lose("/reactivate");
        assertThat(confirm.reactivateSubscription("gold100", vip)).isEqualTo(DONE);
        lose("/defer");
        assertThat(confirm.deferSubscription("gold100", vip, 3)).isEqualTo(DONE);
        proxy.inject(Fault.RESET_BEFORE_DOING, 1, path -> path.endsWith("/defer"));
        assertThat(confirm.deferSubscription("gold100", vip, 3))
                .as("the lost request may still arrive, and a second one would be added to it")
                .isEqualTo(UNKNOWN);
    }

    private void lose(String response) {
        proxy.inject(Fault.RESET_BEFORE_RESPONSE, 1, path -> path.endsWith(response));
    }

    @Test
    void aConflictIsNoSuccessUnlessThePurchaseIsConsumed() {
        STORE.store().refund(gold.purchaseToken());
        OneStoreApiException refused = catchThrowableOfType(OneStoreApiException.class, this::consume);
        assertThat(refused.mayHaveHappened()).isFalse();
        assertThat(gold.consumptionState()).isSameAs(ConsumptionState.NOT_CONSUMED);
    }

    @Test
    void aRefusalIsARefusal() {
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class,
                () -> oneStore.confirm().consumePurchase("gold100", gold.purchaseToken(), "another order"));
        assertThat(refused.code()).isSameAs(ErrorCode.DEVELOPER_PAYLOAD_NOT_MATCH);
        assertThat(oneStore.confirm().consumed("gold100", gold.purchaseToken())).isEqualTo(NOT_DONE);
    }

    @Test
    void aRequestThatWasNeverSentIsNoQuestion() {
        proxy.inject(Fault.CONNECTION_REFUSED, Integer.MAX_VALUE, path -> true);
        OneStoreConnectionException unsent = catchThrowableOfType(OneStoreConnectionException.class, this::consume);
        assertThat(unsent.mayHaveHappened()).isFalse();
        assertThat(gold.consumptionState()).isSameAs(ConsumptionState.NOT_CONSUMED);
    }

    @Test
    void managedAndMonthlyPurchasesAreAcknowledgedForSure() {
        for (ProductType type : List.of(ProductType.INAPP, ProductType.AUTO)) {
            Purchase purchase = buy(type);
            String token = purchase.purchaseToken();
            assertThat(oneStore.confirm().acknowledged("gold100", token)).isEqualTo(NOT_DONE);
            proxy.inject(Fault.RESET_IN_RESPONSE, 1, path -> path.endsWith("/acknowledge"));
            assertThat(oneStore.confirm().acknowledgePurchase("gold100", token, null))
                    .isEqualTo(DONE);
            assertThat(purchase.acknowledgeState()).isSameAs(AcknowledgeState.ACKNOWLEDGED);
        }
    }

    @Test
    void aSubscriptionIsReadBackToo() {
        Purchase vip = buy(ProductType.SUBSCRIPTION);
        assertThat(oneStore.confirm().acknowledged("gold100", vip.purchaseToken()))
                .isEqualTo(NOT_DONE);
        vip.acknowledge(null);
        assertThat(oneStore.confirm().acknowledged("gold100", vip.purchaseToken()))
                .isEqualTo(DONE);
    }

    @Test
    void aPurchaseThatIsNotThereIsNotKnown() {
        assertThat(oneStore.confirm().acknowledged("gold100", "nobodys")).isEqualTo(UNKNOWN);
    }
}
