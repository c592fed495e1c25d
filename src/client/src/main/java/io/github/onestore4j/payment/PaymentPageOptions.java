package io.github.onestore4j.payment;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link PaymentPage} is written. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class PaymentPageOptions {
    private static final Set<String> ONE_STORE =
            new LinkedHashSet<>(Arrays.asList("onestore.net", "onestore.co.kr", "onestorecorp.com"));

    private static final PaymentPageOptions DEFAULTS =
            new PaymentPageOptions("text/plain", "ONE store", null, Collections.emptySet());

    private final String encoding;
    private final String title;
    private final @Nullable String scriptNonce;
    private final Set<HttpUrl> alsoAllowed;

    private PaymentPageOptions(String encoding, String title, @Nullable String scriptNonce, Set<HttpUrl> alsoAllowed) {
        this.encoding = encoding;
        this.title = title;
        this.scriptNonce = scriptNonce;
        this.alsoAllowed = alsoAllowed;
    }

    /** As ONE store's page describes it, on ONE store's hosts alone. */
    public static PaymentPageOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same, with paymentParam sent as {@code application/x-www-form-urlencoded}, as a form is sent that is not told
     * otherwise, and not as {@code text/plain}. Which one the live page reads is not known beyond ONE store's page,
     * which says the latter.
     */
    public PaymentPageOptions urlEncoded() {
        return new PaymentPageOptions("application/x-www-form-urlencoded", title, scriptNonce, alsoAllowed);
    }

    /** The same with another title, the product's name for example. */
    public PaymentPageOptions title(String other) {
        return new PaymentPageOptions(encoding, other, scriptNonce, alsoAllowed);
    }

    /**
     * The same for a page whose Content-Security-Policy lets scripts run by a nonce.
     *
     * @throws IllegalArgumentException if it is not Base64
     */
    public PaymentPageOptions scriptNonce(String nonce) {
        if (!nonce.matches("[A-Za-z0-9+/_-]+={0,2}")) {
            throw new IllegalArgumentException("a nonce is Base64");
        }
        return new PaymentPageOptions(encoding, title, nonce, alsoAllowed);
    }

    /**
     * The same, and a payment page elsewhere: on an emulator, or a proxy of yours.
     *
     * @param url a URL whose scheme, host and port are allowed
     * @throws IllegalArgumentException if it is not a URL
     */
    public PaymentPageOptions alsoAllowing(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new IllegalArgumentException("not an http or https URL");
        }
        Set<HttpUrl> more = new LinkedHashSet<>(alsoAllowed);
        more.add(parsed);
        return new PaymentPageOptions(encoding, title, scriptNonce, more);
    }

    String encoding() {
        return encoding;
    }

    String title() {
        return title;
    }

    @Nullable
    String scriptNonce() {
        return scriptNonce;
    }

    /** Whether a user may be sent there. */
    boolean allows(HttpUrl paymentUrl) {
        for (HttpUrl allowed : alsoAllowed) {
            if (allowed.scheme().equals(paymentUrl.scheme())
                    && allowed.host().equals(paymentUrl.host())
                    && allowed.port() == paymentUrl.port()) {
                return true;
            }
        }
        return paymentUrl.isHttps() && isOneStore(paymentUrl.host());
    }

    private static boolean isOneStore(String host) {
        return ONE_STORE.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
