package io.github.onestore4j.shop;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.ledger.GrantHandler;
import io.github.onestore4j.ledger.OrderBook;
import io.github.onestore4j.ledger.RevokeHandler;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** All that a shop has to write itself. */
@SpringBootApplication
@RestController
class Shop {
    private final OneStore oneStore;
    private final JdbcClient jdbc;
    private final PaymentPageOptions options;

    Shop(OneStore oneStore, JdbcClient jdbc, @Value("${onestore.environment}") String storeUrl) {
        this.oneStore = oneStore;
        this.jdbc = jdbc;
        this.options = PaymentPageOptions.defaults().alsoAllowing(storeUrl);
    }

    /** A player buys: the order is written down, and the browser goes on to ONE store's payment page. */
    @PostMapping(path = "/buy", produces = "text/html")
    String buy(@RequestParam String productId, @RequestParam String userAccessToken) {
        return PaymentPage.autoSubmit(order(productId, userAccessToken), options);
    }

    PurchaseOrder order(String productId, String userAccessToken) {
        String orderId = UUID.randomUUID().toString();
        jdbc.sql("insert into orders values (?, ?)").params(orderId, productId).update();
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return oneStore.pc(userAccessToken)
                .requestPurchase(
                        ProductType.INAPP,
                        productId,
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl(here + "/onestore/return")
                                .callbackUrl(here + "/onestore/callback")
                                .developerPayload(orderId)
                                .build());
    }

    @Bean
    static OrderBook orders(JdbcClient jdbc) {
        return (connection, orderId) -> jdbc.sql("select product_id from orders where id = ?")
                .param(orderId)
                .query((row, number) -> ShopOrder.of(row.getString("product_id"), orderId))
                .optional()
                .orElse(null);
    }

    @Bean
    static GrantHandler grant(JdbcClient jdbc) {
        return (connection, purchase) -> jdbc.sql("insert into bag values (?, ?)")
                .params(purchase.purchaseId(), purchase.productId())
                .update();
    }

    @Bean
    static RevokeHandler revoke(JdbcClient jdbc) {
        return (connection, purchase) -> jdbc.sql("delete from bag where purchase_id = ?")
                .param(purchase.purchaseId())
                .update();
    }
}
