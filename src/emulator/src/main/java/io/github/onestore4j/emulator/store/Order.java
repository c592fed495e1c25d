package io.github.onestore4j.emulator.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a web shop has opened with requestPurchase, until its user has been on the payment page.
 *
 * @param clientId the app
 * @param sale what is to be bought
 * @param purchaseId the purchase's id
 * @param paymentParam what the payment page knows it by
 * @param returnUrl where the user's browser brings the result
 * @param callbackUrl where the store sends the result; null for nowhere
 */
public record Order(
        String clientId,
        Sale sale,
        String purchaseId,
        String paymentParam,
        String returnUrl,
        @Nullable String callbackUrl) {

    static Order of(String clientId, Sale sale, String purchaseId, String returnUrl, @Nullable String callbackUrl) {
        return new Order(clientId, sale, purchaseId, UUID.randomUUID().toString(), returnUrl, callbackUrl);
    }
}
