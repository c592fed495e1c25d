package io.github.onestore4j.spring;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.ledger.GrantHandler;
import io.github.onestore4j.ledger.PurchaseLedger;
import io.github.onestore4j.ledger.RevokeHandler;
import io.github.onestore4j.model.ProductType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application of Spring Boot 3.5 with the starter: properties and two handlers make a shop. */
class StarterTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** What a game writes itself. */
    @Configuration
    @EnableAutoConfiguration
    static class Shop {
        @Bean
        GrantHandler grant(JdbcClient jdbc) {
            return (connection, purchase) -> {
                jdbc.sql("insert into grants values (?)")
                        .param(purchase.purchaseId())
                        .update();
                if (purchase.productId().equals("broken")) {
                    throw new IllegalStateException("after the grant was written");
                }
            };
        }

        @Bean
        RevokeHandler revoke(JdbcClient jdbc) {
            return (connection, purchase) -> jdbc.sql("delete from grants where purchase_id = ?")
                    .param(purchase.purchaseId())
                    .update();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    private static ConfigurableApplicationContext shop(String... more) {
        Stream<String> settings = Stream.of(
                "server.port=0",
                "spring.datasource.url=jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1",
                "spring.sql.init.schema-locations=classpath:io/github/onestore4j/ledger/h2.sql,classpath:grants.sql",
                "onestore.environment=" + STORE.url(),
                "onestore.market=MKT_GLB",
                "onestore.client-id=" + OneStoreEmulator.APP.clientId(),
                "onestore.client-secret=" + OneStoreEmulator.APP.clientSecret(),
                "onestore.license-key=" + OneStoreEmulator.APP.key().licenseKey());
        return new SpringApplicationBuilder(Shop.class)
                .properties(Stream.concat(settings, Stream.of(more)).toArray(String[]::new))
                .run();
    }

    private static List<String> grants(ConfigurableApplicationContext shop) {
        return shop.getBean(JdbcClient.class)
                .sql("select purchase_id from grants")
                .query(String.class)
                .list();
    }

    private static int post(ConfigurableApplicationContext shop, String path, String body) throws Exception {
        String port = shop.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aNotificationIsGrantedThroughJdbcClientAndCounted() throws Exception {
        try (Inbox inbox = new Inbox();
                ConfigurableApplicationContext shop = shop(
                        "onestore.ledger.sweep-interval=0", "onestore.endpoints.notification=/onestore/notification")) {
            STORE.notify(inbox.url("/"));
            Purchase bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
            String message = inbox.next();

            assertThat(post(shop, "/onestore/notification", message)).isEqualTo(200);
            assertThat(post(shop, "/onestore/notification", message)).isEqualTo(200);

            assertThat(grants(shop)).containsExactly(bought.firstPayment().purchaseId());
            MeterRegistry meters = shop.getBean(MeterRegistry.class);
            assertThat(meters.get("onestore.ledger.outcomes")
                            .tag("kind", "granted")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("onestore.calls")
                            .tag("operation", "consumePurchase")
                            .tag("market", "MKT_GLB")
                            .tag("outcome", "success")
                            .tag("may.have.happened", "false")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("onestore.calls.tries")
                            .tag("operation", "consumePurchase")
                            .summary()
                            .totalAmount())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatJdbcClientWroteIsRolledBackWithTheLedger() {
        try (ConfigurableApplicationContext shop = shop("onestore.ledger.sweep-interval=0")) {
            Purchase bought = STORE.buy(Sale.of(ProductType.INAPP, "broken"));

            shop.getBean(PurchaseLedger.class).process("broken", bought.purchaseToken());

            assertThat(grants(shop)).isEmpty();
        }
    }

    @Test
    void theSweepRunsByItself() throws Exception {
        Purchase bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        try (ConfigurableApplicationContext shop = shop()) {
            PurchaseLedger ledger = shop.getBean(PurchaseLedger.class);
            for (int i = 0; i < 1000 && grants(shop).isEmpty(); i++) {
                ledger.open();
            }
            assertThat(grants(shop)).containsExactly(bought.firstPayment().purchaseId());
        }
    }

    @Test
    void healthSaysWhetherOneStoreLetsTheApplicationIn() {
        try (ConfigurableApplicationContext shop = shop("onestore.ledger.sweep-interval=0")) {
            HealthIndicator health = shop.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            STORE.wireMock().verify(1, anyRequestedFor(anyUrl()));
        }
        try (ConfigurableApplicationContext shop =
                shop("onestore.ledger.sweep-interval=0", "onestore.client-secret=wrong")) {
            HealthIndicator health = shop.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().toString()).doesNotContain("wrong");
        }
    }

    @Test
    void anApplicationThatStopsClosesItsClient() {
        OneStore oneStore;
        try (ConfigurableApplicationContext shop = shop("onestore.ledger.sweep-interval=0")) {
            oneStore = shop.getBean(OneStore.class);
        }
        assertThatIllegalStateException().isThrownBy(oneStore::checkAccess).withMessageContaining("closed");
    }

    @Test
    void withoutAnEndpointsPathThereIsNoEndpoint() throws Exception {
        try (ConfigurableApplicationContext shop = shop("onestore.ledger.sweep-interval=0")) {
            assertThat(post(shop, "/onestore/notification", "{}")).isEqualTo(404);
            assertThat(shop.getBean(OneStore.class).clientId()).isEqualTo("com.example.game");
        }
    }
}
