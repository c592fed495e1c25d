package io.github.onestore4j.call;

/** Whether a call may be made again when the first try has failed. Each spec says it per operation. */
public enum Retry {
    /** Twice does the same as once. */
    SAFE,

    /** It changes something: again only when nothing of the first try was sent. */
    UNSENT,

    /** It changes something, and every time it is another thing. */
    NEVER
}
