package io.github.onestore4j.payment;

import io.github.onestore4j.internal.json.FormBody;
import io.github.onestore4j.internal.message.MessageJson;
import io.github.onestore4j.internal.message.PaymentMessageJsonAdapter;
import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PaymentMessage;
import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.signature.SignatureText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is the result of a payment: anybody can send it. It tells how a payment ended and which one it
 * claims to be; nothing can be granted for it before {@link PaymentVerifier#verify} has made a {@link PaymentResult} of
 * it. Immutable.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw#onestoreglobalwebserviceintegrationspecification-7.2paymentresponse">ONE
 *     store's page</a>
 */
public final class UnverifiedPayment {
    private final PaymentMessage message;

    private UnverifiedPayment(PaymentMessage message) {
        this.message = message;
    }

    /**
     * Reads the body that the user's browser posts to returnUrl.
     *
     * @param body as it was received, {@code application/x-www-form-urlencoded}
     * @throws MalformedMessageException when it is no such form, or a name comes twice
     */
    public static UnverifiedPayment fromForm(String body) {
        try {
            return fromForm(FormBody.parse(body));
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedMessageException(
                    "not the form of a payment's result: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * As {@link #fromForm(String)}, for a form that a web framework has parsed.
     *
     * @throws MalformedMessageException when a number of it is none
     */
    public static UnverifiedPayment fromForm(Map<String, String> form) {
        String code = form.get("responseCode");
        Long purchaseTime = number(form, "purchaseTime");
        return new UnverifiedPayment(PaymentMessage.builder()
                .responseCode(code == null ? null : PaymentResponseCode.of(code))
                .responseMessage(form.get("responseMessage"))
                .orderId(form.get("orderId"))
                .purchaseId(form.get("purchaseId"))
                .purchaseToken(form.get("purchaseToken"))
                .purchaseTime(purchaseTime == null ? null : Instant.ofEpochMilli(purchaseTime))
                .developerPayload(form.get("developerPayload"))
                .quantity(number(form, "quantity"))
                .purchaseSignature(form.get("purchaseSignature"))
                .billingKey(form.get("billingKey"))
                .build());
    }

    /**
     * Reads the body that ONE store's server posts to callbackUrl.
     *
     * @throws MalformedMessageException when it is not the JSON of a payment's result
     */
    public static UnverifiedPayment fromJson(String body) {
        return new UnverifiedPayment(MessageJson.read(PaymentMessageJsonAdapter.INSTANCE, body));
    }

    /**
     * As {@link #fromJson(String)}, for bytes of UTF-8.
     *
     * @throws MalformedMessageException also when they are none
     */
    public static UnverifiedPayment fromJson(byte[] body) {
        return fromJson(MessageJson.text(body));
    }

    private static @Nullable Long number(Map<String, String> form, String name) {
        String text = form.get(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new MalformedMessageException(name + " is not a number", null);
        }
        return Long.parseLong(text);
    }

    /** How the payment is said to have ended; null when it does not say. */
    public @Nullable PaymentResponseCode responseCode() {
        return message.responseCode();
    }

    /** Why it is said not to have succeeded; null or empty when it is said to have. */
    public @Nullable String responseMessage() {
        return message.responseMessage();
    }

    /** Whether it is said to have succeeded, so that verifying it makes sense. */
    public boolean isSuccess() {
        return PaymentResponseCode.SUCCESS.equals(message.responseCode());
    }

    /** Which of your purchases it claims to be; null when it does not say. */
    public @Nullable String claimedDeveloperPayload() {
        return message.developerPayload();
    }

    /** Which of ONE store's purchases it claims to be; null when it does not say. */
    public @Nullable String claimedPurchaseId() {
        return message.purchaseId();
    }

    /** Returns how many it claims were bought; 1 if it does not say. */
    public long claimedQuantity() {
        Long quantity = message.quantity();
        return quantity == null ? 1 : quantity;
    }

    PaymentMessage message() {
        return message;
    }

    @Nullable
    SignatureText signature() {
        String signature = message.purchaseSignature();
        return signature == null || signature.isEmpty() ? null : SignatureText.of(signature);
    }

    @Override
    public String toString() {
        return "UnverifiedPayment[" + Quotation.of(String.valueOf(message.responseCode())) + ", "
                + Quotation.of(message.purchaseId()) + "]";
    }
}
