package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentTest extends ShopTestBase {
    @BeforeAll
    static void offer() {
        STORE.app().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1000));
    }

    private PurchaseOrder order(String payload) {
        return oneStore.pc(STORE.app().login("anna"))
                .requestPurchase(
                        ProductType.INAPP,
                        "gold100",
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl(url("/payment").toString())
                                .developerPayload(payload)
                                .build());
    }

    @Test
    void aPaidOrderIsGrantedAndConsumed() throws Exception {
        PurchaseOrder order = order("주문+1");
        String form = STORE.visit(order).succeed();

        assertThat(post("/payment", form).body()).contains("DONE");
        assertThat(grants()).contains("order 주문+1");
        assertThat(oneStore.v2().getPurchaseDetails(order.purchaseId()).consumptionState())
                .isSameAs(ConsumptionState.CONSUMED);
        assertThat(post("/payment", form.replace("purchaseTime=1", "purchaseTime=2")).statusCode())
                .isEqualTo(400);
    }

    @Nested
    class WhoDoesNotPay {
        @Test
        void getsNothing() throws Exception {
            String form = STORE.visit(order("order-2")).cancel();

            assertThat(post("/payment", form).statusCode()).isEqualTo(400);
            assertThat(grants()).doesNotContain("order-2");
        }
    }
}
