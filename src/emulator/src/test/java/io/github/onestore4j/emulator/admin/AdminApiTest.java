package io.github.onestore4j.emulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.signature.SignatureText;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store filled, moved and read over HTTP, as a tester without Java would. */
class AdminApiTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private Admin admin;

    @BeforeEach
    void open() {
        admin = new Admin(STORE.url());
    }

    @Test
    void appsPurchasesRefundsAndTheClock() throws Exception {
        admin.post("/apps", "{\"clientId\": \"com.other\", \"clientSecret\": \"s+/=\"}");
        Admin.Reply bought = admin.post(
                "/purchases",
                "{\"clientId\": \"com.other\", \"type\": \"inapp\", \"productId\": \"p\", \"market\": \"MKT_ONE\","
                        + " \"developerPayload\": \"order-1\", \"quantity\": 2}");
        String token = bought.text("purchaseToken");
        try (OneStore oneStore = STORE.client(MarketCode.MKT_ONE)
                .credentials("com.other", "s+/=")
                .build()) {
            assertThat(oneStore.v7().getPurchaseDetails("p", token)).satisfies(details -> {
                assertThat(details.purchaseId()).isEqualTo(bought.text("purchaseId"));
                assertThat(details.quantity()).isEqualTo(2);
                assertThat(details.developerPayload()).isEqualTo("order-1");
                assertThat(details.purchaseState()).isSameAs(PurchaseState.COMPLETED);
            });
            admin.post("/refunds", "{\"purchaseToken\": \"" + token + "\"}");
            assertThat(oneStore.v7().getPurchaseDetails("p", token).purchaseState())
                    .isSameAs(PurchaseState.CANCELED);
        }
        assertThat(admin.get("/purchases").list("purchases").get(0)).containsEntry("state", "CANCELED");
        assertThat(admin.post("/clock", "{\"advance\": \"P1DT1H\"}").text("now"))
                .isEqualTo("2026-06-11T13:00:00Z");
        assertThat(admin.post("/clock", "{\"advance\": \"P1M\"}").text("now")).isEqualTo("2026-07-11T13:00:00Z");
        assertThat(admin.post("/clock", "{\"set\": \"2026-12-24T18:00:00Z\"}").text("now"))
                .isEqualTo("2026-12-24T18:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /purchases | {"type": "inapp"}                                         | productId: is missing
                    /purchases | {"type": "gift", "productId": "p"}                        | type: has to be one of
                    /purchases | {"type": "inapp", "productId": "p", "market": "KR"}       | market: has to be one of
                    /purchases | {"type": "inapp", "productId": "p", "prise": 5}           | prise: there is no such field
                    /purchases | {"type": "inapp", "productId": "p", "price": "5"}         | price: has to be of type integer
                    /purchases | {"type": "inapp", "productId": "p", "price": 1.5}         | price: has to be a whole number
                    /purchases | {"type": "inapp", "productId": "p", "quantity": 0}        | quantity: must be at least 1
                    /purchases | {"type": "inapp", "productId": "", "quantity": 1}         | productId: must not be empty
                    /purchases | {"clientId": "nobody", "type": "inapp", "productId": "p"} | no app nobody
                    /products  | {"type": "inapp", "productId": "p", "price": -1}          | price: must be at least 0
                    /apps      | {"clientId": "a", "notificationUrl": "ftp://x"}           | notificationUrl: has to be http-url
                    /apps      | {"clientId": "a", "privateKey": "no key"}                 | not a private RSA key
                    /clock     | {"advance": "tomorrow"}                                   | advance: has to be duration
                    /clock     | {}                                                        | say either advance or set
                    /refunds   | {"purchaseToken": "unknown"}                              | no purchase with token unknown
                    /refunds   | not json                                                  | not JSON
                    /scenarios | {"name": "never"}                                         | there is no scenario never
                    /faults    | {"fault": "FLOOD"}                                        | fault: there is no FLOOD
                    /seed      | {"products": [{"type": "inapp", "id": "p"}]}              | products[0].productId: is missing
                    /state     | {"mode": "SANDBOX", "now": "2026-06-10T12:00:00Z", "apps": [], "purchases": []} | not a saved state
                    """)
    void whatIsWrongIsRefusedAndNamed(String path, String body, String message) throws Exception {
        Admin.Reply reply = admin.post(path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains(message);
        assertThat(STORE.store().purchases(any -> true)).isEmpty();
    }

    @Test
    void aPathThatIsNotThereLeadsToTheDescription() throws Exception {
        assertThat(admin.post("/nothing", "{}"))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(404))
                .satisfies(reply -> assertThat(reply.body()).contains("/openapi"));
        assertThat(admin.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void aBoughtProductHasItsOfferedPrice() throws Exception {
        admin.post("/products", "{\"type\": \"inapp\", \"productId\": \"gems\", \"title\": \"Gems\", \"price\": 4900}");
        assertThat(admin.post("/purchases", "{\"type\": \"inapp\", \"productId\": \"gems\"}")
                        .json())
                .containsEntry("price", 4900.0);
        assertThat(admin.post("/purchases", "{\"type\": \"auto\", \"productId\": \"gems\"}")
                        .body())
                .contains("offered as inapp");
    }

    @Test
    void anAppThatIsPostedAgainKeepsItsKeysAndSecret() throws Exception {
        Admin.Reply first = admin.post("/apps", "{\"clientId\": \"com.other\", \"clientSecret\": \"secret\"}");
        Admin.Reply second =
                admin.post("/apps", "{\"clientId\": \"com.other\", \"notificationUrl\": \"http://127.0.0.1:1/pns\"}");
        assertThat(second.json())
                .containsEntry("licenseKey", first.text("licenseKey"))
                .containsEntry("clientSecret", "secret")
                .containsEntry("notificationUrl", "http://127.0.0.1:1/pns");
        assertThat(admin.post("/apps", "{\"clientId\": \"com.other\", \"notificationUrl\": \"\"}")
                        .json())
                .containsEntry("notificationUrl", null);
    }

    @Test
    void theFirstAppIsTheSameAtEveryStart() throws Exception {
        try (OneStoreEmulator other = OneStoreEmulator.sandbox()) {
            assertThat(new Admin(other.url()).get("/apps").body())
                    .isEqualTo(admin.get("/apps").body());
        }
    }

    @Test
    void aPurchaseComesSignedAsTheAppsSdkHandsItOut() throws Exception {
        String token = admin.post(
                        "/purchases", "{\"type\": \"inapp\", \"productId\": \"p\", \"developerPayload\": \"주문/1\"}")
                .text("purchaseToken");
        Admin.Reply purchase = admin.get("/purchases/" + token);
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThat(oneStore.payments()
                            .judgeAppPurchase(
                                    purchase.text("originalJson"), SignatureText.of(purchase.text("signature")))
                            .isValid())
                    .isTrue();
        }
        assertThat(purchase.text("originalJson")).contains("\"purchaseToken\":\"" + token + "\"", "주문");
        assertThat(STORE.app().signed(STORE.store().purchase(token)).originalJson())
                .isEqualTo(purchase.text("originalJson"));
    }

    @Test
    void whatWasSentIsShownWithItsAttemptsAndCanBeSentAgain() throws Exception {
        try (Inbox inbox = new Inbox()) {
            inbox.refuse(1);
            admin.post(
                    "/apps",
                    "{\"clientId\": \"com.example.game\", \"notificationUrl\": \"" + inbox.url("/pns") + "\"}");
            admin.post("/purchases", "{\"type\": \"inapp\", \"productId\": \"p\"}");
            STORE.awaitDeliveries();
            assertThat(admin.get("/notifications").list("notifications"))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent).containsEntry("state", "DELIVERED"))
                    .satisfies(sent ->
                            assertThat(sent.get("attempts").toString()).contains("status=500.0", "status=200.0"));
            assertThat(admin.post("/notifications", "{\"id\": 1}").status()).isEqualTo(200);
            STORE.awaitDeliveries();
            assertThat(inbox.received()).isEqualTo(3);
        }
    }
}
