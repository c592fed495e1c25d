package io.github.onestore4j.internal.call;

/** Whether a failed call may be retried: {@code x-onestore-retry} of the specs. */
public enum Retry {
    /** It only reads: always. */
    SAFE,

    /** It changes state: only while nothing of the request was sent. */
    UNSENT,

    /** It changes state, every time anew: never. */
    NEVER
}
