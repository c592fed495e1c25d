package io.github.onestore4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody expects reaches the caller as it is, and never a thread's handler of uncaught exceptions. */
@NullUnmarked
class UnexpectedTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    }

    @AfterEach
    void nothingReachedTheHandler() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(uncaught).isEmpty();
    }

    /** Returns what both forms of a call throw. */
    private static List<Throwable> thrown(OneStore oneStore) {
        Throwable synchronous = catchThrowable(() -> oneStore.v7().consumePurchase("gold100", "t"));
        Throwable asynchronous = catchThrowable(
                () -> oneStore.v7().consumePurchaseAsync("gold100", "t").join());
        assertThat(asynchronous).isInstanceOf(CompletionException.class);
        return List.of(synchronous, asynchronous.getCause());
    }

    private static List<Throwable> thrownWith(OkHttpClient users) {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .environment(Environment.at(STORE.url().replace("127.0.0.1", "localhost")))
                .httpClient(users)
                .build()) {
            return thrown(oneStore);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 99999 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "SSH-2.0-OpenSSH_9.6\r\n",
            })
    void aServerThatSpeaksSomethingElseIsAnErrorOfTheCall(String response) throws IOException {
        // Without idle connections, as some of these responses let the client keep one that the server is closing.
        OkHttpClient http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        try (RawServer server = new RawServer(response);
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                        .environment(Environment.at(server.url()))
                        .httpClient(http)
                        .build()) {
            assertThat(thrown(oneStore)).hasOnlyElementsOfType(OneStoreException.class);
            assertThat(thrown(oneStore))
                    .extracting(failure -> ((OneStoreException) failure).mayHaveHappened())
                    .containsOnly(true);
            assertThat(server.requests()).as("each is sent once").isEqualTo(4);
        }
    }

    @Test
    void anExceptionOfAUsersInterceptorIsTheCallers() {
        IllegalStateException own = new IllegalStateException("the user's own");
        assertThat(thrownWith(new OkHttpClient.Builder()
                        .addInterceptor(chain -> {
                            throw own;
                        })
                        .build()))
                .containsOnly(own);
    }

    @Test
    void anErrorOfAWrongLibraryIsTheCallers() {
        NoSuchMethodError wrong = new NoSuchMethodError("okhttp3.Something.of()");
        assertThat(thrownWith(new OkHttpClient.Builder()
                        .addNetworkInterceptor(chain -> {
                            throw wrong;
                        })
                        .build()))
                .containsOnly(wrong);
    }

    @Test
    void aNameThatIsNotFoundIsAnErrorOfTheCall() {
        for (String message : new String[] {"no address for iap-apis.onestore.net", null}) {
            List<Throwable> thrown = thrownWith(new OkHttpClient.Builder()
                    .dns(host -> {
                        throw new UnknownHostException(message);
                    })
                    .build());
            assertThat(thrown)
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(OneStoreException.class)
                            .hasRootCauseInstanceOf(UnknownHostException.class));
        }
    }

    /** What Android throws if the manifest lacks the INTERNET permission. */
    @Test
    void aMissingPermissionIsTheCallers() {
        SecurityException missing = new SecurityException("missing INTERNET permission?");
        assertThat(thrownWith(new OkHttpClient.Builder()
                        .dns(host -> {
                            throw missing;
                        })
                        .build()))
                .containsOnly(missing);
        assertThat(thrownWith(new OkHttpClient.Builder()
                        .socketFactory(new SocketFactory() {
                            @Override
                            public Socket createSocket() {
                                throw missing;
                            }

                            @Override
                            public Socket createSocket(String host, int port) {
                                throw missing;
                            }

                            @Override
                            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                                throw missing;
                            }

                            @Override
                            public Socket createSocket(InetAddress host, int port) {
                                throw missing;
                            }

                            @Override
                            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                                throw missing;
                            }
                        })
                        .build()))
                .containsOnly(missing);
    }
}
