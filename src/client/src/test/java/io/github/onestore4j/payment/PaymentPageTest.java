package io.github.onestore4j.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.onestore4j.pc.PurchaseOrder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that takes a user to ONE store, as a browser's parser reads it. */
class PaymentPageTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script><!-- &quot; </title></form> ]]> \u2028 주문";

    private static PurchaseOrder order(String url, String param) {
        return PurchaseOrder.builder()
                .purchaseId("1")
                .paymentUrl(url)
                .paymentParam(param)
                .build();
    }

    private static PurchaseOrder order() {
        return order("https://pay.onestore.net/pay?a=1&b=2", "ABC+/=");
    }

    @Test
    void theFormPostsTheParameterToThePaymentPageByItself() {
        Document page = Jsoup.parse(PaymentPage.autoSubmit(order()));
        Element form = page.expectFirst("form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("https://pay.onestore.net/pay?a=1&b=2");
        assertThat(form.attr("enctype")).isEqualTo("text/plain");
        assertThat(form.select("input")).singleElement().satisfies(input -> {
            assertThat(input.attr("name")).isEqualTo("paymentParam");
            assertThat(input.attr("value")).isEqualTo("ABC+/=");
        });
        assertThat(page.expectFirst("script").data()).contains("submit()");
    }

    @Test
    void thePopupIsOfTheDocumentedSizeInTheMiddleOfTheScreen() {
        Document page = Jsoup.parse(PaymentPage.popup(order()));
        String script = page.expectFirst("script").data();
        assertThat(script)
                .contains("width=400,height=580")
                .contains("(window.screen.width - 400) / 2")
                .contains("(window.screen.height - 580) / 2")
                .contains("'" + page.expectFirst("form").attr("target") + "'");
        assertThat(page.select("button[type=submit]")).hasSize(1);
    }

    @Test
    void nothingHostileBreaksOut() {
        PaymentPageOptions options = PaymentPageOptions.defaults().title(HOSTILE);
        for (String html : new String[] {
            PaymentPage.autoSubmit(order("https://pay.onestore.net/?x=" + HOSTILE, HOSTILE), options),
            PaymentPage.popup(order("https://pay.onestore.net/?x=" + HOSTILE, HOSTILE), options)
        }) {
            Document page = Jsoup.parse(html);
            assertThat(page.select("form")).hasSize(1);
            assertThat(page.select("input")).hasSize(1);
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.expectFirst("script").data()).doesNotContain("alert");
            assertThat(page.expectFirst("input").attr("value")).isEqualTo(HOSTILE);
            assertThat(page.expectFirst("input").attributesSize()).isEqualTo(3);
            assertThat(page.expectFirst("form").attributesSize()).isEqualTo(4);
            assertThat(page.expectFirst("button").wholeText()).isEqualTo(HOSTILE);
            assertThat(page.expectFirst("title").wholeText()).isEqualTo(HOSTILE);
            assertThat(page.body().children()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.onestore.net/",
                "https://onestore.net.example.com/",
                "https://example.com/?onestore.net",
                "https://evilonestore.net/",
                "https://user:password@pay.onestore.net/",
                "https://pay.onestore.net@example.com/",
                "http://127.0.0.1/",
                "javascript:alert(1)",
                "//pay.onestore.net/",
                "data:text/html,x",
                ""
            })
    void aPlaceThatIsNotOneStoresIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentPage.autoSubmit(order(url, "secret")))
                .withMessageContaining("paymentUrl")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret", "password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://onestorecorp.com", "https://a.b.onestore.co.kr/x", "https://onestore.net:8443/"})
    void oneStoresHostsAreAllowed(String url) {
        assertThat(PaymentPage.autoSubmit(order(url, "p"))).contains(url);
    }

    @Test
    void anEmulatorCanBeAllowed() {
        PaymentPageOptions options = PaymentPageOptions.defaults().alsoAllowing("http://127.0.0.1:8080");
        assertThat(PaymentPage.autoSubmit(order("http://127.0.0.1:8080/pay", "p"), options))
                .contains("127.0.0.1:8080/pay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentPage.autoSubmit(order("http://127.0.0.1:8081/pay", "p"), options));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentPageOptions.defaults().alsoAllowing("nowhere"));
    }

    @Test
    void encodingAndNonceCanBeChosen() {
        Document page = Jsoup.parse(PaymentPage.popup(
                order(), PaymentPageOptions.defaults().urlEncoded().scriptNonce("r4nd0m==")));
        assertThat(page.expectFirst("form").attr("enctype")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(page.expectFirst("script").attr("nonce")).isEqualTo("r4nd0m==");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentPageOptions.defaults().scriptNonce("\"><script>"));
    }
}
