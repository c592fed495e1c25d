package io.github.onestore4j.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.log.Redaction;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.tools.reliability.StoreOperation;
import io.github.onestore4j.tools.reliability.StoreOperations;
import io.github.onestore4j.tools.reliability.Visit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.logging.HttpLoggingInterceptor;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every operation is called, rightly and with every fault, with a logger that writes whole bodies. The secrets that
 * really went over the wire must be nowhere in what was written, thrown or printed.
 */
@NullUnmarked
class CanaryTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final Pattern SECRET =
            Pattern.compile("\"(?:access_token|paymentParam|purchaseSignature|signature|billingKey)\":\"([^\"]+)\""
                    + "|\"purchaseSignatureList\":\\[\"([^\"]+)\"|client_secret=([^&\\s]+)|Bearer ([^]\\s]+)");

    /** As the lines come from many threads. */
    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();

    private FaultProxy proxy;

    @BeforeEach
    void open() {
        proxy = new FaultProxy(STORE.url());
    }

    private OneStoreBuilder logging() {
        HttpLoggingInterceptor logger = new HttpLoggingInterceptor(line -> written.add(Redaction.redact(line)));
        logger.setLevel(HttpLoggingInterceptor.Level.BODY);
        return STORE.client(MarketCode.MKT_GLB, proxy)
                .httpClient(proxy.httpClient()
                        .newBuilder()
                        .addInterceptor(logger)
                        .addNetworkInterceptor(logger)
                        .build());
    }

    private void callAll(OneStore oneStore, Fault fault) {
        for (StoreOperation operation : StoreOperations.all()) {
            Visit visit = operation.prepare(STORE, oneStore);
            if (fault != null) {
                proxy.inject(fault, 1, operation::isAskedAt);
            }
            try {
                written.add(String.valueOf(operation.callFor(visit)));
            } catch (OneStoreException failure) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                written.add(trace.toString());
            }
        }
    }

    /** What went over the wire and must not be seen elsewhere. */
    private static Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        for (ServeEvent event : STORE.wireMock().getAllServeEvents()) {
            String traffic =
                    event.getRequest().getHeaders() + "\n" + event.getRequest().getBodyAsString() + "\n"
                            + event.getResponse().getBodyAsString();
            Matcher matcher = SECRET.matcher(traffic);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        secrets.add(matcher.group(group));
                    }
                }
            }
        }
        secrets.add(OneStoreEmulator.APP.clientSecret());
        return secrets;
    }

    @Test
    void noSecretIsSeen() throws IOException {
        OneStoreBuilder builder = logging();
        try (OneStore oneStore = builder.build()) {
            written.add(oneStore + " " + builder.settings());
            callAll(oneStore, null);
            for (Fault fault : List.of(
                    Fault.RESET_IN_RESPONSE,
                    Fault.MALFORMED_CHUNK,
                    Fault.WRONG_JSON,
                    Fault.STATUS_401,
                    Fault.STATUS_500)) {
                callAll(oneStore, fault);
            }
        }
        proxy.close();
        String all = String.join("\n", written);
        assertThat(all)
                .contains(
                        "Authorization: █", "\"paymentParam\":\"█\"", "/v7/apps/com.example.game/", "requestPurchase");
        assertThat(secrets()).hasSizeGreaterThan(40).noneMatch(all::contains);
        List<String> urls = new ArrayList<>();
        STORE.wireMock()
                .getAllServeEvents()
                .forEach(event -> urls.add(event.getRequest().getUrl()));
        assertThat(secrets()).noneMatch(secret -> String.join("\n", urls).contains(secret));
    }

    @Test
    void aUsersLoggerSeesTheTokenCallsWithoutTheirSecrets() throws IOException {
        try (OneStore oneStore = logging().build()) {
            oneStore.v7().getVoidedPurchases();
        }
        proxy.close();
        assertThat(written)
                .anyMatch(line -> line.contains("/voided-purchases"))
                .anyMatch(line -> line.contains("/oauth/token"));
        assertThat(secrets()).noneMatch(String.join("\n", written)::contains);
    }
}
