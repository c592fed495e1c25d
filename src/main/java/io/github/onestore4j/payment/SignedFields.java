package io.github.onestore4j.payment;

import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignedText;
import org.jspecify.annotations.Nullable;

/**
 * The fields that ONE store signs of a purchase, one behind the other.
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

    boolean isMultiple() {
        return quantity != null && quantity > 1;
    }

    SignedText single() {
        return new SignedText(SignatureRule.SINGLE_PURCHASE, text);
    }

    SignedText multiple() {
        return new SignedText(SignatureRule.MULTIPLE_PURCHASE, text + (quantity == null ? 1 : quantity));
    }
}
