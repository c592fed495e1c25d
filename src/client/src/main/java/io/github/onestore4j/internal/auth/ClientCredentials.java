package io.github.onestore4j.internal.auth;

import io.github.onestore4j.internal.call.Arguments;
import java.util.function.Supplier;

/**
 * What an app proves itself with: its client id and its secret, one pair for all environments. Immutable; toString
 * leaves the secret out.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-oauthapidetails">ONE
 *     store's page</a>
 */
public final class ClientCredentials {
    private final String clientId;
    private final Supplier<String> clientSecret;

    /**
     * Keeps a pair.
     *
     * @param clientId the app's client id
     * @param clientSecret returns the app's secret from the developer center, which can be replaced there
     */
    public ClientCredentials(String clientId, Supplier<String> clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Returns the app's client id. */
    public String clientId() {
        return clientId;
    }

    /**
     * Returns the app's secret as it is now.
     *
     * @throws IllegalArgumentException if there is none, or it contains what a request cannot
     */
    public String clientSecret() {
        return Arguments.of("credentials").pasted("clientSecret", clientSecret.get());
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + ", \u2588]";
    }
}
