package io.github.onestore4j.internal.wiring;

import io.github.onestore4j.internal.auth.ClientCredentials;
import io.github.onestore4j.internal.call.Arguments;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The app that calls are made for. Immutable; toString leaves the secret out. */
public final class App {
    private static final int LONGEST_CLIENT_ID = 128;

    private final String clientId;
    private final @Nullable ClientCredentials credentials;

    private App(String clientId, @Nullable ClientCredentials credentials) {
        this.clientId = clientId;
        this.credentials = credentials;
    }

    /**
     * Names an app that has no secret.
     *
     * @throws IllegalArgumentException if the id is empty, or contains what a path cannot
     */
    public static App of(String clientId) {
        Arguments arguments = Arguments.of("credentials");
        return new App(arguments.path("clientId", arguments.pasted("clientId", clientId), LONGEST_CLIENT_ID), null);
    }

    /**
     * Names an app and its secret.
     *
     * @throws IllegalArgumentException if one of them is empty, or contains what a request cannot
     */
    public static App of(String clientId, String clientSecret) {
        Arguments.of("credentials").pasted("clientSecret", clientSecret);
        return of(clientId, () -> clientSecret);
    }

    /**
     * Names an app whose secret can be replaced.
     *
     * @throws IllegalArgumentException if the id is empty, or contains what a path cannot
     */
    public static App of(String clientId, Supplier<String> clientSecret) {
        Supplier<String> secret = Arguments.of("credentials").present("clientSecret", clientSecret);
        return new App(of(clientId).clientId, new ClientCredentials(clientId, secret));
    }

    /** Returns its package name or PID. */
    public String clientId() {
        return clientId;
    }

    ClientCredentials credentials() {
        if (credentials == null) {
            throw new IllegalStateException(
                    "this OneStore was made with clientId alone, so it cannot get an access token: the server APIs need"
                            + " credentials(clientId, clientSecret), on a server and never in an app");
        }
        return credentials;
    }

    @Override
    public String toString() {
        return clientId;
    }
}
