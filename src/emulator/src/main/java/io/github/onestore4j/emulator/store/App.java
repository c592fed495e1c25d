package io.github.onestore4j.emulator.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An app of the developer center.
 *
 * @param clientId its client id
 * @param clientSecret its secret
 * @param key what its messages are signed with
 * @param notificationUrl where notifications go; null for nowhere
 */
public record App(
        String clientId,
        String clientSecret,
        AppKey key,
        @Nullable URI notificationUrl) {
    private static final int BITS = 2048;

    /** Returns the app for anyone who needs none in particular: its id, secret and key are the same at every start. */
    public static App example() {
        return new App("com.example.game", "vxIMAGcVz3DAx20uDBr/IDWNJAPNHFl7YruF4uxB6BI=", AppKey.demo(), null);
    }

    /** Returns an app with a new key. */
    public static App of(String clientId, String clientSecret) {
        return new App(clientId, clientSecret, AppKey.ofBits(BITS), null);
    }

    /** Returns the same with an address for notifications; null for none. */
    public App notifying(@Nullable URI url) {
        return new App(clientId, clientSecret, key, url);
    }

    /** Returns the same with another secret. */
    public App secret(String other) {
        return new App(clientId, other, key, notificationUrl);
    }

    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
