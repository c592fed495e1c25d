package io.github.onestore4j.spring.test;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Points an application at the one emulated store of this JVM. All are equal, so contexts are cached as ever. */
record SharedEmulator() implements ContextCustomizer {
    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        OneStoreEmulator store = Started.STORE;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "emulated ONE store",
                        Map.of(
                                "onestore.environment", store.url(),
                                "onestore.market", "MKT_GLB",
                                "onestore.client-id", OneStoreEmulator.APP.clientId(),
                                "onestore.client-secret", OneStoreEmulator.APP.clientSecret(),
                                "onestore.license-key",
                                        OneStoreEmulator.APP.key().licenseKey())));
        context.getBeanFactory().registerSingleton("oneStoreEmulator", store);
    }

    /** Starts when it is first needed, and ends with the JVM. */
    private static final class Started {
        static final OneStoreEmulator STORE = OneStoreEmulator.sandbox().start();
    }
}
