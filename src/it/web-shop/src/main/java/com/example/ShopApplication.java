package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class ShopApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    /** Spring closes it with the application. */
    @Bean
    OneStore oneStore(
            @Value("${onestore.url}") String url,
            @Value("${onestore.client-id}") String clientId,
            @Value("${onestore.client-secret}") String clientSecret,
            @Value("${onestore.license-key}") String licenseKey) {
        return OneStore.builder()
                .environment(Environment.at(url))
                .market(MarketCode.MKT_GLB)
                .credentials(clientId, clientSecret)
                .licenseKey(LicenseKey.of(licenseKey))
                .build();
    }
}
