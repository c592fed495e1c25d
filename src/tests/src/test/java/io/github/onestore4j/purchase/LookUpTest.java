package io.github.onestore4j.purchase;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.AppPurchase;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureText;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a look-up says of purchases of all types, and that it is compared with the message that led to it. */
@NullUnmarked
class LookUpTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static io.github.onestore4j.emulator.store.Purchase buy(ProductType type) {
        return STORE.buy(Sale.of(type, "gold100").developerPayload("order-1"));
    }

    @Test
    void findsEachTypeOfProduct() {
        for (ProductType type : new ProductType[] {ProductType.INAPP, ProductType.AUTO, ProductType.SUBSCRIPTION}) {
            io.github.onestore4j.emulator.store.Purchase bought = buy(type);
            Purchase found = oneStore.purchases().lookUp("gold100", bought.purchaseToken());
            assertThat(found.productType()).isSameAs(type);
            assertThat(found.isPaid()).isTrue();
            assertThat(found.isAcknowledged()).isFalse();
            assertThat(found.grantKey()).isEqualTo(bought.firstPayment().purchaseId());
            assertThat(oneStore.purchases()
                            .lookUpAsync("gold100", bought.purchaseToken())
                            .join())
                    .isEqualTo(found);
        }
    }

    @Test
    void agreesWithTheOrderThatItWasMadeFor() {
        Purchase found =
                oneStore.purchases().lookUp("gold100", buy(ProductType.INAPP).purchaseToken());
        ShopOrder order = ShopOrder.of("gold100", "order-1");
        assertThat(found.agreesWith(order)).isTrue();
        assertThat(found.agreesWith(order.withQuantity(2))).isFalse();
        assertThat(found.agreesWith(ShopOrder.of("gold100", "order-2"))).isFalse();
        assertThat(found.agreesWith(ShopOrder.of("gold500", "order-1"))).isFalse();
        assertThat(oneStore.purchases()
                        .lookUp("gold100", buy(ProductType.SUBSCRIPTION).purchaseToken())
                        .agreesWith(order))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNoSuchData() {
        assertThatExceptionOfType(OneStoreApiException.class)
                .isThrownBy(() -> oneStore.purchases().lookUp("gold100", "SANDBOXT000000000000"))
                .satisfies(refused -> assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA));
    }

    @Test
    void whatWasRefundedIsNotPaidAndHasNothingToGrant() {
        io.github.onestore4j.emulator.store.Purchase bought = buy(ProductType.INAPP);
        STORE.store().refund(bought.purchaseToken());
        Purchase found = oneStore.purchases().lookUp("gold100", bought.purchaseToken());
        assertThat(found.isPaid()).isFalse();
        assertThatIllegalStateException().isThrownBy(found::grantKey).withMessageContaining("not paid");
    }

    @Test
    void whatIsNotNamedOrNotKnownIsNotGranted() {
        io.github.onestore4j.emulator.store.Purchase bought = buy(ProductType.INAPP);
        for (String body : new String[] {"{}", "{\"purchaseState\":7}", "{\"purchaseId\":\"1\"}"}) {
            STORE.wireMock().stubFor(get(urlPathMatching("/v7/apps/.*")).willReturn(okJson(body)));
            assertThat(oneStore.purchases()
                            .lookUp("gold100", bought.purchaseToken())
                            .isPaid())
                    .isFalse();
        }
        STORE.wireMock().stubFor(get(urlPathMatching("/v7/apps/.*")).willReturn(okJson("{\"purchaseState\":0}")));
        assertThatIllegalStateException()
                .isThrownBy(() -> oneStore.purchases()
                        .lookUp("gold100", bought.purchaseToken())
                        .grantKey());
    }

    private static String originalJson(io.github.onestore4j.emulator.store.Purchase bought, String payload) {
        return "{\"orderId\":\"1\",\"productId\":\"gold100\",\"purchaseId\":\""
                + bought.firstPayment().purchaseId() + "\",\"purchaseToken\":\"" + bought.purchaseToken()
                + "\",\"developerPayload\":\"" + payload + "\",\"quantity\":1}";
    }

    private AppPurchase verified(String originalJson) {
        return oneStore.payments()
                .verifyAppPurchase(
                        originalJson,
                        SignatureText.of(OneStoreEmulator.APP.key().sign(originalJson)));
    }

    @Test
    void anAppsPurchaseIsComparedWithTheLookUp() {
        io.github.onestore4j.emulator.store.Purchase bought = buy(ProductType.INAPP);
        AppPurchase honest = verified(originalJson(bought, "order-1"));
        assertThat(oneStore.purchases().lookUp(honest).grantKey()).isEqualTo(honest.purchaseId());
        AppPurchase other = verified(originalJson(bought, "order-2"));
        assertThatExceptionOfType(NotVerifiedException.class)
                .isThrownBy(() -> oneStore.purchases().lookUp(other))
                .withMessageContaining("developerPayload");
        AppPurchase moved = verified(originalJson(buy(ProductType.INAPP), "order-1")
                .replaceAll("\"purchaseToken\":\"[^\"]*\"", "\"purchaseToken\":\"" + bought.purchaseToken() + "\""));
        assertThatExceptionOfType(NotVerifiedException.class)
                .isThrownBy(() -> oneStore.purchases().lookUp(moved))
                .withMessageContaining("purchaseId");
    }

    @Test
    void aNotificationLeadsToWhatIsTrueNow() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            io.github.onestore4j.emulator.store.Purchase bought = buy(ProductType.INAPP);
            PurchaseNotification completed = oneStore.notifications().verify(UnverifiedNotification.of(inbox.next()));
            STORE.store().refund(bought.purchaseToken());
            assertThat(oneStore.purchases().lookUp(completed).isPaid())
                    .as("it came before the refund and is read after it")
                    .isFalse();
        }
    }
}
