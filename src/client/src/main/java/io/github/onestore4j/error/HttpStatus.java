package io.github.onestore4j.error;

/** What HTTP's own statuses say of a call, where ONE store says nothing. */
final class HttpStatus {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private HttpStatus() {}

    /** Returns whether the request was not carried out: the client's fault, unless it is said to have gone away. */
    static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != CLIENT_CLOSED_REQUEST;
    }

    /** Returns whether the same request can succeed later. */
    static boolean canPass(int status) {
        return status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= 500;
    }
}
