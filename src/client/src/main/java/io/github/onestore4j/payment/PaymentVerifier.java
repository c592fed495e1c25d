package io.github.onestore4j.payment;

import io.github.onestore4j.internal.json.CompactJson;
import io.github.onestore4j.internal.message.MessageJson;
import io.github.onestore4j.internal.pc.PcPurchaseJsonAdapter;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PaymentMessage;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.signature.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what players and their browsers bring: results of web payments, purchases of the app's SDK, the signatures
 * in lists of purchases, and any other text that ONE store signs for the app. It sends nothing, so what it verifies is
 * a ticket for a look-up and not a reason to grant. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class PaymentVerifier {
    private final String app;
    private final SignatureVerifier signatures;
    private final PurchaseIds ids;

    /**
     * Verifies for an app; OneStore makes it.
     *
     * @param sandbox whether testers' purchases are expected
     * @param clock tells which times of a purchase are plausible
     */
    public PaymentVerifier(String app, SignatureVerifier signatures, boolean sandbox, Clock clock) {
        this.app = app;
        this.signatures = signatures;
        this.ids = new PurchaseIds(sandbox, clock);
    }

    /**
     * Verifies a payment's result against the shop's own order.
     *
     * <p>ONE store signs the fields one after the other with nothing in between, so that whoever holds a signed result
     * can move the borders between them. Therefore developerPayload and quantity have to be the order's, and the
     * purchase's id, token and time have to be as wide as ONE store's page says.
     *
     * @return a ticket for a look-up
     * @throws NotVerifiedException if it is not proven to be ONE store's word about this order, and says why; a payment
     *     that did not succeed has no signature, so ask {@link UnverifiedPayment#isSuccess} first
     */
    public PaymentResult verify(UnverifiedPayment payment, ShopOrder order) {
        Verdict verdict = judge(payment, order);
        PaymentMessage message = payment.message();
        String purchaseId = message.purchaseId();
        String purchaseToken = message.purchaseToken();
        if (!verdict.isValid() || purchaseId == null || purchaseToken == null) {
            throw new NotVerifiedException("the payment", verdict);
        }
        return new PaymentResult(message, order, purchaseId, purchaseToken, verdict);
    }

    /** Returns what the signature of a payment's result proves for an order, without an exception. */
    public Verdict judge(UnverifiedPayment payment, ShopOrder order) {
        PaymentMessage message = payment.message();
        SignedFields fields = fields(message);
        Verdict verdict = signatures.verify(app, payment.signature(), fields.texts());
        SignatureRule rule = verdict.rule();
        if (!verdict.isValid() || rule == null) {
            return verdict;
        }
        String difference = order.difference(message.developerPayload(), message.quantity());
        if (difference == null && !fields.prove(rule)) {
            difference = "quantity is not signed, so anybody could have added it";
        }
        return difference != null
                ? verdict.but(Verdict.Outcome.NOT_PROVEN, difference)
                : ids.judge(verdict, message.purchaseId(), message.purchaseToken(), message.purchaseTimeMillis());
    }

    /**
     * Verifies a purchase that the app's SDK handed out.
     *
     * @param originalJson the text as the SDK gave it, to the byte; escapes and white space that it got on its way are
     *     put right
     * @param signature the signature that came with it
     * @return a ticket for a look-up
     * @throws NotVerifiedException if it is not proven to be ONE store's, and says why
     * @throws MalformedMessageException if it is signed and not the JSON of a purchase
     */
    public AppPurchase verifyAppPurchase(String originalJson, SignatureText signature) {
        Verdict verdict = judgeAppPurchase(originalJson, signature);
        if (!verdict.isValid()) {
            throw new NotVerifiedException("the app's purchase", verdict);
        }
        PcPurchase purchase = MessageJson.read(PcPurchaseJsonAdapter.INSTANCE, originalJson);
        String productId = purchase.productId();
        String purchaseId = purchase.purchaseId();
        String purchaseToken = purchase.purchaseToken();
        if (productId == null || purchaseId == null || purchaseToken == null) {
            throw new MalformedMessageException("a purchase without productId, purchaseId or purchaseToken", null);
        }
        return new AppPurchase(purchase, productId, purchaseId, purchaseToken, verdict);
    }

    /** Returns what the signature of a purchase that the app's SDK handed out proves, without an exception. */
    public Verdict judgeAppPurchase(String originalJson, SignatureText signature) {
        Verdict verdict = judgeText(originalJson, signature);
        return verdict.isValid() ? ids.environment(verdict, purchaseToken(originalJson)) : verdict;
    }

    private static @Nullable String purchaseToken(String originalJson) {
        try {
            return MessageJson.read(PcPurchaseJsonAdapter.INSTANCE, originalJson)
                    .purchaseToken();
        } catch (MalformedMessageException signedAllTheSame) {
            return null;
        }
    }

    /**
     * Returns what a signature over any JSON text proves: a purchase of the app's SDK, or the {@code param} of a call
     * that ONE store makes to a web shop.
     *
     * @param text the text as it was received, to the byte; escapes and white space that it got on its way are put
     *     right
     */
    public Verdict judgeText(String text, SignatureText signature) {
        Verdict verdict =
                signatures.verify(app, signature, Collections.singletonMap(text, SignatureRule.TEXT_AS_RECEIVED));
        return verdict.outcome() == Verdict.Outcome.FORGED ? otherSpellings(verdict, text, signature) : verdict;
    }

    private Verdict otherSpellings(Verdict asReceived, String text, SignatureText signature) {
        Map<String, SignatureRule> spellings = spellings(text);
        Verdict verdict = spellings.isEmpty() ? asReceived : signatures.verify(app, signature, spellings);
        return verdict.isValid() ? verdict : asReceived;
    }

    private static Map<String, SignatureRule> spellings(String text) {
        Map<String, SignatureRule> spellings = new LinkedHashMap<>();
        spellings.put(text.replace("\\/", "/"), SignatureRule.UNESCAPED_TEXT);
        try {
            spellings.put(CompactJson.unescaped(text, null), SignatureRule.UNESCAPED_TEXT);
            spellings.put(CompactJson.of(text, null), SignatureRule.COMPACT_TEXT);
        } catch (IllegalArgumentException notJson) {
            // Then it has no other spelling.
        }
        spellings.remove(text);
        return spellings;
    }

    /**
     * Returns what the signatures in a page of a user's purchases prove, in the order of the purchases. What ONE store
     * signs there is not published: if no text that is tried fits, the verdict is NOT_PROVEN and not FORGED.
     */
    public List<Verdict> judge(PcPurchases page) {
        List<Verdict> verdicts = new ArrayList<>();
        List<String> texts = page.purchaseSignatureList();
        List<PcPurchase> purchases = page.purchaseDetailList();
        boolean isPaired = texts.isEmpty() || texts.size() == purchases.size();
        for (int i = 0; i < purchases.size(); i++) {
            String signature = i < texts.size() ? texts.get(i) : "";
            Verdict verdict = judge(purchases.get(i), signature);
            verdicts.add(
                    isPaired
                            ? verdict
                            : verdict.but(
                                    Verdict.Outcome.NOT_PROVEN,
                                    "the page has " + texts.size() + " signatures for " + purchases.size()
                                            + " purchases, so nobody knows which belongs to which"));
        }
        return verdicts;
    }

    private Verdict judge(PcPurchase purchase, String signature) {
        SignatureText text = signature.isEmpty() ? null : SignatureText.of(signature);
        Verdict verdict = signatures.verify(app, text, texts(purchase));
        return verdict.outcome() == Verdict.Outcome.FORGED ? verdict.but(Verdict.Outcome.NOT_PROVEN) : verdict;
    }

    private static Map<String, SignatureRule> texts(PcPurchase purchase) {
        Integer quantity = purchase.quantity();
        SignedFields fields = new SignedFields(
                purchase.orderId(),
                purchase.purchaseId(),
                purchase.purchaseToken(),
                purchase.purchaseTimeMillis(),
                purchase.developerPayload(),
                quantity == null ? null : quantity.longValue());
        Map<String, SignatureRule> texts = new LinkedHashMap<>();
        String rawJson = purchase.rawJson();
        if (rawJson != null) {
            texts.put(CompactJson.of(rawJson, null), SignatureRule.COMPACT_TEXT);
            texts.put(rawJson, SignatureRule.TEXT_AS_RECEIVED);
        }
        texts.putAll(fields.texts());
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
