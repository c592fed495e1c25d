package io.github.onestore4j.payment;

import io.github.onestore4j.internal.json.CompactJson;
import io.github.onestore4j.message.PaymentMessage;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.signature.SignedText;
import io.github.onestore4j.signature.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies what players and their browsers bring: results of web payments, purchases of the app's SDK, and the
 * signatures in lists of purchases. It sends nothing. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class PaymentVerifier {
    private final String app;
    private final SignatureVerifier signatures;

    /** Verifies for an app; OneStore makes it. */
    public PaymentVerifier(String app, SignatureVerifier signatures) {
        this.app = app;
        this.signatures = signatures;
    }

    /**
     * Makes a result of a payment that can be granted.
     *
     * @throws NotVerifiedException when it is not proven to be ONE store's, and says why
     */
    public PaymentResult verify(UnverifiedPayment payment) {
        PaymentMessage message = payment.message();
        SignedFields fields = fields(message);
        Verdict verdict = judge(payment, fields);
        SignatureRule rule = verdict.rule();
        if (!verdict.isValid() || rule == null) {
            throw new NotVerifiedException("the payment", verdict);
        }
        String purchaseId = message.purchaseId();
        String purchaseToken = message.purchaseToken();
        if (purchaseId == null || purchaseToken == null) {
            throw new NotVerifiedException("a payment of no purchase", verdict.but(Verdict.Outcome.NOT_PROVEN));
        }
        SignedText signed = rule == SignatureRule.SINGLE_PURCHASE ? fields.single() : fields.multiple();
        return new PaymentResult(message, purchaseId, purchaseToken, signed.text(), rule);
    }

    /** What the signature of a payment proves, without an exception. */
    public Verdict judge(UnverifiedPayment payment) {
        return judge(payment, fields(payment.message()));
    }

    /**
     * By ONE store's page the quantity is signed when it is more than one. Whether a quantity of 1 that is sent is
     * signed too is not known, so that is tried as well. Another quantity that the signature leaves out is not proven:
     * anybody could have added it.
     */
    private Verdict judge(UnverifiedPayment payment, SignedFields fields) {
        Verdict verdict = signatures.verify(app, payment.signature(), fields.texts());
        SignatureRule rule = verdict.rule();
        return verdict.isValid() && rule != null && !fields.prove(rule)
                ? verdict.but(Verdict.Outcome.NOT_PROVEN)
                : verdict;
    }

    /**
     * What the signature of a purchase that the app's SDK handed out proves.
     *
     * @param originalJson the text as the SDK gave it; to the byte, though a slash that JSON has escaped on the way is
     *     put right
     * @param signature the signature that came with it
     */
    public Verdict judgeAppPurchase(String originalJson, SignatureText signature) {
        return signatures.verify(
                app,
                signature,
                Arrays.asList(
                        new SignedText(SignatureRule.TEXT_AS_RECEIVED, originalJson),
                        new SignedText(SignatureRule.UNESCAPED_TEXT, originalJson.replace("\\/", "/"))));
    }

    /**
     * What the signatures in a page of a user's purchases prove, in the order of the purchases. What ONE store signs
     * there is not published: where no text that is tried fits, the verdict is NOT_PROVEN and not FORGED.
     */
    public List<Verdict> judge(PcPurchases page) {
        List<Verdict> verdicts = new ArrayList<>();
        List<String> texts = page.purchaseSignatureList();
        for (int i = 0; i < page.purchaseDetailList().size(); i++) {
            SignatureText signature =
                    i < texts.size() && !texts.get(i).isEmpty() ? SignatureText.of(texts.get(i)) : null;
            Verdict verdict = signatures.verify(
                    app, signature, texts(page.purchaseDetailList().get(i)));
            verdicts.add(
                    verdict.outcome() == Verdict.Outcome.FORGED ? verdict.but(Verdict.Outcome.NOT_PROVEN) : verdict);
        }
        return verdicts;
    }

    private static List<SignedText> texts(PcPurchase purchase) {
        Integer quantity = purchase.quantity();
        SignedFields fields = new SignedFields(
                purchase.orderId(),
                purchase.purchaseId(),
                purchase.purchaseToken(),
                purchase.purchaseTimeMillis(),
                purchase.developerPayload(),
                quantity == null ? null : quantity.longValue());
        List<SignedText> texts = new ArrayList<>();
        String rawJson = purchase.rawJson();
        if (rawJson != null) {
            texts.add(new SignedText(SignatureRule.TEXT_AS_RECEIVED, rawJson));
            texts.add(new SignedText(SignatureRule.COMPACT_TEXT, CompactJson.of(rawJson, null)));
        }
        texts.addAll(fields.texts());
        return texts;
    }

    private static SignedFields fields(PaymentMessage message) {
        return new SignedFields(
                message.orderId(),
                message.purchaseId(),
                message.purchaseToken(),
                message.purchaseTimeMillis(),
                message.developerPayload(),
                message.quantity());
    }
}
