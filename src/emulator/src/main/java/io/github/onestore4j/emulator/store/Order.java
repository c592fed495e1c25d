package io.github.onestore4j.emulator.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a web shop has opened with requestPurchase, until its user has been on the payment page.
 *
 * @param clientId the app
 * @param sale what is to be bought
 * @param purchaseId the purchase's id
 * @param paymentParam what the payment page knows it by
 * @param title the product's name
 * @param returnUrl where the user's browser brings the result
 * @param callbackUrl where the store sends the result; null for nowhere
 * @param payBefore when it is too late to pay
 */
public record Order(
        String clientId,
        Sale sale,
        String purchaseId,
        String paymentParam,
        String title,
        String returnUrl,
        @Nullable String callbackUrl,
        Instant payBefore) {
    static Order of(
            String clientId,
            Sale sale,
            String purchaseId,
            String title,
            String returnUrl,
            @Nullable String callbackUrl,
            Instant payBefore) {
        String paymentParam = UUID.randomUUID().toString();
        return new Order(clientId, sale, purchaseId, paymentParam, title, returnUrl, callbackUrl, payBefore);
    }
}
