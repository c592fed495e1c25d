package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class GameApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GameApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Spring closes it with the application. */
    @Bean
    OneStore oneStore(
            @Value("${onestore.url}") String url,
            @Value("${onestore.client-id}") String clientId,
            @Value("${onestore.client-secret}") String clientSecret,
            @Value("${onestore.license-key}") String licenseKey,
            Clock clock) {
        return OneStore.builder()
                .environment(Environment.sandboxAt(url))
                .market(MarketCode.MKT_GLB)
                .credentials(clientId, clientSecret)
                .licenseKey(LicenseKey.of(licenseKey))
                .clock(clock)
                .build();
    }
}
