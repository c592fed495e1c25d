package io.github.onestore4j.emulator;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A store in JUnit: started once, kept until all tests are done, and set back before each test to what it was when the
 * class was ready, as long as one test at a time uses it.
 */
final class TestLife {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private final OneStoreEmulator emulator;
    private final Checkpoint empty;
    private final Namespace namespace;
    /** Classes that use it at the moment, nested ones not counted. */
    private int classes;

    TestLife(OneStoreEmulator emulator) {
        this.emulator = emulator;
        this.namespace = Namespace.create(OneStoreEmulator.class, this);
        this.empty = Checkpoint.of(emulator);
    }

    /** What a test class found, and what its tests find. */
    private static final class Baseline {
        private final ExtensionContext outermost;
        private final Checkpoint found;
        private @Nullable Checkpoint ready;

        Baseline(ExtensionContext outermost, Checkpoint found) {
            this.outermost = outermost;
            this.found = found;
        }
    }

    synchronized void empty() {
        empty.restore(emulator);
    }

    synchronized void beforeAll(ExtensionContext context) {
        emulator.start();
        closeWith(context.getRoot());
        Baseline enclosing = baseline(context);
        if (enclosing == null) {
            classes++;
            context.getStore(namespace).put(Baseline.class, new Baseline(context, Checkpoint.of(emulator)));
        } else {
            Checkpoint ready = enclosing.ready == null ? Checkpoint.of(emulator) : enclosing.ready;
            restore(context, enclosing, ready);
            context.getStore(namespace).put(Baseline.class, new Baseline(enclosing.outermost, ready));
        }
    }

    /** Before the first instance is made, all that @BeforeAll methods do is done, unless there is only one instance. */
    synchronized void beforeInstance(ExtensionContext context) {
        Baseline baseline = baseline(context);
        boolean onlyInstance = context.getTestInstanceLifecycle().orElse(null) == TestInstance.Lifecycle.PER_CLASS;
        if (baseline != null && baseline.ready == null && !onlyInstance) {
            baseline.ready = Checkpoint.of(emulator);
        }
    }

    synchronized void beforeEach(ExtensionContext context) {
        Baseline baseline = baseline(context);
        if (baseline == null) {
            // The extension is a field of the instance, so the store is this test's own.
            emulator.start();
            closeWith(context);
        } else if (baseline.ready == null) {
            baseline.ready = Checkpoint.of(emulator);
        } else if (!restore(context, baseline, baseline.ready)) {
            context.publishReportEntry(
                    "onestore4j",
                    "tests share this store at the same time, so nothing in it is cleared; take an EmulatedApp as a"
                            + " parameter to have an app of your own");
        }
    }

    synchronized void afterAll(ExtensionContext context) {
        Baseline baseline = baseline(context);
        if (baseline == null) {
            return;
        }
        restore(context, baseline, baseline.found);
        if (baseline.outermost.equals(context)) {
            classes--;
        }
    }

    private @Nullable Baseline baseline(ExtensionContext context) {
        return context.getStore(namespace).get(Baseline.class, Baseline.class);
    }

    /** Goes back, unless somebody else uses the store at the same time; returns whether it did. */
    private boolean restore(ExtensionContext context, Baseline baseline, Checkpoint checkpoint) {
        if (classes > 1 || isConcurrent(context, baseline.outermost)) {
            return false;
        }
        checkpoint.restore(emulator);
        return true;
    }

    private static boolean isConcurrent(ExtensionContext context, ExtensionContext outermost) {
        if (!context.getConfigurationParameter(PARALLEL)
                .map(Boolean::parseBoolean)
                .orElse(false)) {
            return false;
        }
        ExtensionContext within = context;
        while (!within.equals(outermost)) {
            if (within.getExecutionMode() == ExecutionMode.CONCURRENT) {
                return true;
            }
            within = within.getParent().orElse(outermost);
        }
        return false;
    }

    boolean supports(ParameterContext parameter) {
        return parameter.getParameter().getType() == EmulatedApp.class
                && !(parameter.getDeclaringExecutable() instanceof Constructor);
    }

    /** Returns the app of a test, or of a class for its @BeforeAll methods; the same for each of its parameters. */
    Object resolve(ParameterContext parameter, ExtensionContext context) {
        // By the id, since a context finds what an enclosing one has.
        return context.getStore(namespace)
                .getOrComputeIfAbsent(
                        context.getUniqueId(), id -> new OwnApp(emulator, emulator.newApp()), OwnApp.class)
                .app();
    }

    private void closeWith(ExtensionContext context) {
        var unused = context.getStore(namespace).getOrComputeIfAbsent("closing", key -> new Closing(emulator::close));
    }

    /** Something to do when a context ends, in every JUnit from 5.9 on. */
    @SuppressWarnings("deprecation") // AutoCloseable alone is closed from 5.13 on only.
    private record Closing(Runnable work) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            work.run();
        }
    }

    /** An app that is forgotten with its test. */
    @SuppressWarnings("deprecation")
    private record OwnApp(OneStoreEmulator emulator, EmulatedApp app)
            implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            emulator.store().forget(app.clientId());
        }
    }
}
