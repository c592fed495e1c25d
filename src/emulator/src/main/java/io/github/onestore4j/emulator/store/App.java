package io.github.onestore4j.emulator.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An app of the developer centre.
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

    /** An app for who needs none in particular, with a new key. */
    public static App example() {
        return of("com.example.game", "vxIMAGcVz3DAx20uDBr/IDWNJAPNHFl7YruF4uxB6BI=");
    }

    /** An app with a new key. */
    public static App of(String clientId, String clientSecret) {
        return new App(clientId, clientSecret, AppKey.ofBits(BITS), null);
    }

    /** The same with an address for notifications. */
    public App notifying(@Nullable URI url) {
        return new App(clientId, clientSecret, key, url);
    }

    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
