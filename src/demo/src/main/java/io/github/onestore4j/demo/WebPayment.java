package io.github.onestore4j.demo;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.message.PnsPurchaseState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.purchase.Purchase;

/**
 * A web shop's part of the story: a payment to its verified result, the notifications about it, and a look-up by the
 * old API.
 */
final class WebPayment {
    private final OneStoreEmulator store;
    private final OneStore oneStore;
    private final Timeline timeline;
    private final Inbox inbox;

    WebPayment(OneStoreEmulator store, OneStore oneStore, Timeline timeline, Inbox inbox) {
        this.store = store;
        this.oneStore = oneStore;
        this.timeline = timeline;
        this.inbox = inbox;
    }

    void run() throws InterruptedException {
        timeline.chapter("A web payment");
        store.store().webShop().offer(new Product(ProductType.INAPP, "gems500", "500 gems", 4900));
        PcV7 shop = oneStore.pc(store.store().users().login("player-1"));
        store.notify(inbox.url("/pns"));
        inbox.refuse(2);

        PurchaseOrder abandoned = order(shop, "web-1.");
        UnverifiedPayment canceled =
                UnverifiedPayment.fromForm(store.visit(abandoned).cancel());
        timeline.happens("player-1 goes to the payment page and cancels");
        timeline.expect("responseCode", PaymentResponseCode.USER_CANCEL, canceled.responseCode());
        timeline.expect("granted", "NO_SIGNATURE", refusal(canceled, "web-1."));

        PurchaseOrder order = order(shop, "web-2.");
        String page =
                PaymentPage.autoSubmit(order, PaymentPageOptions.defaults().alsoAllowing(store.url()));
        timeline.expect("the page posts paymentParam to the payment page", true, page.contains(order.paymentUrl()));
        String returned = store.visit(order).succeed();
        timeline.happens("player-1 pays for 2 x gems500");
        PaymentResult paid = oneStore.payments().verify(UnverifiedPayment.fromForm(returned), ordered("web-2."));
        timeline.expect("developerPayload, verified", "web-2.", paid.developerPayload());
        timeline.expect("quantity, verified", 2, paid.quantity());
        Purchase found = oneStore.purchases().lookUp(paid);
        timeline.expect("paid, by a look-up", true, found.isPaid());
        timeline.expect("grant once for", paid.purchaseId(), found.grantKey());
        timeline.expect(
                "the same with quantity 9",
                "FORGED",
                refusal(UnverifiedPayment.fromForm(returned.replace("quantity=2", "quantity=9")), "web-2."));

        notification(PnsPurchaseState.COMPLETED, paid);
        shop.consumePurchase(paid.purchaseToken(), "web-2.");
        timeline.expect(
                "consumptionState, by the v2 API",
                ConsumptionState.CONSUMED,
                oneStore.v2().getPurchaseDetails(paid.purchaseId()).consumptionState());
        store.store().refund(paid.purchaseToken());
        timeline.happens("ONE store refunds it");
        notification(PnsPurchaseState.CANCELED, paid);
    }

    private PurchaseOrder order(PcV7 shop, String developerPayload) {
        return shop.requestPurchase(
                ProductType.INAPP,
                "gems500",
                PurchaseRequest.builder()
                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                        .returnUrl("https://shop.example/return")
                        .developerPayload(developerPayload)
                        .quantity(2)
                        .build());
    }

    /** What the shop's own database says of an order. */
    private static ShopOrder ordered(String developerPayload) {
        return ShopOrder.of("gems500", developerPayload).withQuantity(2);
    }

    private void notification(PnsPurchaseState expected, PaymentResult paid) throws InterruptedException {
        PurchaseNotification notification = oneStore.notifications().verify(UnverifiedNotification.of(inbox.next()));
        timeline.expect(
                "a notification, verified", expected, notification.message().purchaseState());
        timeline.expect("of the same purchase", paid.purchaseId(), notification.purchaseId());
    }

    private String refusal(UnverifiedPayment payment, String developerPayload) {
        return oneStore.payments()
                .judge(payment, ordered(developerPayload))
                .outcome()
                .toString();
    }
}
