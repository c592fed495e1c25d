package io.github.onestore4j.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.v7.VoidedPurchase;
import io.github.onestore4j.v7.VoidedPurchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ONE store sent stays at hand, to the byte, for who asks for it. */
class RawJsonTest {
    private static final String PURCHASE =
            "{ \"purchaseId\" :\"17070421461015116878\",\n \"purchaseState\":0, \"newField\": {\"a\":[1, 2]} }";

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void aResponseIsKeptAsItCame() {
        STORE.wireMock().stubFor(get(urlPathMatching(".*/inapp/.*")).willReturn(okJson(PURCHASE)));
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).keepRawJson().build()) {
            assertThat(oneStore.v7()
                            .getPurchaseDetails("gold100", "17070421461015116878")
                            .rawJson())
                    .isEqualTo(PURCHASE);
        }
    }

    @Test
    void aPageAndItsEntriesAreKept() {
        for (int i = 0; i < 3; i++) {
            STORE.store()
                    .refund(STORE.buy(Sale.of(ProductType.INAPP, "gold" + i)).purchaseToken());
        }
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).keepRawJson().build()) {
            VoidedPurchases page = oneStore.v7().getVoidedPurchases();
            assertThat(page.voidedPurchaseList()).hasSize(3);
            for (VoidedPurchase voided : page.voidedPurchaseList()) {
                assertThat(voided.rawJson()).startsWith("{").endsWith("}").contains(voided.purchaseId());
                assertThat(page.rawJson()).contains(voided.rawJson());
            }
            PcPurchases purchases =
                    oneStore.pc(STORE.store().users().login("anna")).getPurchases(ProductType.INAPP);
            assertThat(purchases.rawJson()).startsWith("{").endsWith("}");
        }
    }

    @Test
    void nothingIsKeptThatNobodyAskedFor() {
        String bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThat(oneStore.v7().getPurchaseDetails("gold100", bought).rawJson())
                    .isNull();
            assertThat(oneStore.v7().consumePurchase("gold100", bought).rawJson())
                    .isNotNull();
        }
    }
}
