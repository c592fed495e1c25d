package io.github.onestore4j.internal.call;

import org.jspecify.annotations.Nullable;

/** What all calls of one API have in common. Immutable. */
public final class Api {
    private final String environment;
    private final String clientId;
    private final boolean isToldTheMarket;
    private final @Nullable AccessTokens tokens;

    /**
     * Describes an API.
     *
     * @param environment the environment's name
     * @param clientId the app
     * @param isToldTheMarket whether its requests have the header x-market-code
     * @param tokens the app's access tokens; null if its requests carry a user's token, or none
     */
    public Api(String environment, String clientId, boolean isToldTheMarket, @Nullable AccessTokens tokens) {
        this.environment = environment;
        this.clientId = clientId;
        this.isToldTheMarket = isToldTheMarket;
        this.tokens = tokens;
    }

    String environment() {
        return environment;
    }

    String clientId() {
        return clientId;
    }

    boolean isToldTheMarket() {
        return isToldTheMarket;
    }

    @Nullable
    AccessTokens tokens() {
        return tokens;
    }
}
