package io.github.onestore4j.payment;

import io.github.onestore4j.message.PaymentMessage;
import io.github.onestore4j.signature.SignatureRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A payment that ONE store has signed. Only {@link PaymentVerifier#verify} makes one. Immutable.
 *
 * <p>ONE store signs the fields one behind the other with nothing in between. Whoever holds a signed result can
 * therefore move a border: of an order {@code 10} with quantity 5 and an order {@code 105} with quantity 1 the signed
 * text is the same. So compare developerPayload and quantity with your own order, let your developerPayloads end with
 * something that is no digit, or look the purchase up by its token before you grant; and grant once for a
 * {@link #deduplicationKey}, not for a purchaseId.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class PaymentResult {
    private final PaymentMessage message;
    private final String purchaseId;
    private final String purchaseToken;
    private final String signedText;
    private final SignatureRule rule;

    PaymentResult(
            PaymentMessage message, String purchaseId, String purchaseToken, String signedText, SignatureRule rule) {
        this.message = message;
        this.purchaseId = purchaseId;
        this.purchaseToken = purchaseToken;
        this.signedText = signedText;
        this.rule = rule;
    }

    /** The payment's id; null when ONE store sent none. */
    public @Nullable String orderId() {
        return message.orderId();
    }

    /** The purchase's id. */
    public String purchaseId() {
        return purchaseId;
    }

    /** The purchase's token, to look it up and to consume it. */
    public String purchaseToken() {
        return purchaseToken;
    }

    /** When it was bought; null when ONE store did not say. */
    public @Nullable Instant purchaseTime() {
        return message.purchaseTime();
    }

    /** Your identifier of the purchase, from requestPurchase; null when there was none. */
    public @Nullable String developerPayload() {
        return message.developerPayload();
    }

    /** How many were bought; 1 when ONE store did not say. */
    public long quantity() {
        Long quantity = message.quantity();
        return quantity == null ? 1 : quantity;
    }

    /** The key for automatic payments. The signature does not cover it; null when ONE store sent none. */
    public @Nullable String unsignedBillingKey() {
        return message.billingKey();
    }

    /** What the signature was found to be over. */
    public SignatureRule rule() {
        return rule;
    }

    /**
     * Whether the border between developerPayload and quantity could have been moved: the quantity is signed, and
     * developerPayload ends with a digit.
     */
    public boolean isAmbiguous() {
        String payload = message.developerPayload();
        return rule == SignatureRule.MULTIPLE_PURCHASE
                && payload != null
                && !payload.isEmpty()
                && Character.isDigit(payload.charAt(payload.length() - 1));
    }

    /** The same for every message about this payment, however its fields are cut; hexadecimal. */
    public String deduplicationKey() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signedText.getBytes(StandardCharsets.UTF_8));
            return ByteString.of(digest).hex();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java runtime has no SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "PaymentResult[" + purchaseId + ", " + rule + "]";
    }
}
