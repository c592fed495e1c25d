package io.github.onestore4j.emulator.fault;

/** Where on the way to the store a fault happens. */
enum Place {
    /** The first of two addresses that a host has. */
    FIRST_ADDRESS(false),

    /** A host's only address, before a byte of a request can go out. */
    SOCKET(true),

    /** A connection, before anybody knows what will be requested over it. */
    CONNECTION(true),

    /** A connection that is kept open for the next request. */
    IDLE_CONNECTION(false),

    /** A request over HTTP/1.1. */
    REQUEST(true),

    /** A request over HTTP/2. */
    STREAM(true);

    private final boolean failsTry;

    Place(boolean failsTry) {
        this.failsTry = failsTry;
    }

    /** Whether a try fails for it; otherwise the client has another way. */
    boolean failsTry() {
        return failsTry;
    }

    boolean isRequest() {
        return this == REQUEST || this == STREAM;
    }
}
