package io.github.onestore4j.emulator.fault;

/** A way in which a request fails. Where it says so, the store has done what it was asked before. */
public enum Fault {
    /** The host has two addresses, and connections to the first are refused. */
    FIRST_ADDRESS_REFUSES(Place.FIRST_ADDRESS, "the first of two addresses refuses connections", false),

    /** The host has two addresses, and connections to the first are never made. */
    FIRST_ADDRESS_SWALLOWS(Place.FIRST_ADDRESS, "no connection to the first of two addresses is established", false),

    /** A connection that was kept open for the next request is closed before there is one. */
    IDLE_CONNECTION_CLOSED(Place.IDLE_CONNECTION, "an idle connection is closed", false),

    /** The connection is refused. */
    CONNECTION_REFUSED(Place.SOCKET, "the connection is refused", false),

    /** The connection is never made. */
    STALL_IN_CONNECT(Place.SOCKET, "no connection is established", false),

    /** The connection is made and reset when the request begins to come. */
    RESET_BEFORE_READING(Place.CONNECTION, "the connection is reset before the request is read", false),

    /** The request is read and the connection reset; the store never sees it. */
    RESET_BEFORE_DOING(Place.REQUEST, "the connection is reset when the request is read", false),

    /** The store does what it was asked, and the connection is reset before its response. */
    RESET_BEFORE_RESPONSE(Place.REQUEST, "the connection is reset before the response", true),

    /** The store does what it was asked, and the connection is reset in the middle of its response. */
    RESET_IN_RESPONSE(Place.REQUEST, "the connection is reset in the middle of the response", true),

    /** The connection is made, and nothing is ever read. */
    STALL_BEFORE_READING(Place.CONNECTION, "nothing is read of the request", false),

    /** The store does what it was asked, and does not respond. */
    STALL_BEFORE_RESPONSE(Place.REQUEST, "no response comes", true),

    /** The store does what it was asked, and stops in the middle of its response. */
    STALL_IN_RESPONSE(Place.REQUEST, "the response stops in its middle", true),

    /** The store does what it was asked, and its response is not HTTP from some point on. */
    MALFORMED_CHUNK(Place.REQUEST, "a malformed chunk in the response", true),

    /** The store does what it was asked, and its response says that it is compressed and is not. */
    BROKEN_GZIP(Place.REQUEST, "a response that is not compressed as it says", true),

    /** The store does what it was asked, and its response is empty. */
    EMPTY_RESPONSE(Place.REQUEST, "an empty response", true),

    /** The store does what it was asked, and its response is JSON of another kind. */
    WRONG_JSON(Place.REQUEST, "a response of other JSON", true),

    /** The front server gives up on a request that it did not pass on. */
    STATUS_408(Place.REQUEST, "408 without ONE store's body", false),

    /** The front server asks for patience. */
    STATUS_429(Place.REQUEST, "429 without ONE store's body", false),

    /** The store does what it was asked, and says InternalError. */
    STATUS_500(Place.REQUEST, "500 InternalError", true),

    /** The store does what it was asked, and a gateway responds in its place. */
    STATUS_502_HTML(Place.REQUEST, "502 with a gateway's HTML page", true),

    /** The store is closed. */
    STATUS_503(Place.REQUEST, "503 ServiceMaintenance", false),

    /** The store is closed, and a client may come back at once. */
    STATUS_503_RETRY_AFTER_0(Place.REQUEST, "503 ServiceMaintenance with `Retry-After: 0`", false),

    /** The store does not know the access token. */
    STATUS_401(Place.REQUEST, "401 InvalidAccessToken", false),

    /** The store is asked to look elsewhere. */
    STATUS_302(Place.REQUEST, "302 to another host", false),

    /** Over HTTP/2: the server refuses to process the request, and goes on with the connection. */
    REFUSED_STREAM(Place.STREAM, "HTTP/2 RST_STREAM with REFUSED_STREAM", false),

    /** Over HTTP/2: the server ends the connection, and says that the request was not processed. */
    GOAWAY(Place.STREAM, "HTTP/2 GOAWAY that leaves the request out", false);

    private final Place place;
    private final String description;
    private final boolean done;

    Fault(Place place, String description, boolean done) {
        this.place = place;
        this.description = description;
        this.done = done;
    }

    Place place() {
        return place;
    }

    /**
     * Whether a proxy that keeps connections can do it to any client over HTTP/1.1, with sockets of the client's own.
     */
    public boolean isOfProxy() {
        return place == Place.CONNECTION || place == Place.IDLE_CONNECTION || place == Place.REQUEST;
    }

    /** What happens, for people. */
    public String description() {
        return description;
    }

    /** Whether the store does what it was asked all the same. */
    public boolean isDone() {
        return done;
    }
}
