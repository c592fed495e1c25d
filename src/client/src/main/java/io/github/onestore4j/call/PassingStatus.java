package io.github.onestore4j.call;

/** The HTTP statuses of a server that cannot answer now and may be able to later. */
final class PassingStatus {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private PassingStatus() {}

    static boolean includes(int httpStatus) {
        return httpStatus == REQUEST_TIMEOUT || httpStatus == TOO_MANY_REQUESTS || httpStatus >= SERVER_ERROR;
    }
}
