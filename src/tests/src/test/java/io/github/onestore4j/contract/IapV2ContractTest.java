package io.github.onestore4j.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.model.ResultResponse;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v2.PaymentAction;
import io.github.onestore4j.v2.V2PurchaseDetails;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the v2 API: what the client sends and what the store returns fit the spec. */
class IapV2ContractTest {
    @RegisterExtension
    static final SpecValidator SPEC = new SpecValidator();

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")), SPEC);

    private static final Map<String, Case> OPERATIONS = Map.of(
            "getPurchaseDetails",
            new Case(ProductType.INAPP, IapV2::getPurchaseDetails),
            "getPurchaseDetailsByProductId",
            new Case(ProductType.INAPP, (v2, id) -> v2.getPurchaseDetailsByProductId(id, "product")),
            "getRecurringPurchaseDetails",
            new Case(ProductType.AUTO, IapV2::getRecurringPurchaseDetails),
            "getLastRecurringPurchaseDetails",
            new Case(ProductType.AUTO, IapV2::getLastRecurringPurchaseDetails),
            "manageRecurringPaymentStatus",
            new Case(ProductType.AUTO, (v2, id) -> v2.manageRecurringPaymentStatus(id, PaymentAction.CANCEL)),
            "consumePurchase",
            new Case(ProductType.INAPP, IapV2::consumePurchase));

    private OneStore oneStore;

    private record Case(ProductType type, BiFunction<IapV2, String, Object> call) {}

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_ONE).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static Payment buy(ProductType type) {
        return STORE.buy(Sale.of(type, "product").market(MarketCode.MKT_ONE).developerPayload("order-1"))
                .firstPayment();
    }

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isGrantedForAPurchaseOfItsType(String operation) {
        Case wanted = OPERATIONS.get(operation);
        assertThat(wanted.call().apply(oneStore.v2(), buy(wanted.type()).purchaseId()))
                .isNotNull();
        assertThat(SPEC.operations()).contains(operation, "getAccessTokenV2");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedWithANumberForAnIdThatIsNotThere(String operation) {
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class,
                () -> OPERATIONS.get(operation).call().apply(oneStore.v2(), "nobodys"));
        assertThat(refused.rawCode()).isEqualTo("404");
        assertThat(refused.code().isKnown()).isFalse();
        assertThat(refused.httpStatus()).isEqualTo(404);
        assertThat(refused.market()).isNull();
    }

    @Test
    void purchasesComeWithTheirRawJson() {
        V2PurchaseDetails details =
                oneStore.v2().getPurchaseDetails(buy(ProductType.INAPP).purchaseId());
        assertThat(details.purchaseState()).isSameAs(PurchaseState.COMPLETED);
        assertThat(details.consumptionState()).isSameAs(ConsumptionState.NOT_CONSUMED);
        assertThat(details.developerPayload()).isEqualTo("order-1");
        assertThat(details.purchaseTime()).isEqualTo(STORE.clock().instant());
        assertThat(details.rawJson())
                .isEqualTo("{\"consumptionState\":0,\"developerPayload\":\"order-1\",\"purchaseState\":0,"
                        + "\"purchaseTime\":" + STORE.clock().instant().toEpochMilli() + "}");
    }

    @Test
    void whatIsNotForeseenIsInTheRawJson() {
        String surprise = "{ \"result\" : {\"code\": \"0000\", \"new\": 1.50 } }";
        STORE.wireMock().stubFor(any(urlPathMatching("/v2/purchase/consume/.*")).willReturn(okJson(surprise)));
        ResultResponse response = oneStore.v2().consumePurchase("1");
        SPEC.forget();
        assertThat(response.rawJson()).isEqualTo(surprise);
        assertThat(response.result().code()).isEqualTo("0000");
    }

    @Test
    void aRefusalCanBeDigitsOrANumber() {
        for (String code : List.of("9001", "\"9001\"")) {
            STORE.wireMock()
                    .stubFor(any(urlPathMatching("/v2/purchase/.*"))
                            .willReturn(jsonResponse("{\"error\": {\"code\": " + code + "}}", 500)));
            OneStoreApiException refused = catchThrowableOfType(
                    OneStoreApiException.class, () -> oneStore.v2().consumePurchase("1"));
            assertThat(refused.rawCode()).isEqualTo("9001");
            assertThat(refused.mayHaveHappened()).isTrue();
        }
    }

    @Test
    void theAutomaticPaymentIsStoppedAndReactivated() {
        String id = buy(ProductType.AUTO).purchaseId();
        oneStore.v2().manageRecurringPaymentStatus(id, PaymentAction.CANCEL);
        assertThat(oneStore.v2().getRecurringPurchaseDetails(id).cancelReason()).isSameAs(CancelReason.USER_REQUEST);
        oneStore.v2().manageRecurringPaymentStatus(id, PaymentAction.REACTIVATE);
        assertThat(oneStore.v2().getLastRecurringPurchaseDetails(id).autoRenewing())
                .isTrue();
    }

    @Test
    void getVoidedPurchases() {
        for (int i = 0; i < 101; i++) {
            String id = buy(ProductType.INAPP).purchaseId();
            STORE.store()
                    .purchases(purchase -> purchase.firstPayment().purchaseId().equals(id))
                    .forEach(purchase -> STORE.store().refund(purchase.purchaseToken()));
        }
        assertThat(oneStore.v2().voidedPurchases(TimeRange.last(Duration.ofDays(1))))
                .hasSize(101)
                .allSatisfy(voided ->
                        assertThat(voided.voidedTime()).isEqualTo(STORE.clock().instant()));
    }

    @Test
    void noMarketIsNamedAndTheTokenIsItsOwn() {
        oneStore.v2().getVoidedPurchases();
        oneStore.v7().getVoidedPurchases();
        STORE.wireMock().verify(2, anyRequestedFor(urlPathMatching("/v2/.*")).withHeader("x-market-code", absent()));
        STORE.wireMock().verify(1, postRequestedFor(urlEqualTo("/v7/oauth/token")));
        STORE.wireMock().verify(1, postRequestedFor(urlEqualTo("/v2/oauth/token")));
    }

    @Test
    void aTokenResponseWhoseStatusIsNotSuccessIsNoToken() {
        STORE.wireMock()
                .stubFor(any(urlEqualTo("/v2/oauth/token"))
                        .willReturn(okJson("{\"status\": \"FAIL\", \"access_token\": \"geheim\"}")));
        OneStoreTokenException refused = catchThrowableOfType(
                OneStoreTokenException.class, () -> oneStore.v2().consumePurchase("1"));
        assertThat(refused).hasMessageContaining("FAIL").hasMessageNotContaining("geheim");
    }

    @Test
    void everyOperationOfTheSpecIsHere() {
        List<String> specified = new OpenAPIV3Parser()
                .read("openapi/iap-v2.yaml").getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(Operation::getOperationId)
                        .toList();
        assertThat(specified).hasSize(7).containsAll(OPERATIONS.keySet()).contains("getVoidedPurchases");
        assertThat(OPERATIONS).hasSize(6);
    }
}
