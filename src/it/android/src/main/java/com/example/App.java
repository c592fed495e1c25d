package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.VoidedPurchase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Collections;

/**
 * Uses everything once and prints what it sees. A real app has no client secret and so neither v7, v2 nor confirm; they are here
 * because what is not used would be shrunk away.
 */
public final class App {
    private final OneStore oneStore;
    private final String user;

    private App(OneStore oneStore, String user) {
        this.oneStore = oneStore;
        this.user = user;
    }

    /** Takes the store's URL, client id, secret, license key, a user's token, a purchase's token, and files of two messages. */
    public static void main(String[] arguments) throws Exception {
        try (OneStore oneStore = OneStore.builder()
                .environment(Environment.at(arguments[0]))
                .market(MarketCode.MKT_GLB)
                .credentials(arguments[1], arguments[2])
                .licenseKey(LicenseKey.of(arguments[3]))
                .deadline(Duration.ofSeconds(60))
                .build()) {
            App app = new App(oneStore, arguments[4]);
            app.server(arguments[5]);
            app.webShop(arguments[0]);
            app.messages(text(arguments[6]), text(arguments[7]));
        }
    }

    private static String text(String file) throws Exception {
        return new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.UTF_8);
    }

    private void server(String token) {
        System.out.println("v7: " + oneStore.v7().getPurchaseDetails("gold100", token));
        System.out.println("confirm: " + oneStore.confirm().consumePurchase("gold100", token, null));
        System.out.println("later: "
                + oneStore.v7()
                        .getPurchaseDetailsAsync("gold100", token)
                        .join()
                        .consumptionState());
        try {
            oneStore.v7().consumePurchase("gold100", token);
        } catch (OneStoreApiException refused) {
            System.out.println("refused: " + refused.operation() + " " + refused.code());
        }
        int voided = 0;
        for (VoidedPurchase purchase : oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7)))) {
            voided++;
            System.out.println("v2: "
                    + oneStore.v2().getPurchaseDetails(purchase.purchaseId()).purchaseState());
        }
        System.out.println("voided: " + voided);
    }

    private void webShop(String url) {
        System.out.println("pc: "
                + oneStore.pc(user).getProductDetails(ProductType.ALL, Collections.singletonList("gold100")));
        PurchaseOrder order = oneStore.pc(user)
                .requestPurchase(
                        ProductType.INAPP,
                        "gold100",
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl("http://127.0.0.1:1/return")
                                .build());
        System.out.println("order: " + (order.purchaseId() != null) + " " + PaymentPage.autoSubmit(order, PaymentPageOptions.defaults().alsoAllowing(url)).contains("form"));
    }

    private void messages(String payment, String notification) {
        UnverifiedPayment unverified = UnverifiedPayment.fromForm(payment);
        ShopOrder order = ShopOrder.of("gold100", unverified.claimedDeveloperPayload()).withQuantity(2);
        System.out.println(
                "payment: " + oneStore.payments().verify(unverified, order).quantity());
        System.out.println("notification: "
                + oneStore.notifications()
                        .verify(UnverifiedNotification.of(notification))
                        .message()
                        .productId());
    }
}
