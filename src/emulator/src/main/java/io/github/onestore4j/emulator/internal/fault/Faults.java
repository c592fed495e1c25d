package io.github.onestore4j.emulator.internal.fault;

import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Faults by their names, at an address of their own before the store. The proxy is opened when it is first asked for.
 */
public final class Faults implements AutoCloseable {
    private final Supplier<String> storeUrl;
    private @Nullable FaultProxy proxy;

    /** Prepares a proxy before a store. */
    public Faults(Supplier<String> storeUrl) {
        this.storeUrl = storeUrl;
    }

    /** Returns the faults that a proxy can do by itself. The others need sockets of the client's, or HTTP/2. */
    public static List<Fault> all() {
        return Arrays.stream(Fault.values()).filter(Fault::isOfProxy).toList();
    }

    /** Returns the address at which they happen. */
    public String url() {
        return proxy().url();
    }

    /**
     * Lets the next requests to some paths fail.
     *
     * @param name a fault's name or description
     * @param path what the paths begin with
     * @throws IllegalArgumentException when there is no such fault
     */
    public void inject(String name, int times, String path) {
        Fault fault = all().stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(name) || one.description().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault: there is no " + name + "; there are "
                        + all().stream().map(Fault::name).collect(Collectors.joining(", "))));
        proxy().inject(fault, times, called -> called.startsWith(path));
    }

    /** Lets no further request fail. */
    public synchronized void heal() {
        if (proxy != null) {
            proxy.heal(path -> true);
        }
    }

    private FaultProxy proxy() {
        // Asked for outside of the lock, since it may start the store.
        String url = storeUrl.get();
        synchronized (this) {
            if (proxy == null) {
                proxy = new FaultProxy(url, true);
            }
            return proxy;
        }
    }

    @Override
    public synchronized void close() {
        if (proxy != null) {
            try {
                proxy.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            proxy = null;
        }
    }
}
