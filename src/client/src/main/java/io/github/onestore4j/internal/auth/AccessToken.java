package io.github.onestore4j.internal.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * A token that the server APIs accept, and how long. Immutable; toString leaves the token out.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-onestoreoauth">ONE
 *     store's page</a>
 */
public final class AccessToken {
    private final String value;
    private final Instant issuedAt;
    private final Duration life;

    /**
     * Keeps a token.
     *
     * @param value the token as ONE store wrote it
     * @param issuedAt when it was requested
     * @param life how long it is valid from then on
     */
    public AccessToken(String value, Instant issuedAt, Duration life) {
        this.value = value;
        this.issuedAt = issuedAt;
        this.life = life;
    }

    /** Returns the token as ONE store wrote it; a secret. */
    public String value() {
        return value;
    }

    /** Returns when it was requested. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** Returns when it expires. */
    public Instant expiresAt() {
        return issuedAt.plus(life);
    }

    @Override
    public String toString() {
        return "AccessToken[\u2588, expires " + expiresAt() + "]";
    }
}
