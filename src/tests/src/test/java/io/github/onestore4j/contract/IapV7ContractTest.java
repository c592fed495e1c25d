package io.github.onestore4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.time.TimeRange;
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

/**
 * Every operation of the v7 API: what the client sends and what the store returns fit the spec, granted and refused.
 */
class IapV7ContractTest {
    @RegisterExtension
    static final SpecValidator SPEC = new SpecValidator();

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")), SPEC);

    /** The operations that act on one purchase: of which type, and how it is called. */
    private static final Map<String, Case> ON_A_PURCHASE = Map.of(
            "getPurchaseDetails",
            new Case(ProductType.INAPP, (one, token) -> one.v7().getPurchaseDetails("product", token)),
            "getRecurringPurchaseDetails",
            new Case(ProductType.AUTO, (one, token) -> one.v7().getRecurringPurchaseDetails("product", token)),
            "acknowledgePurchase",
            new Case(ProductType.AUTO, (one, token) -> one.v7().acknowledgePurchase("product", token, "order-1")),
            "consumePurchase",
            new Case(ProductType.INAPP, (one, token) -> one.v7().consumePurchase("product", token)),
            "cancelRecurringPurchase",
            new Case(ProductType.AUTO, (one, token) -> one.v7().cancelRecurringPurchase("product", token)),
            "reactivateRecurringPurchase",
            new Case(ProductType.AUTO, (one, token) -> {
                one.v7().cancelRecurringPurchase("product", token);
                return one.v7().reactivateRecurringPurchase("product", token);
            }),
            "getSubscriptionDetail",
            new Case(ProductType.SUBSCRIPTION, (one, token) -> one.v7().getSubscriptionDetail("product", token)),
            "cancelSubscription",
            new Case(ProductType.SUBSCRIPTION, (one, token) -> one.v7().cancelSubscription("product", token)),
            "reactivateSubscription",
            new Case(ProductType.SUBSCRIPTION, (one, token) -> {
                one.v7().cancelSubscription("product", token);
                return one.v7().reactivateSubscription("product", token);
            }),
            "deferSubscription",
            new Case(ProductType.SUBSCRIPTION, (one, token) -> one.v7().deferSubscription("product", token, 365)));

    private OneStore oneStore;

    private record Case(ProductType type, BiFunction<OneStore, String, Object> call) {}

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    static Stream<String> onAPurchase() {
        return ON_A_PURCHASE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void isGrantedForAPurchaseOfItsType(String operation) {
        Case wanted = ON_A_PURCHASE.get(operation);
        String token = buy(wanted.type());
        assertThat(wanted.call().apply(oneStore, token)).isNotNull();
        assertThat(SPEC.operations()).contains(operation, "getAccessToken");
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void isRefusedForATokenThatIsNotThere(String operation) {
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class,
                () -> ON_A_PURCHASE.get(operation).call().apply(oneStore, "nobodys"));
        assertThat(refused.code()).isEqualTo(ErrorCode.NO_SUCH_DATA);
        assertThat(refused.httpStatus()).isEqualTo(404);
        assertThat(refused.mayHaveHappened()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void isRefusedAsAnotherMarket(String operation) {
        Case wanted = ON_A_PURCHASE.get(operation);
        String token = buy(wanted.type());
        OneStore korean = oneStore.withMarket(MarketCode.MKT_ONE);
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class, () -> wanted.call().apply(korean, token));
        assertThat(refused.code()).isEqualTo(ErrorCode.NO_SUCH_DATA);
        assertThat(refused.market()).isEqualTo("MKT_ONE");
        assertThat(refused).hasMessageContaining("MKT_ONE").hasMessageContaining("market");
    }

    @Test
    void getVoidedPurchases() {
        String token = buy(ProductType.INAPP);
        STORE.store().refund(token);
        assertThat(oneStore.v7()
                        .getVoidedPurchases(PageRequest.of(TimeRange.last(Duration.ofDays(1)))
                                .withMaxResults(10))
                        .voidedPurchaseList())
                .singleElement()
                .satisfies(voided -> {
                    assertThat(voided.purchaseToken()).isEqualTo(token);
                    assertThat(voided.voidedTime()).isEqualTo(STORE.clock().instant());
                    assertThat(voided.marketCode()).isSameAs(MarketCode.MKT_GLB);
                });
    }

    @Test
    void getUnconfirmedPurchases() {
        String token = buy(ProductType.AUTO);
        assertThat(oneStore.v7().getUnconfirmedPurchases().unconfirmedPurchaseList())
                .singleElement()
                .satisfies(unconfirmed -> {
                    assertThat(unconfirmed.purchaseToken()).isEqualTo(token);
                    assertThat(unconfirmed.type()).isSameAs(ProductType.AUTO);
                    assertThat(unconfirmed.developerPayload()).isEqualTo("order-1");
                });
    }

    @Test
    void everyOperationOfTheSpecsIsHere() {
        List<String> specified = Stream.of("oauth", "iap-v7")
                .flatMap(spec -> new OpenAPIV3Parser().read("openapi/" + spec + ".yaml").getPaths().values().stream())
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();
        assertThat(specified)
                .hasSize(14) // with the token call of version 2
                .containsAll(ON_A_PURCHASE.keySet())
                .contains("getVoidedPurchases", "getUnconfirmedPurchases", "getAccessToken");
        assertThat(ON_A_PURCHASE).hasSize(10);
    }

    private static String buy(ProductType type) {
        return STORE.buy(Sale.of(type, "product").developerPayload("order-1")).purchaseToken();
    }
}
