package io.github.onestore4j.emulator.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Sockets whose connections are not established, for what a proxy cannot do: a server that is not there. */
final class FaultSockets extends SocketFactory {
    /** The proxy's address. */
    static final InetAddress ADDRESS = loopback(1);

    /** An address that only these sockets know, and that leads to the proxy as well while nothing fails. */
    static final List<InetAddress> TWO_ADDRESSES = List.of(loopback(2), ADDRESS);

    private final Function<Place, @Nullable Fault> faults;

    FaultSockets(Function<Place, @Nullable Fault> faults) {
        this.faults = faults;
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            private final CountDownLatch closed = new CountDownLatch(1);

            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                InetSocketAddress asked = (InetSocketAddress) endpoint;
                boolean isFirst = !asked.getAddress().equals(ADDRESS);
                Fault fault = faults.apply(isFirst ? Place.FIRST_ADDRESS : Place.SOCKET);
                if (fault == Fault.CONNECTION_REFUSED || fault == Fault.FIRST_ADDRESS_REFUSES) {
                    throw new ConnectException("Connection refused");
                }
                if (fault == Fault.STALL_IN_CONNECT) {
                    awaitClose(Long.MAX_VALUE);
                }
                if (fault == Fault.FIRST_ADDRESS_SWALLOWS) {
                    awaitClose(timeout);
                }
                super.connect(new InetSocketAddress(ADDRESS, asked.getPort()), timeout);
            }

            private void awaitClose(long timeout) throws IOException {
                try {
                    if (!closed.await(timeout, TimeUnit.MILLISECONDS)) {
                        throw new SocketTimeoutException("Connect timed out");
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                throw new SocketException("Socket closed");
            }

            @Override
            public synchronized void close() throws IOException {
                closed.countDown();
                super.close();
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(host.getHostAddress(), port);
    }

    private Socket connected(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port), 0);
        return socket;
    }
}
