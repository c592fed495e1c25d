package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class PurchasesApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PurchasesApplication.class, arguments);
    }

    @Bean
    OneStore oneStore(@Value("${onestore.url}") String url, @Value("${onestore.client-secret}") String secret) {
        return OneStore.builder()
                .environment(Environment.at(url))
                .market(MarketCode.MKT_GLB)
                .credentials("com.example.game", secret)
                .build();
    }

    /** What the app tells its server. */
    public record Bought(String productId, String purchaseToken) {}

    /** What the server found. */
    public record Found(String productId, String purchaseState) {}

    @RestController
    static class Purchases {
        private final OneStore oneStore;

        Purchases(OneStore oneStore) {
            this.oneStore = oneStore;
        }

        @PostMapping("/purchases")
        Found lookUp(@RequestBody Bought bought) {
            var purchase = oneStore.v7().getPurchaseDetails(bought.productId(), bought.purchaseToken());
            return new Found(bought.productId(), String.valueOf(purchase.purchaseState()));
        }
    }
}
