package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.OneStoreException;
import java.io.IOException;

/** Carries the exception that the caller gets through interceptors, which may throw nothing but an IOException. */
public final class CallFailure extends IOException {
    private static final long serialVersionUID = 1;

    private final OneStoreException exception;

    /** Carries an exception. */
    public CallFailure(OneStoreException exception) {
        super(exception.getMessage(), exception);
        this.exception = exception;
    }

    /** Returns what the caller gets. */
    public OneStoreException exception() {
        return exception;
    }

    /** The exception that it carries has the stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
