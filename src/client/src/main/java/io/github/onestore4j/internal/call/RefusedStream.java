package io.github.onestore4j.internal.call;

import java.io.IOException;
import java.net.ProtocolException;

/**
 * The server says, as HTTP/2 lets it, that it did not process a request. OkHttp does not repeat a request after a
 * ProtocolException; after the exception that is the cause here it would, without end if every connection goes away.
 */
final class RefusedStream extends ProtocolException {
    private static final long serialVersionUID = 1;

    RefusedStream(IOException cause) {
        super("the server did not process the request: " + cause.getMessage());
        initCause(cause);
    }
}
