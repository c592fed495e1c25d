package io.github.onestore4j.signature;

/**
 * A message that claims to be ONE store's is not proven to be. Do not act on it.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class NotVerifiedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Verdict verdict;

    /** Says why. */
    public NotVerifiedException(String message, Verdict verdict) {
        super(message + " is not verified: " + verdict);
        this.verdict = verdict;
    }

    /** Returns why not. */
    public Verdict verdict() {
        return verdict;
    }
}
