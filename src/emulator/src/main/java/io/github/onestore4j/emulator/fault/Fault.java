package io.github.onestore4j.emulator.fault;

/** A way in which a request fails. Where it says so, the store has done what it was asked before. */
public enum Fault {
    /** The connection is refused. */
    CONNECTION_REFUSED("the connection is refused", false),

    /** The connection is never made. */
    STALL_IN_CONNECT("no connection comes about", false),

    /** The connection is made and reset when the request begins to come. */
    RESET_BEFORE_READING("the connection is reset before the request is read", false),

    /** The request is read and the connection reset; the store never sees it. */
    RESET_BEFORE_DOING("the connection is reset when the request is read", false),

    /** The store does what it was asked, and the connection is reset before its answer. */
    RESET_BEFORE_ANSWERING("the connection is reset before the answer", true),

    /** The store does what it was asked, and the connection is reset in the middle of its answer. */
    RESET_IN_ANSWER("the connection is reset in the middle of the answer", true),

    /** The connection is made, and nothing is ever read. */
    STALL_BEFORE_READING("nothing is read of the request", false),

    /** The store does what it was asked, and does not answer. */
    STALL_BEFORE_ANSWERING("no answer comes", true),

    /** The store does what it was asked, and stops in the middle of its answer. */
    STALL_IN_ANSWER("the answer stops in its middle", true),

    /** The store does what it was asked, and its answer is not HTTP from some point on. */
    MALFORMED_CHUNK("a malformed chunk in the answer", true),

    /** The store does what it was asked, and its answer says that it is compressed and is not. */
    BROKEN_GZIP("an answer that is wrongly compressed", true),

    /** The store does what it was asked, and its answer is empty. */
    EMPTY_ANSWER("an empty answer", true),

    /** The store does what it was asked, and its answer is JSON of another kind. */
    WRONG_JSON("an answer of other JSON", true),

    /** The front server gives up on a request that it did not pass on. */
    STATUS_408("408 without ONE store's body", false),

    /** The front server asks for patience. */
    STATUS_429("429 without ONE store's body", false),

    /** The store does what it was asked, and says InternalError. */
    STATUS_500("500 InternalError", true),

    /** The store does what it was asked, and a gateway answers in its place. */
    STATUS_502_HTML("502 with a gateway's HTML page", true),

    /** The store is closed. */
    STATUS_503("503 ServiceMaintenance", false),

    /** The store does not know the access token. */
    STATUS_401("401 InvalidAccessToken", false),

    /** The store is asked to look elsewhere. */
    STATUS_302("302 to another host", false);

    private final String description;
    private final boolean done;

    Fault(String description, boolean done) {
        this.description = description;
        this.done = done;
    }

    /** What happens, for people. */
    public String description() {
        return description;
    }

    /** Whether it happens before a byte of the request can go out. */
    public boolean isBeforeSending() {
        return this == CONNECTION_REFUSED || this == STALL_IN_CONNECT;
    }

    /** Whether it happens to a connection, before anybody knows what will be asked over it. */
    boolean isOfConnection() {
        return isBeforeSending() || this == RESET_BEFORE_READING || this == STALL_BEFORE_READING;
    }

    /** Whether the store does what it was asked all the same. */
    public boolean isDone() {
        return done;
    }
}
