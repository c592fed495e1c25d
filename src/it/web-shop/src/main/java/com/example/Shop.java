package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.AppPurchase;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.purchase.Purchase;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.UnconfirmedPurchase;
import io.github.onestore4j.v7.VoidedPurchase;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sells: whatever reports a purchase leads to one look-up, one grant, and one consumption. */
@Component
class Shop {
    private final OneStore oneStore;
    private final Orders orders;

    Shop(OneStore oneStore, Orders orders) {
        this.oneStore = oneStore;
        this.orders = orders;
    }

    /** Orders a product; the order is in the books before it is requested from ONE store. */
    PurchaseOrder order(String player, String userAccessToken, String productId, int quantity, String shopUrl) {
        Order order = orders.open(player, productId, quantity);
        return oneStore.pc(userAccessToken)
                .requestPurchase(
                        ProductType.INAPP,
                        productId,
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl(shopUrl + "/return")
                                .callbackUrl(shopUrl + "/callback")
                                .developerPayload(order.id())
                                .quantity(quantity)
                                .build());
    }

    /** The player's browser, or ONE store's server, brings the result of a payment. */
    boolean paid(UnverifiedPayment payment) {
        Order order = orders.find(String.valueOf(payment.claimedDeveloperPayload())).orElse(null);
        if (!payment.isSuccess() || order == null) {
            return false;
        }
        PaymentResult signed = oneStore.payments().verify(payment, order.asOrdered());
        return settle(oneStore.purchases().lookUp(signed));
    }

    /** The game's app reports what its SDK has bought. */
    boolean reported(String originalJson, String signature) {
        AppPurchase signed = oneStore.payments().verifyAppPurchase(originalJson, SignatureText.of(signature));
        return settle(oneStore.purchases().lookUp(signed));
    }

    /** ONE store tells of a purchase, or of its cancellation, in any order. */
    void notified(UnverifiedNotification message) {
        if (message.isAboutSubscription()) {
            return; // this shop sells none
        }
        PurchaseNotification notification = oneStore.notifications().verify(message);
        Purchase purchase = oneStore.purchases().lookUp(notification);
        if (purchase.isPaid()) {
            settle(purchase);
        } else {
            orders.revoke(notification.purchaseId());
        }
    }

    /** Finds what nobody has reported, what could not be finished, and what was voided. */
    @Scheduled(fixedDelayString = "${shop.sweep:1h}", initialDelayString = "${shop.sweep:1h}")
    void sweep() {
        for (VoidedPurchase voided : oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7)))) {
            orders.revoke(voided.purchaseId());
        }
        for (UnconfirmedPurchase open : oneStore.v7().unconfirmedPurchases(TimeRange.last(Duration.ofDays(3)))) {
            settle(oneStore.purchases().lookUp(open.productId(), open.purchaseToken()));
        }
        orders.toConsume().forEach(this::consume);
    }

    /** Grants what is paid for and agrees with the order, and then consumes it. */
    private boolean settle(Purchase purchase) {
        Order order = orders.find(String.valueOf(purchase.developerPayload())).orElse(null);
        if (order == null || !purchase.isPaid() || !purchase.agreesWith(order.asOrdered())) {
            return false;
        }
        orders.grant(order, purchase.grantKey(), purchase.purchaseToken());
        orders.find(order.id()).filter(granted -> granted.state().equals("GRANTED")).ifPresent(this::consume);
        return true;
    }

    /** If it is unknown whether it is consumed, the next sweep tries again. */
    private void consume(Order order) {
        if (oneStore.confirm().consumePurchase(order.productId(), order.purchaseToken(), order.id()).isDone()) {
            orders.consumed(order);
        }
    }
}
