package io.github.onestore4j.spring.test;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Empties the store before each test, and tells it where the application takes notifications. */
final class EmptyStoreListener implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        if (!TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigureOneStoreEmulator.class)) {
            return;
        }
        OneStoreEmulator store = test.getApplicationContext().getBean(OneStoreEmulator.class);
        store.reset();
        URI notifications = notifications(test.getApplicationContext().getEnvironment());
        if (notifications != null) {
            store.notify(notifications);
        }
    }

    private static @Nullable URI notifications(Environment application) {
        String port = application.getProperty("local.server.port");
        String path = application.getProperty("onestore.endpoints.notification");
        return port == null || path == null ? null : URI.create("http://localhost:" + port + path);
    }
}
