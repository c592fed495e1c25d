package io.github.onestore4j.emulator.junit;

import io.github.onestore4j.emulator.EmulatedApp;
import io.github.onestore4j.emulator.OneStoreEmulator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Gives an emulated sandbox to a test class that asks for it by a parameter:
 *
 * <pre>{@code
 * @ExtendWith(OneStoreExtension.class)
 * class PurchasesTest {
 *     @Test
 *     void isGranted(OneStoreEmulator store, EmulatedApp app) { ... }
 * }
 * }</pre>
 *
 * <p>All tests of a class and of the classes nested in it share one {@link OneStoreEmulator}, which behaves as one that
 * is registered in a static field. An {@link EmulatedApp} is a test's own.
 */
public final class OneStoreExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterAllCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(OneStoreExtension.class);

    /** Makes the extension; JUnit does. */
    public OneStoreExtension() {}

    private static OneStoreEmulator emulator(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        OneStoreEmulator.class, key -> OneStoreEmulator.sandbox(), OneStoreEmulator.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        emulator(context).beforeAll(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        emulator(context).preConstructTestInstance(factory, context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator(context).beforeEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        emulator(context).afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OneStoreEmulator.class
                || emulator(context).supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        OneStoreEmulator emulator = emulator(context);
        return parameter.getParameter().getType() == OneStoreEmulator.class
                ? emulator
                : emulator.resolveParameter(parameter, context);
    }
}
