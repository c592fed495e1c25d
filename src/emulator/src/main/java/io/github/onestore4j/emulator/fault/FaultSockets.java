package io.github.onestore4j.emulator.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Sockets whose connections do not come about, for what a proxy cannot do: a server that is not there. */
final class FaultSockets extends SocketFactory {
    private final Supplier<@Nullable Fault> faults;

    FaultSockets(Supplier<@Nullable Fault> faults) {
        this.faults = faults;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            private final CountDownLatch closed = new CountDownLatch(1);

            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                Fault fault = faults.get();
                if (fault == Fault.CONNECTION_REFUSED) {
                    throw new ConnectException("Connection refused");
                }
                if (fault == Fault.STALL_IN_CONNECT) {
                    awaitClose();
                }
                super.connect(endpoint, timeout);
            }

            private void awaitClose() throws SocketException {
                try {
                    closed.await();
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
        socket.connect(new java.net.InetSocketAddress(host, port), 0);
        return socket;
    }
}
