package io.github.onestore4j.error;

import io.github.onestore4j.internal.text.Quotation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** No response came: the connection failed, or the call timed out. The cause is what the network said. */
public final class OneStoreConnectionException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final boolean canPass;

    /**
     * Describes a call without a response.
     *
     * @param sent whether a part of the request may have reached ONE store
     */
    public OneStoreConnectionException(CallSite site, boolean sent, IOException cause) {
        super(
                site,
                (sent ? "no response: " : "the request could not be sent: ") + describe(cause) + ".",
                sent && site.changesState(),
                cause);
        this.canPass = !isAboutCertificates(cause);
    }

    /** OkHttp quotes what it cannot understand. */
    private static String describe(IOException cause) {
        String message = cause.getMessage();
        return cause instanceof InterruptedIOException && message != null
                ? Quotation.of(message)
                : cause.getClass().getSimpleName() + (message == null ? "" : ", " + Quotation.of(message));
    }

    /** A certificate that is not trusted now will not be trusted a second later. */
    private static boolean isAboutCertificates(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isRetryable() {
        return canPass && !mayHaveHappened();
    }
}
