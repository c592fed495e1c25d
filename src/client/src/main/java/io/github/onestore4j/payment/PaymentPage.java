package io.github.onestore4j.payment;

import io.github.onestore4j.pc.PurchaseOrder;
import okhttp3.HttpUrl;

/**
 * The page of a web shop that takes a user to ONE store's payment page. It posts the order's paymentParam to its
 * paymentUrl. The HTML holds paymentParam: send it to that user alone, and keep it out of caches and logs.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw#onestoreglobalwebserviceintegrationspecification-7.1paymentrequest">ONE
 *     store's page</a>
 */
public final class PaymentPage {
    /** The size of window that ONE store's payment page is made for. */
    private static final int WIDTH = 400;

    private static final int HEIGHT = 580;
    private static final String WINDOW = "onestore-payment";

    private PaymentPage() {}

    /**
     * A page that goes on to ONE store by itself; for the window that the payment is to fill.
     *
     * @throws IllegalArgumentException if the order does not say where to pay, or names a place that is not ONE store's
     */
    public static String autoSubmit(PurchaseOrder order) {
        return autoSubmit(order, PaymentPageOptions.defaults());
    }

    /**
     * As {@link #autoSubmit(PurchaseOrder)}, written in another way.
     *
     * @throws IllegalArgumentException if the order does not say where to pay, or names a place that is not allowed
     */
    public static String autoSubmit(PurchaseOrder order, PaymentPageOptions options) {
        String script = "document.forms[0].submit();";
        return page(options, form(order, options, "_self"), script);
    }

    /**
     * A page with a button that opens ONE store's payment page in a window of 400 x 580, in the middle of the screen. A
     * browser opens windows only when the user clicks.
     *
     * @throws IllegalArgumentException if the order does not say where to pay, or names a place that is not ONE store's
     */
    public static String popup(PurchaseOrder order) {
        return popup(order, PaymentPageOptions.defaults());
    }

    /**
     * As {@link #popup(PurchaseOrder)}, written in another way.
     *
     * @throws IllegalArgumentException if the order does not say where to pay, or names a place that is not allowed
     */
    public static String popup(PurchaseOrder order, PaymentPageOptions options) {
        String script = "document.forms[0].addEventListener('submit', function () {\n"
                + "  var left = (window.screen.width - " + WIDTH + ") / 2, top = (window.screen.height - " + HEIGHT
                + ") / 2;\n"
                + "  window.open('', '" + WINDOW + "', 'width=" + WIDTH + ",height=" + HEIGHT
                + ",left=' + left + ',top=' + top + ',status=no,menubar=no,toolbar=no,resizable=no');\n"
                + "});";
        return page(options, form(order, options, WINDOW), script);
    }

    private static String form(PurchaseOrder order, PaymentPageOptions options, String target) {
        return "<form method=\"post\" action=\"" + escape(paymentUrl(order, options)) + "\" enctype=\""
                + options.encoding() + "\" target=\"" + target + "\">\n"
                + "<input type=\"hidden\" name=\"paymentParam\" value=\"" + escape(order.paymentParam()) + "\">\n"
                + "<button type=\"submit\">" + escape(options.title()) + "</button>\n"
                + "</form>";
    }

    private static String paymentUrl(PurchaseOrder order, PaymentPageOptions options) {
        HttpUrl url = HttpUrl.parse(order.paymentUrl());
        if (url == null) {
            throw new IllegalArgumentException("the order has no paymentUrl that is an http or https URL");
        }
        if (!options.allows(url) || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "the order's paymentUrl is on " + url.host() + ", which is not https on a host of ONE store's");
        }
        return url.toString();
    }

    private static String page(PaymentPageOptions options, String form, String script) {
        String nonce = options.scriptNonce() == null ? "" : " nonce=\"" + options.scriptNonce() + "\"";
        return "<!DOCTYPE html>\n"
                + "<html>\n"
                + "<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<title>" + escape(options.title()) + "</title>\n"
                + "</head>\n"
                + "<body>\n"
                + form + "\n"
                + "<script" + nonce + ">\n" + script + "\n</script>\n"
                + "</body>\n"
                + "</html>\n";
    }

    /** Text that stays text within an element and within a quoted attribute. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
