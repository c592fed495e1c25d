package io.github.onestore4j.emulator.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stub that comes after all others, and lets the store respond. Whoever removes or changes it, it comes back. */
final class LastingStub implements StubLifecycleListener {
    private static final UUID ID = UUID.fromString("0e5704e4-0000-4000-8000-000000000000");
    private static final int LAST = Integer.MAX_VALUE;

    private final String transformer;
    private @Nullable WireMockServer server;

    LastingStub(String transformer) {
        this.transformer = transformer;
    }

    @Override
    public String getName() {
        return "onestore-lasting-stub";
    }

    void installIn(WireMockServer wireMock) {
        server = wireMock;
        install();
    }

    /** Whether a stub is this one. */
    static boolean is(StubMapping stub) {
        return stub.getId().equals(ID);
    }

    private void install() {
        if (server != null) {
            server.stubFor(any(anyUrl())
                    .withId(ID)
                    .atPriority(LAST)
                    .willReturn(aResponse().withTransformers(transformer)));
        }
    }

    @Override
    public void afterStubsReset() {
        install();
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        if (is(stub)) {
            install();
        }
    }

    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        if (is(before) && !after.getResponse().getTransformers().contains(transformer)) {
            install();
        }
    }
}
