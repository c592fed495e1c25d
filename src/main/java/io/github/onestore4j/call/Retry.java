package io.github.onestore4j.call;

/** Whether a call may be made again when it is not known how the first try ended. Each spec says it per operation. */
public enum Retry {
    /** Twice does the same as once. */
    SAFE,

    /** It changes something; a second time could change it again. */
    NEVER
}
