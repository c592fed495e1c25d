package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PurchaseOrder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop as a browser, a game's app and ONE store meet it: over HTTP, with everything late, doubled and lost. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "shop.url=http://127.0.0.1:${local.server.port}")
class ShopTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final AtomicInteger PLAYERS = new AtomicInteger();
    private static FaultProxy proxy;

    @Value("${shop.url}")
    String shopUrl;

    @Autowired
    OneStore oneStore;

    @Autowired
    Shop shop;

    @Autowired
    Orders orders;

    private final String player = "player-" + PLAYERS.incrementAndGet();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("onestore.url", () -> {
            proxy = new FaultProxy(STORE.url());
            return proxy.url();
        });
        settings.add("shop.payment-page", STORE::url);
        settings.add("onestore.client-id", OneStoreEmulator.APP::clientId);
        settings.add("onestore.client-secret", OneStoreEmulator.APP::clientSecret);
        settings.add("onestore.license-key", OneStoreEmulator.APP.key()::licenseKey);
    }

    @BeforeEach
    void offer() {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1000));
    }

    @AfterEach
    void heal() {
        proxy.heal(path -> true);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shopUrl + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> comeBack(String form) throws Exception {
        return post("/return", "application/x-www-form-urlencoded", form);
    }

    private PurchaseOrder order(int quantity) {
        return shop.order(player, STORE.store().users().login(player), "gold100", quantity, shopUrl);
    }

    private Integer gold() {
        return orders.goods(player).getOrDefault("gold100", 0);
    }

    private boolean isConsumed(PurchaseOrder order) {
        return orders.toConsume().isEmpty()
                && "1".equals(oneStore.v2()
                        .getPurchaseDetails(order.purchaseId())
                        .consumptionState()
                        .value());
    }

    @Test
    void anOrderIsPaidForOnThePaymentPageAndGrantedOnce() throws Exception {
        String login = STORE.store().users().login(player);
        HttpResponse<String> page = post(
                "/orders",
                "application/x-www-form-urlencoded",
                "player=" + player + "&productId=gold100&userAccessToken=" + URLEncoder.encode(login, StandardCharsets.UTF_8));
        assertThat(page.body()).contains("paymentParam").contains(STORE.url());
        PurchaseOrder order = order(2);
        String form = STORE.visit(order).succeed();
        for (int i = 0; i < 3; i++) {
            assertThat(comeBack(form).body()).isEqualTo("Thank you.");
        }
        STORE.awaitDeliveries(); // of the callback
        assertThat(gold()).isEqualTo(2);
        assertThat(isConsumed(order)).isTrue();
        assertThat(comeBack(form.replace("quantity=2", "quantity=9")).statusCode()).isEqualTo(400);
        assertThat(comeBack(STORE.visit(order(1)).cancel()).body()).contains("UserCancel");
        assertThat(gold()).isEqualTo(2);
    }

    @Test
    void notificationsMayComeDoubledAndInTheWrongOrder() throws Exception {
        PurchaseOrder order = order(1);
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            STORE.visit(order).succeed();
            String completed = inbox.next();
            STORE.store().refund(token(completed));
            String canceled = inbox.next();
            for (String body : List.of(canceled, completed, canceled, completed)) {
                assertThat(post("/notifications", "application/json", body).statusCode()).isEqualTo(200);
            }
        }
        assertThat(gold()).isZero();
    }

    private static String token(String notification) {
        return notification.replaceAll(".*\"purchaseToken\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void whatNobodyReportsIsFoundByTheSweepAndWhatIsVoidedIsRevoked() throws Exception {
        PurchaseOrder order = order(3);
        String form = STORE.visit(order).succeed(); // the player never comes back
        shop.sweep();
        assertThat(gold()).isEqualTo(3);
        assertThat(isConsumed(order)).isTrue();
        STORE.store().refund(form.replaceAll(".*purchaseToken=([^&]*).*", "$1"));
        shop.sweep();
        shop.sweep();
        assertThat(gold()).isZero();
        comeBack(form);
        assertThat(gold()).as("the result is still signed, and the purchase is void").isZero();
    }

    @Test
    void anAppsPurchaseIsGrantedOnce() throws Exception {
        Order order = orders.open(player, "gold100", 1);
        Purchase bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload(order.id()));
        String json = "{\"orderId\":\"1\",\"productId\":\"gold100\",\"purchaseId\":\""
                + bought.firstPayment().purchaseId() + "\",\"purchaseToken\":\"" + bought.purchaseToken()
                + "\",\"developerPayload\":\"" + order.id() + "\",\"quantity\":1}";
        String body = "originalJson=" + URLEncoder.encode(json, StandardCharsets.UTF_8) + "&signature="
                + URLEncoder.encode(OneStoreEmulator.APP.key().sign(json), StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            assertThat(post("/app-purchases", "application/x-www-form-urlencoded", body).body()).isEqualTo("true");
        }
        assertThat(gold()).isEqualTo(1);
        String forged = body.replace("gold100", "gold999");
        assertThat(post("/app-purchases", "application/x-www-form-urlencoded", forged).statusCode()).isEqualTo(400);
    }

    /** The shop loses ONE store after so many calls, as if it had been stopped there, and starts again later. */
    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_REFUSED", "RESET_BEFORE_RESPONSE"})
    void whereverItIsStoppedEachOrderIsGrantedOnce(Fault fault) throws Exception {
        for (int step = 0; step < 6; step++) {
            PurchaseOrder order = order(1);
            AtomicInteger calls = new AtomicInteger();
            int last = step;
            proxy.inject(fault, Integer.MAX_VALUE, path -> calls.getAndIncrement() >= last);
            String form = STORE.visit(order).succeed();
            comeBack(form);
            comeBack(form);
            proxy.heal(path -> true);
            STORE.awaitDeliveries();
            shop.sweep();
            assertThat(gold()).as("after step " + step).isEqualTo(step + 1);
            assertThat(isConsumed(order)).isTrue();
        }
    }
}
