package io.github.onestore4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreLoginRequiredException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.ProductDetail;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.pc.RecurringState;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the web payment API: what the client sends and what the store returns fit the spec. */
class PcV7ContractTest {
    @RegisterExtension
    static final SpecValidator SPEC = new SpecValidator();

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")), SPEC);

    private static final PurchaseRequest REQUEST = PurchaseRequest.builder()
            .prchsClientPocCd(PrchsClientPocCd.POC_PC)
            .returnUrl("https://shop.example/return")
            .callbackUrl("https://shop.example/callback")
            .productName("금화100개")
            .developerPayload("order-1")
            .quantity(2)
            .build();

    /** The operations that act on a purchase of the user: of which type, and how it is called. */
    private static final Map<String, Case> ON_A_PURCHASE = Map.of(
            "consumePurchase",
            new Case(ProductType.INAPP, (shop, token) -> shop.consumePurchase(token, "order-1")),
            "acknowledgePurchase",
            new Case(ProductType.SUBSCRIPTION, PcV7::acknowledgePurchase),
            "cancelRecurringPurchase",
            new Case(ProductType.AUTO, PcV7::cancelRecurringPurchase),
            "reactivateRecurringPurchase",
            new Case(ProductType.AUTO, (shop, token) -> {
                shop.cancelRecurringPurchase(token);
                return shop.reactivateRecurringPurchase(token);
            }),
            "cancelSubscription",
            new Case(ProductType.SUBSCRIPTION, PcV7::cancelSubscription),
            "reactivateSubscription",
            new Case(ProductType.SUBSCRIPTION, (shop, token) -> {
                shop.cancelSubscription(token);
                return shop.reactivateSubscription(token);
            }),
            "getSubscriptionDetail",
            new Case(ProductType.SUBSCRIPTION, PcV7::getSubscriptionDetail));

    private OneStore oneStore;
    private PcV7 shop;

    private record Case(ProductType type, BiFunction<PcV7, String, Object> call) {}

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        shop = oneStore.pc(STORE.store().users().login("anna"));
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
        STORE.store().webShop().offer(new Product(ProductType.SUBSCRIPTION, "season", "Season pass", 9900));
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static String buy(ProductType type, String user) {
        return STORE.buy(Sale.of(type, "product").user(user).developerPayload("order-1"))
                .purchaseToken();
    }

    static Stream<String> onAPurchase() {
        return ON_A_PURCHASE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void isGrantedForAPurchaseOfTheUser(String operation) {
        Case wanted = ON_A_PURCHASE.get(operation);
        assertThat(wanted.call().apply(shop, buy(wanted.type(), "anna"))).isNotNull();
        assertThat(SPEC.operations()).contains(operation);
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void isRefusedForAPurchaseOfSomebodyElse(String operation) {
        Case wanted = ON_A_PURCHASE.get(operation);
        String token = buy(wanted.type(), "bert");
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class, () -> wanted.call().apply(shop, token));
        assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA);
    }

    @ParameterizedTest
    @MethodSource("onAPurchase")
    void tellsThatAnExpiredUserHasToLogInAgainAndReplaysNothing(String operation) {
        Case wanted = ON_A_PURCHASE.get(operation);
        String purchase = buy(wanted.type(), "anna");
        String userToken = STORE.store().users().login("anna");
        STORE.store().users().expire(userToken);
        OneStoreLoginRequiredException expired = catchThrowableOfType(
                OneStoreLoginRequiredException.class, () -> wanted.call().apply(oneStore.pc(userToken), purchase));
        assertThat(expired.code()).isSameAs(ErrorCode.USER_ACCESS_TOKEN_EXPIRED);
        assertThat(expired.mayHaveHappened()).isFalse();
        assertThat(expired).hasMessageContaining("log in again").hasMessageNotContaining(userToken);
        assertThat(STORE.wireMock().getAllServeEvents()).hasSize(1);
    }

    @Test
    void requestPurchase() {
        PurchaseOrder order = shop.requestPurchase(ProductType.INAPP, "gold100", REQUEST);
        assertThat(order.purchaseId()).hasSize(20);
        assertThat(order.paymentUrl()).startsWith(STORE.url());
        assertThat(order.paymentParam()).isNotEmpty();
        assertThat(order).asString().doesNotContain(order.paymentParam());
    }

    @Test
    void requestPurchaseIsRefusedByTheRulesOfThePage() {
        assertThat(refusal(ProductType.INAPP, "nothing", REQUEST)).isSameAs(ErrorCode.PRODUCT_NOT_EXIST);
        assertThat(refusal(ProductType.AUTO, "gold100", REQUEST)).isSameAs(ErrorCode.INVALID_PRODUCT);
        assertThat(refusal(ProductType.SUBSCRIPTION, "season", REQUEST))
                .isSameAs(ErrorCode.NOT_SUPPORT_MULTIPLE_QUANTITY);
        assertThat(refusal(
                        ProductType.INAPP,
                        "gold100",
                        REQUEST.toBuilder().quantity(11).build()))
                .isSameAs(ErrorCode.EXCEED_QUANTITY_MULTIPLE_PURCHASE);
        STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("anna"));
        assertThat(refusal(ProductType.INAPP, "gold100", REQUEST)).isSameAs(ErrorCode.ALREADY_PURCHASED);
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "castle", "A castle", 300_000));
        PcV7 korean =
                oneStore.withMarket(MarketCode.MKT_ONE).pc(STORE.store().users().login("chul"));
        assertThat(catchThrowableOfType(
                                OneStoreApiException.class,
                                () -> korean.requestPurchase(ProductType.INAPP, "castle", REQUEST))
                        .code())
                .isSameAs(ErrorCode.EXCEED_AMOUNT_MULTIPLE_PURCHASE);
    }

    private ErrorCode refusal(ProductType type, String productId, PurchaseRequest request) {
        return catchThrowableOfType(OneStoreApiException.class, () -> shop.requestPurchase(type, productId, request))
                .code();
    }

    @Test
    void getProductDetails() {
        List<ProductDetail> products = shop.getProductDetails(ProductType.ALL, List.of("gold100", "season"))
                .productDetailList();
        assertThat(products).hasSize(2).first().satisfies(product -> {
            assertThat(product.productId()).isEqualTo("gold100");
            assertThat(product.price()).isEqualTo(new BigDecimal("1200"));
            assertThat(product.priceAmountMicros()).isEqualTo(1_200_000_000L);
        });
    }

    @Test
    void getPurchasesPagesByItself() {
        for (int i = 0; i < 120; i++) {
            STORE.buy(Sale.of(ProductType.INAPP, "gold" + i).user("anna"));
        }
        buy(ProductType.AUTO, "anna");
        buy(ProductType.INAPP, "bert");
        assertThat(shop.purchases(ProductType.INAPP).stream()).hasSize(120).doesNotHaveDuplicates();
        assertThat(shop.purchases(ProductType.AUTO))
                .singleElement()
                .extracting(PcPurchase::recurringState)
                .isSameAs(RecurringState.RECURRING);
        assertThat(SPEC.operations()).contains("getPurchases");
    }

    @Test
    void tokensOfDifferentUsersNeverMix() {
        List<String> users =
                Stream.iterate(0, i -> i + 1).limit(200).map(i -> "user-" + i).toList();
        users.forEach(user -> buy(ProductType.INAPP, user));
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (String user : users) {
            String bought = STORE.store()
                    .purchases(purchase -> purchase.sale().user().equals(user))
                    .get(0)
                    .purchaseToken();
            calls.add(oneStore.pc(STORE.store().users().login(user))
                    .getPurchasesAsync(ProductType.INAPP)
                    .thenApply(page -> {
                        assertThat(page.purchaseDetailList())
                                .singleElement()
                                .extracting(PcPurchase::purchaseToken)
                                .isEqualTo(bought);
                        return user;
                    }));
        }
        assertThat(calls).extracting(CompletableFuture::join).containsExactlyElementsOf(users);
    }

    @Test
    void aClientWithoutASecretCanDoAllThis() {
        try (OneStore app =
                STORE.client(MarketCode.MKT_GLB).clientId("com.example.game").build()) {
            assertThat(app.pc(STORE.store().users().login("anna"))
                            .getPurchases(ProductType.ALL)
                            .purchaseDetailList())
                    .isEmpty();
        }
    }

    @Test
    void everyOperationOfTheSpecIsHere() {
        List<String> specified = new OpenAPIV3Parser()
                .read("openapi/pc-v7.yaml").getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(Operation::getOperationId)
                        .toList();
        List<String> tested = new ArrayList<>(ON_A_PURCHASE.keySet());
        tested.addAll(List.of("requestPurchase", "getProductDetails", "getPurchases"));
        assertThat(tested).hasSize(10).hasSameElementsAs(specified);
    }
}
