package io.github.onestore4j.internal.call;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * The innermost network interceptor: OkHttp reaches it with a connection and before the first byte goes out, so it
 * knows what was sent and what was not.
 *
 * <p>OkHttp looks at an idle connection only after 10 seconds, and many servers close theirs earlier. A read is
 * repeated by OkHttp then; a change of state is not, so its connection is looked at here.
 */
final class SendGuard implements Interceptor {
    /** A Retry-After that OkHttp does not follow by itself: retries are for {@link RetryInterceptor} to decide. */
    private static final String LATER = "86400";

    /**
     * What OkHttp says if a stream is refused, or beyond the last one of a GOAWAY. The type of the exception is
     * internal to OkHttp, which as a module does not export it.
     */
    private static final String REFUSED = "stream was reset: REFUSED_STREAM";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        Connection connection = chain.connection();
        boolean isHttp2 = connection != null && isHttp2(connection.protocol());
        if (exchange.changesState()
                && connection != null
                && !isHttp2 // OkHttp reads from those all the time
                && isClosed(connection.socket())) {
            throw new StaleConnection();
        }
        if (!isHttp2 || !(chain.request().body() instanceof OneShotBody)) {
            exchange.markSent(); // over HTTP/2 the body does so, as OkHttp may find the connection shut down before it
        }
        try {
            return withoutFollowUp(exchange, chain.proceed(chain.request()));
        } catch (IOException failure) {
            if (!isHttp2 || !REFUSED.equals(failure.getMessage())) {
                throw failure;
            }
            exchange.markUnsent();
            throw new RefusedStream(failure);
        } catch (RuntimeException unreadable) {
            // OkHttp's own, for a Content-Length of -5 and the like
            ProtocolException failure = new ProtocolException("the response is not HTTP: " + unreadable.getMessage());
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private static boolean isHttp2(Protocol protocol) {
        return protocol == Protocol.HTTP_2 || protocol == Protocol.H2_PRIOR_KNOWLEDGE;
    }

    /** A server that keeps the connection open has nothing to say on it now. */
    private static boolean isClosed(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            try {
                socket.setSoTimeout(1);
                int unused = socket.getInputStream().read(); // the end, or what nobody has asked for
            } catch (SocketTimeoutException open) {
                return false;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (IOException closed) {
            // closed as well
        }
        close(socket);
        return true;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // That is what was wanted.
        }
    }

    /** OkHttp would repeat a request after 408, and after 503 with Retry-After: 0. */
    private static Response withoutFollowUp(Exchange exchange, Response response) {
        String retryAfter = response.header("Retry-After");
        exchange.retryAfter(retryAfter);
        boolean followed = response.code() == 408 || response.code() == 503;
        return followed ? response.newBuilder().header("Retry-After", LATER).build() : response;
    }

    /** Returns the response with its own Retry-After. */
    static Response restored(Exchange exchange, Response response) {
        if (response.code() != 408 && response.code() != 503) {
            return response;
        }
        String retryAfter = exchange.retryAfter();
        Response.Builder builder = response.newBuilder();
        return (retryAfter == null ? builder.removeHeader("Retry-After") : builder.header("Retry-After", retryAfter))
                .build();
    }
}
