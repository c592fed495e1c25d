package io.github.onestore4j.spring;

import static io.github.onestore4j.spring.OneStoreProperties.required;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.observation.ObservedCall;
import io.github.onestore4j.signature.LicenseKey;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes a client when the application names an app. */
@AutoConfiguration
@EnableConfigurationProperties(OneStoreProperties.class)
public class OneStoreAutoConfiguration {
    /** Returns the client, with all observers of calls that are beans. */
    @Bean(destroyMethod = "") // see oneStoreShutdown
    @ConditionalOnMissingBean
    @ConditionalOnProperty("onestore.client-id")
    OneStore oneStore(
            OneStoreProperties properties,
            ObjectProvider<OneStoreBuilderCustomizer> customizers,
            ObjectProvider<Consumer<ObservedCall>> observers) {
        OneStoreBuilder builder = OneStore.builder()
                .environment(properties.where())
                .market(MarketCode.of(required(properties.market(), "market")))
                .credentials(
                        required(properties.clientId(), "client-id"),
                        required(properties.clientSecret(), "client-secret"))
                .deadline(properties.deadline())
                .observer(call -> observers.orderedStream().forEach(observer -> observer.accept(call)));
        String licenseKey = properties.licenseKey();
        if (licenseKey != null && !licenseKey.isBlank()) {
            builder.licenseKey(LicenseKey.of(licenseKey));
        }
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** Returns what closes the client: it lets calls end that are running, for a time. */
    @Bean
    @ConditionalOnBean(OneStore.class)
    DisposableBean oneStoreShutdown(OneStoreProperties properties, OneStore oneStore) {
        return () -> oneStore.close(properties.closeTimeout());
    }
}
