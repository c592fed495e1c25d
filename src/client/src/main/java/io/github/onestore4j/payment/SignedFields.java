package io.github.onestore4j.payment;

import io.github.onestore4j.signature.SignatureRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that ONE store signs of a purchase, one after the other.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw#onestoreglobalwebserviceintegrationspecification-7.2paymentresponse">ONE
 *     store's page</a>
 */
final class SignedFields {
    private final String text;
    private final @Nullable Long quantity;

    SignedFields(
            @Nullable String orderId,
            @Nullable String purchaseId,
            @Nullable String purchaseToken,
            @Nullable Long purchaseTime,
            @Nullable String developerPayload,
            @Nullable Long quantity) {
        this.text = orEmpty(orderId)
                + orEmpty(purchaseId)
                + orEmpty(purchaseToken)
                + orEmpty(purchaseTime)
                + orEmpty(developerPayload);
        this.quantity = quantity;
    }

    private static String orEmpty(@Nullable Object field) {
        return field == null ? "" : field.toString();
    }

    /**
     * What may have been signed. A quantity that was not sent is not tried: it would move the border of
     * developerPayload.
     */
    Map<String, SignatureRule> texts() {
        Map<String, SignatureRule> texts = new LinkedHashMap<>();
        if (quantity != null) {
            texts.put(text + quantity, SignatureRule.MULTIPLE_PURCHASE);
        }
        texts.put(text, SignatureRule.SINGLE_PURCHASE);
        return texts;
    }

    /**
     * Whether a text that was signed says all of the quantity. A quantity of one may be left out, and one below that is
     * none.
     */
    boolean prove(SignatureRule rule) {
        return quantity == null || quantity == 1 || (quantity > 1 && rule == SignatureRule.MULTIPLE_PURCHASE);
    }
}
