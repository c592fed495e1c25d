package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** An application with a client, made when it is first needed; Spring closes it. */
@SpringBootApplication
public class Game {
    @Bean
    @Lazy
    OneStore oneStore(
            @Value("${onestore.url}") String url,
            @Value("${onestore.client-id}") String clientId,
            @Value("${onestore.client-secret}") String clientSecret) {
        return OneStore.builder()
                .environment(Environment.at(url))
                .market(MarketCode.MKT_GLB)
                .credentials(clientId, clientSecret)
                .build();
    }

    /** OneStore is an interface, so that Spring can put a proxy in its place where it is injected lazily. */
    @Bean
    Purchases purchases(@Lazy OneStore oneStore) {
        return new Purchases(oneStore);
    }

    /** Something that uses the client. */
    public static final class Purchases {
        private final OneStore oneStore;

        Purchases(OneStore oneStore) {
            this.oneStore = oneStore;
        }

        boolean isPaid(String productId, String purchaseToken) {
            return oneStore.purchases().lookUp(productId, purchaseToken).isPaid();
        }
    }
}
