package io.github.onestore4j.internal.auth;

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
    private final String clientSecret;

    /**
     * Keeps a pair.
     *
     * @param clientId the app's client id
     * @param clientSecret the app's secret from the developer center
     */
    public ClientCredentials(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Returns the app's client id. */
    public String clientId() {
        return clientId;
    }

    /** Returns the app's secret. */
    public String clientSecret() {
        return clientSecret;
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + ", \u2588]";
    }
}
