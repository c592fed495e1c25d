package io.github.onestore4j.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages lead to look-ups, in whatever order they come, and grant nothing by themselves. */
class MessagesTest extends LedgerStory {
    MessagesTest(Database database) {
        super(database);
    }

    /** The next message about a purchase; of a subscription there are other messages as well. */
    private static byte[] next(Inbox inbox) throws InterruptedException {
        String message = inbox.next();
        while (message.contains("\"subscriptionNotification\"")) {
            message = inbox.next();
        }
        return message.getBytes(UTF_8);
    }

    /** The form that the player's browser brings back. */
    private String payOnTheWeb(String callbackUrl) {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
        return STORE.visit(game.oneStore()
                        .pc(STORE.store().users().login("payer"))
                        .requestPurchase(
                                ProductType.INAPP,
                                "gold100",
                                PurchaseRequest.builder()
                                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                        .returnUrl("https://shop.example/return")
                                        .callbackUrl(callbackUrl)
                                        .developerPayload("order-1")
                                        .build()))
                .succeed();
    }

    @Test
    void allSourcesOfOneWebPaymentGrantItOnce() throws Exception {
        try (Inbox inbox = new Inbox()) {
            PurchaseLedger ledger = game.ledger();
            STORE.notify(inbox.url("/pns"));
            String form = payOnTheWeb(inbox.url("/callback").toString());
            byte[] first = next(inbox);
            byte[] second = next(inbox);
            boolean callbackFirst = new String(first, UTF_8).contains("responseCode");
            byte[] callback = callbackFirst ? first : second;
            byte[] notification = callbackFirst ? second : first;

            assertThat(ledger.onPaymentCallback(callback).kind()).isEqualTo(Outcome.Kind.GRANTED);
            assertThat(ledger.onPaymentReturn(form).kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE);
            assertThat(ledger.onNotification(notification).kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE);
            assertThat(ledger.sweep().open()).isEmpty();
            assertThat(game.granted()).hasSize(1);
        }
    }

    @Test
    void aPaymentThatFailedIsNotPaid() {
        Outcome outcome = game.ledger().onPaymentReturn("responseCode=UserCancel&responseMessage=no");

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_PAID);
        assertThat(outcome.reason()).isEqualTo(Reason.NOT_COMPLETED);
    }

    @Test
    void whatIsForgedIsRefusedAndNotLookedUp() {
        String form = payOnTheWeb("https://shop.example/callback");
        STORE.wireMock().resetRequests();

        Outcome outcome = game.ledger().onPaymentReturn(form.replace("order-1", "order-2"));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.reason()).isEqualTo(Reason.NOT_VERIFIED);
        assertThat(STORE.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void whatIsNoMessageIsRefused() {
        PurchaseLedger ledger = game.ledger();

        assertThat(ledger.onNotification("[]".getBytes(UTF_8)).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(ledger.onPaymentCallback("{".getBytes(UTF_8)).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(ledger.onPaymentReturn("a=1&a=2").reason()).isEqualTo(Reason.MALFORMED);
    }

    /** Captured arrived before approved: no order of messages is assumed. */
    @Test
    void aCancellationThatComesFirstAndACompletionThatComesLateGrantNothing() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            Purchase bought = buyGold();
            byte[] completed = next(inbox);
            refund(bought);
            byte[] canceled = next(inbox);
            PurchaseLedger ledger = game.ledger();

            assertThat(ledger.onNotification(canceled).kind()).isEqualTo(Outcome.Kind.NOT_PAID);
            assertThat(ledger.onNotification(completed).isGranted()).isFalse();
            assertThat(game.granted()).isEmpty();
        }
    }

    @Test
    void aCancellationRevokesAndItsRepetitionDoesNot() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            Purchase bought = buyGold();
            PurchaseLedger ledger = game.ledger(settings -> settings.onOutcome(game.heard::add));
            ledger.onNotification(next(inbox));
            refund(bought);
            byte[] canceled = next(inbox);

            assertThat(ledger.onNotification(canceled).kind()).isEqualTo(Outcome.Kind.REVOKED);
            assertThat(ledger.onNotification(canceled).kind()).isEqualTo(Outcome.Kind.REVOKED);
            assertThat(game.granted()).isEmpty();
            assertThat(ledger.sweep().count(Outcome.Kind.REVOKED)).isZero();
        }
    }

    /** Only the list of voided purchases says so of a subscription. */
    @Test
    void aCancellationThatTheLookUpDoesNotShowIsProvenByTheSweep() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            Purchase bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip"));
            PurchaseLedger ledger = game.ledger();
            ledger.onNotification(next(inbox));
            refund(bought);

            Outcome outcome = ledger.onNotification(next(inbox));
            assertThat(outcome.reason()).isEqualTo(Reason.CANCELLATION_UNPROVEN);
            assertThat(game.granted()).hasSize(1);

            ledger.sweep();
            assertThat(game.granted()).isEmpty();
            pass(Duration.ofMinutes(2));
            assertThat(ledger.sweep().open()).isEmpty();
        }
    }

    @Test
    void aMessageDuringAnOutageIsKept() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            Purchase bought = buyGold();
            PurchaseLedger ledger = game.ledger();
            byte[] notification = next(inbox);
            StubMapping outage = outage();
            assertThat(ledger.onNotification(notification).kind()).isEqualTo(Outcome.Kind.OPEN);
            end(outage);

            pass(Duration.ofMinutes(2));
            ledger.sweep();
            assertThat(game.granted()).containsExactly(id(bought));
            assertThat(ledger.open()).isEmpty();
        }
    }

    @Test
    void anEarlierPeriodThatCannotBeLookedUpAnyMoreIsLeftToAPerson() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            STORE.buy(Sale.of(ProductType.AUTO, "monthly-gems")).acknowledge(null);
            byte[] first = next(inbox);
            pass(Duration.ofDays(31));
            PurchaseLedger ledger = game.ledger();

            assertThat(ledger.onNotification(first).reason()).isEqualTo(Reason.EARLIER_PERIOD);
            assertThat(game.granted()).as("the period that the look-up shows").hasSize(1);
            assertThat(ledger.open()).containsEntry(Reason.EARLIER_PERIOD, 1L);
        }
    }

    private static byte[] hint(String productId, String token) {
        return ("{\"msgVersion\":\"3.1.0D\",\"clientId\":\"com.example.game\",\"eventTimeMillis\":1700000000000,"
                        + "\"subscriptionNotification\":{\"version\":\"1\",\"notificationType\":\"4\",\"productId\":\""
                        + productId + "\",\"purchaseToken\":\"" + token
                        + "\"},\"environment\":\"SANDBOX\",\"marketCode\":\"MKT_GLB\"}")
                .getBytes(UTF_8);
    }

    @Test
    void aSubscriptionsMessageLeadsToALookUp() {
        Purchase bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip"));

        assertThat(game.ledger()
                        .onNotification(hint("vip", bought.purchaseToken()))
                        .kind())
                .isEqualTo(Outcome.Kind.GRANTED);
        assertThat(game.ledger()
                        .onNotification(hint("vip", "SANDBOXT999999999999"))
                        .reason())
                .isEqualTo(Reason.NO_SUCH_PURCHASE);
    }

    @Test
    void whatAnybodyCanSendDoesNotFillTheTableDuringAnOutage() {
        StubMapping outage = outage();
        PurchaseLedger ledger = game.ledger();

        assertThatExceptionOfType(OneStoreException.class)
                .isThrownBy(() -> ledger.onNotification(hint("vip", "SANDBOXT999999999999")));
        assertThat(game.texts("select purchase_token from onestore_lookup")).isEmpty();
        end(outage);
    }

    @Test
    void aMessageOfAnotherMarketBelongsToThatMarketsLedger() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            STORE.buy(Sale.of(ProductType.INAPP, "gold100").market(MarketCode.MKT_ONE));

            assertThat(game.ledger().onNotification(next(inbox)).reason()).isEqualTo(Reason.OTHER_MARKET);
        }
    }
}
