package io.github.onestore4j.message;

import org.jspecify.annotations.Nullable;

/** What was received is not a message of ONE store's format. It holds nothing of the message. */
public final class MalformedMessageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong with it. */
    public MalformedMessageException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
