package io.github.onestore4j.tools.reliability;

import static io.github.onestore4j.model.ProductType.AUTO;
import static io.github.onestore4j.model.ProductType.INAPP;
import static io.github.onestore4j.model.ProductType.SUBSCRIPTION;

import io.github.onestore4j.auth.OAuthApi;
import io.github.onestore4j.call.Operation;
import io.github.onestore4j.call.Retry;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcV7Api;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.v2.IapV2Api;
import io.github.onestore4j.v2.PaymentAction;
import io.github.onestore4j.v7.IapV7Api;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** All of ONE store's operations, the token calls among them. */
public final class StoreOperations {
    private final List<StoreOperation> operations = new ArrayList<>();

    private StoreOperations() {}

    /** All of them. */
    public static List<StoreOperation> all() {
        StoreOperations all = new StoreOperations();
        all.token();
        all.v7();
        all.v2();
        all.pc();
        return List.copyOf(all.operations);
    }

    private void token() {
        Api token = new Api("OAuth", OAuthApi.class, Bearer.NONE, nothing -> {});
        token.has("getAccessToken", INAPP, one -> one.v7().getPurchaseDetails(one.productId(), one.purchaseToken()));
        token.has("getAccessTokenV2", INAPP, one -> one.v2().getPurchaseDetails(one.purchaseId()));
    }

    private void v7() {
        Api v7 = new Api("v7", IapV7Api.class, Bearer.APP, one -> one.v7().getVoidedPurchases(null, null, null));
        v7.has("getPurchaseDetails", INAPP, one -> one.v7().getPurchaseDetails(one.productId(), one.purchaseToken()));
        v7.has(
                "getRecurringPurchaseDetails",
                AUTO,
                one -> one.v7().getRecurringPurchaseDetails(one.productId(), one.purchaseToken()));
        v7.has("acknowledgePurchase", INAPP, one -> one.v7().acknowledgePurchase(one.productId(), one.purchaseToken()));
        v7.has("consumePurchase", INAPP, one -> one.v7().consumePurchase(one.productId(), one.purchaseToken()));
        v7.has(
                "cancelRecurringPurchase",
                AUTO,
                one -> one.v7().cancelRecurringPurchase(one.productId(), one.purchaseToken()));
        v7.has(
                "reactivateRecurringPurchase",
                AUTO,
                Visit::stopPaying,
                one -> one.v7().reactivateRecurringPurchase(one.productId(), one.purchaseToken()));
        v7.has("getVoidedPurchases", INAPP, one -> one.v7().getVoidedPurchases(null, null, null));
        v7.has("getUnconfirmedPurchases", INAPP, one -> one.v7().getUnconfirmedPurchases(null, null, null));
        v7.has(
                "getSubscriptionDetail",
                SUBSCRIPTION,
                one -> one.v7().getSubscriptionDetail(one.productId(), one.purchaseToken()));
        v7.has(
                "cancelSubscription",
                SUBSCRIPTION,
                one -> one.v7().cancelSubscription(one.productId(), one.purchaseToken()));
        v7.has(
                "reactivateSubscription",
                SUBSCRIPTION,
                Visit::stopPaying,
                one -> one.v7().reactivateSubscription(one.productId(), one.purchaseToken()));
        v7.has(
                "deferSubscription",
                SUBSCRIPTION,
                one -> one.v7().deferSubscription(one.productId(), one.purchaseToken(), 7));
    }

    private void v2() {
        Api v2 = new Api("v2", IapV2Api.class, Bearer.APP, one -> one.v2().getVoidedPurchases(null, null, null));
        v2.has("getPurchaseDetails", INAPP, one -> one.v2().getPurchaseDetails(one.purchaseId()));
        v2.has(
                "getPurchaseDetailsByProductId",
                INAPP,
                one -> one.v2().getPurchaseDetailsByProductId(one.purchaseId(), one.productId()));
        v2.has("getRecurringPurchaseDetails", AUTO, one -> one.v2().getRecurringPurchaseDetails(one.purchaseId()));
        v2.has(
                "getLastRecurringPurchaseDetails",
                AUTO,
                one -> one.v2().getLastRecurringPurchaseDetails(one.purchaseId()));
        v2.has(
                "manageRecurringPaymentStatus",
                AUTO,
                one -> one.v2().manageRecurringPaymentStatus(one.purchaseId(), PaymentAction.CANCEL));
        v2.has("getVoidedPurchases", INAPP, one -> one.v2().getVoidedPurchases(null, null, null));
        v2.has("consumePurchase", INAPP, one -> one.v2().consumePurchase(one.purchaseId()));
    }

    private void pc() {
        Api pc = new Api("PC", PcV7Api.class, Bearer.USER, nothing -> {});
        PurchaseRequest request = PurchaseRequest.builder()
                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                .returnUrl("https://shop.example/return")
                .build();
        pc.has(
                "requestPurchase",
                INAPP,
                Visit::offerMore,
                one -> one.shop().requestPurchase(INAPP, one.moreId(), request));
        pc.has(
                "getProductDetails",
                INAPP,
                Visit::offerMore,
                one -> one.shop().getProductDetails(INAPP, List.of(one.moreId())));
        pc.has("getPurchases", INAPP, one -> one.shop().getPurchases(INAPP));
        pc.has("consumePurchase", INAPP, one -> one.shop().consumePurchase(one.purchaseToken()));
        pc.has("acknowledgePurchase", INAPP, one -> one.shop().acknowledgePurchase(one.purchaseToken()));
        pc.has("cancelRecurringPurchase", AUTO, one -> one.shop().cancelRecurringPurchase(one.purchaseToken()));
        pc.has(
                "reactivateRecurringPurchase",
                AUTO,
                Visit::stopPaying,
                one -> one.shop().reactivateRecurringPurchase(one.purchaseToken()));
        pc.has("cancelSubscription", SUBSCRIPTION, one -> one.shop().cancelSubscription(one.purchaseToken()));
        pc.has(
                "reactivateSubscription",
                SUBSCRIPTION,
                Visit::stopPaying,
                one -> one.shop().reactivateSubscription(one.purchaseToken()));
        pc.has("getSubscriptionDetail", SUBSCRIPTION, one -> one.shop().getSubscriptionDetail(one.purchaseToken()));
    }

    /** One API, whose generated interface says when each of its operations may be made again. */
    private final class Api {
        private final String name;
        private final Class<?> generated;
        private final Bearer bearer;
        private final Consumer<Visit> token;

        /** The last argument gets the token for all, with some call. */
        Api(String name, Class<?> generated, Bearer bearer, Consumer<Visit> token) {
            this.name = name;
            this.generated = generated;
            this.bearer = bearer;
            this.token = token;
        }

        void has(String operation, ProductType type, Function<Visit, Object> call) {
            has(operation, type, (one, store) -> {}, call);
        }

        void has(
                String operation,
                ProductType type,
                BiConsumer<Visit, OneStoreEmulator> preparation,
                Function<Visit, Object> call) {
            operations.add(
                    new StoreOperation(name, operation, retry(operation), bearer, type, preparation, token, call));
        }

        private Retry retry(String operation) {
            return Arrays.stream(generated.getMethods())
                    .map(method -> method.getAnnotation(Operation.class))
                    .filter(annotation -> annotation.id().equals(operation))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no operation " + operation + " in " + generated))
                    .retry();
        }
    }
}
