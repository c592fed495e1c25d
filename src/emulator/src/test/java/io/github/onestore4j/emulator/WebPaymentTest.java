package io.github.onestore4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.signature.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A web payment as user, shop and store see it: the user's browser walks the pages, and results come back both ways.
 */
class WebPaymentTest {
    private static final ShopOrder ORDERED = ShopOrder.of("gems500", "주문+1/=");

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")));

    /** The shop's own server. */
    private Inbox inbox;

    private OneStore oneStore;
    private PcV7 shop;

    @BeforeEach
    void open() {
        inbox = new Inbox();
        oneStore = STORE.client(MarketCode.MKT_ONE).build();
        shop = oneStore.pc(STORE.store().users().login("anna"));
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gems500", "500 gems", 4900));
    }

    @AfterEach
    void close() {
        oneStore.close();
        inbox.close();
    }

    private PurchaseOrder order(int quantity) {
        return shop.requestPurchase(
                ProductType.INAPP,
                "gems500",
                PurchaseRequest.builder()
                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                        .returnUrl(inbox.url("/return").toString())
                        .callbackUrl(inbox.url("/callback").toString())
                        .developerPayload("주문+1/=")
                        .quantity(quantity)
                        .build());
    }

    /** Sends a form of a page as a browser would when a button of it is clicked. */
    private static String submit(String page, String selector) throws Exception {
        Element button = Jsoup.parse(page).expectFirst(selector);
        Element form = Objects.requireNonNull(button.closest("form"));
        boolean plain = form.attr("enctype").equals("text/plain");
        List<String> fields = new ArrayList<>();
        for (Element input : form.select("input[type=hidden], input[checked]")) {
            String value = input.attr("value");
            fields.add(input.attr("name") + "=" + (plain ? value : URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(STORE.url()).resolve(form.attr("action")))
                .header("Content-Type", plain ? "text/plain" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        plain ? String.join("\r\n", fields) + "\r\n" : String.join("&", fields)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aUserPaysAndTheResultComesBackBothWays(boolean urlEncoded) throws Exception {
        PaymentPageOptions options = urlEncoded ? STORE.paymentPage().urlEncoded() : STORE.paymentPage();
        String paymentPage = submit(PaymentPage.autoSubmit(order(3), options), "button");
        String resultPage = submit(paymentPage, "#succeed");
        PaymentResult called =
                oneStore.payments().verify(UnverifiedPayment.fromJson(inbox.next()), ORDERED.withQuantity(3));
        submit(resultPage, "#continue");
        PaymentResult returned =
                oneStore.payments().verify(UnverifiedPayment.fromForm(inbox.next()), ORDERED.withQuantity(3));

        assertThat(returned.purchaseId()).isEqualTo(called.purchaseId());
        assertThat(oneStore.purchases().lookUp(returned).grantKey()).isEqualTo(returned.purchaseId());
        assertThat(returned.developerPayload()).isEqualTo("주문+1/=");
        assertThat(returned.quantity()).isEqualTo(3);
        assertThat(returned.purchaseTime()).isEqualTo(STORE.clock().instant());
        assertThat(oneStore.v7().getPurchaseDetails("gems500", returned.purchaseToken()))
                .satisfies(details -> {
                    assertThat(details.purchaseId()).isEqualTo(returned.purchaseId());
                    assertThat(details.quantity()).isEqualTo(3);
                });
        shop.consumePurchase(returned.purchaseToken(), "주문+1/=");
        assertThat(oneStore.v2().getPurchaseDetails(returned.purchaseId()).consumptionState())
                .isSameAs(ConsumptionState.CONSUMED);
    }

    @Test
    void aPaymentThatIsNotMadeComesBackWithoutASignature() throws Exception {
        UnverifiedPayment failed =
                UnverifiedPayment.fromForm(STORE.visit(order(1)).fail());
        assertThat(failed.responseCode()).isSameAs(PaymentResponseCode.FAIL);
        assertThat(UnverifiedPayment.fromJson(inbox.next()).responseMessage()).isEqualTo(failed.responseMessage());
        assertThat(UnverifiedPayment.fromForm(STORE.visit(order(1)).cancel()).responseCode())
                .isSameAs(PaymentResponseCode.USER_CANCEL);
        UnverifiedPayment expired =
                UnverifiedPayment.fromForm(STORE.visit(order(1)).expire());
        assertThat(expired.responseCode()).isSameAs(PaymentResponseCode.PAYMENT_TIME_EXPIRED);
        assertThat(expired.claimedDeveloperPayload()).isEqualTo("주문+1/=");
        assertThat(oneStore.payments().judge(expired, ORDERED).outcome()).isEqualTo(Verdict.Outcome.NO_SIGNATURE);
        assertThat(shop.getPurchases(ProductType.INAPP).purchaseDetailList()).isEmpty();
    }

    @Test
    void whoComesTooLateCannotPay() throws Exception {
        PurchaseOrder order = order(1);
        STORE.clock().advance(Duration.ofMinutes(30));
        String page = submit(PaymentPage.autoSubmit(order, STORE.paymentPage()), "button");
        assertThat(Jsoup.parse(page).select("#succeed")).isEmpty();
        assertThat(UnverifiedPayment.fromForm(STORE.visit(order).succeed()).responseCode())
                .isSameAs(PaymentResponseCode.PAYMENT_TIME_EXPIRED);
        assertThat(STORE.store().purchases(any -> true)).isEmpty();
    }

    @Test
    void anOrderCanBePaidForOnce() {
        PurchaseOrder order = order(1);
        STORE.visit(order).succeed();
        assertThatIllegalStateException().isThrownBy(() -> STORE.visit(order).succeed());
    }

    @Test
    void aCallbackIsRepeatedUntilTheResponseIs200() throws Exception {
        inbox.refuse(3);
        STORE.visit(order(1)).succeed();
        assertThat(oneStore.payments()
                        .judge(UnverifiedPayment.fromJson(inbox.next()), ORDERED)
                        .isValid())
                .isTrue();
        assertThat(inbox.received()).isEqualTo(4);
    }

    @Test
    void deliveriesCanBeWaitedFor() throws Exception {
        STORE.awaitDeliveries();
        STORE.notify(inbox.url("/pns"));
        inbox.refuse(2);
        STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        STORE.awaitDeliveries();
        assertThat(inbox.received()).isEqualTo(4);
    }

    @Test
    void notificationsAreSignedAndRepeatedUntilTheResponseIs200() throws Exception {
        inbox.refuse(3);
        STORE.notify(inbox.url("/pns"));
        String token = STORE.buy(
                        Sale.of(ProductType.INAPP, "금화 <100> & \"more\"").market(MarketCode.MKT_ONE))
                .purchaseToken();
        var bought = oneStore.notifications().verify(UnverifiedNotification.of(inbox.next()));
        assertThat(inbox.received()).isEqualTo(4);
        assertThat(bought.message().productId()).isEqualTo("금화 <100> & \"more\"");
        STORE.store().refund(token);
        var refunded = oneStore.notifications().verify(UnverifiedNotification.of(inbox.next()));
        assertThat(refunded.purchaseId()).isEqualTo(bought.purchaseId());
        assertThat(oneStore.purchases().lookUp(refunded).isPaid()).isFalse();
    }

    @Test
    void theSignaturesInAListOfPurchasesAreProven() {
        STORE.buy(Sale.of(ProductType.INAPP, "one").user("anna").market(MarketCode.MKT_ONE));
        STORE.buy(Sale.of(ProductType.AUTO, "two").user("anna").market(MarketCode.MKT_ONE));
        PcPurchases page = shop.getPurchases(ProductType.ALL);
        assertThat(oneStore.payments().judge(page)).hasSize(2).allMatch(Verdict::isValid);
    }

    @Test
    void theSignaturesOfAllPagesAreProven() {
        for (int i = 0; i < 120; i++) {
            STORE.buy(Sale.of(ProductType.INAPP, "gold" + i).user("anna").market(MarketCode.MKT_ONE));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (PcPurchases page : shop.purchasePages(ProductType.INAPP)) {
            verdicts.addAll(oneStore.payments().judge(page));
        }
        assertThat(verdicts).hasSize(120).allMatch(Verdict::isValid);
    }
}
