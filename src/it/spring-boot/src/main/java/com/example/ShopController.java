package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.message.PnsPurchaseState;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.signature.NotVerifiedException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {
    private final OneStore oneStore;
    private final Grants grants;

    ShopController(OneStore oneStore, Grants grants) {
        this.oneStore = oneStore;
        this.grants = grants;
    }

    /** The user's browser brings the result of a payment. */
    @PostMapping(path = "/payment", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Confirmation returned(@RequestParam Map<String, String> form) {
        PaymentResult paid = oneStore.payments().verify(UnverifiedPayment.fromForm(form));
        grants.grant(paid.purchaseId(), "order " + paid.developerPayload());
        return oneStore.confirm().consumePurchase("gold100", paid.purchaseToken(), paid.developerPayload());
    }

    /** ONE store tells of a purchase, or of its cancellation. */
    @PostMapping(path = "/notifications", consumes = MediaType.ALL_VALUE)
    void notified(@RequestBody byte[] body) {
        PnsMessage message =
                oneStore.notifications().verify(UnverifiedNotification.of(body)).message();
        if (PnsPurchaseState.COMPLETED.equals(message.purchaseState())) {
            grants.grant(message.purchaseId(), "product " + message.productId());
            oneStore.confirm()
                    .consumePurchase(message.productId(), message.purchaseToken(), message.developerPayload());
        } else {
            grants.revoke(message.purchaseId());
        }
    }

    @GetMapping("/grants")
    Map<String, String> grants() {
        return grants.all();
    }

    @ExceptionHandler({NotVerifiedException.class, MalformedMessageException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void refuse() {}
}
