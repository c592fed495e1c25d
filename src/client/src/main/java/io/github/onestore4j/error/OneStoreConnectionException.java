package io.github.onestore4j.error;

import io.github.onestore4j.log.Quotation;
import java.io.IOException;

/** No answer came back: the connection failed, or the time ran out. The cause is what the network said. */
public final class OneStoreConnectionException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final boolean sent;

    /**
     * Made by the client.
     *
     * @param sent whether a part of the request may have reached ONE store
     */
    public OneStoreConnectionException(CallSite site, boolean sent, IOException cause) {
        super(
                site,
                (sent ? "no answer came back: " : "could not be sent: ")
                        + quote(cause)
                        + outcome(sent && site.changesState()),
                cause);
        this.sent = sent;
    }

    /** OkHttp quotes what it cannot understand. */
    private static String quote(IOException cause) {
        return cause.getClass().getSimpleName() + ", " + Quotation.of(cause.getMessage());
    }

    @Override
    public boolean isRetryable() {
        return !mayHaveHappened();
    }

    @Override
    public boolean mayHaveHappened() {
        return sent && changesState();
    }
}
