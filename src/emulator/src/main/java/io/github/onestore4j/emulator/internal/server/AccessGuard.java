package io.github.onestore4j.emulator.internal.server;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.onestore4j.emulator.internal.http.Bodies;
import io.github.onestore4j.emulator.internal.http.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages of strangers out of a store's own API and pages: a page that a developer's browser has open must not
 * reach the store, neither by a form nor by a name that was rebound to this machine. A stranger's page has an Origin of
 * its own, and a rebound name is a registered domain.
 */
final class AccessGuard implements AdminRequestFilterV2 {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Set<String> LOCAL_NAMES = Set.of("host.docker.internal", "host.testcontainers.internal");

    private final Set<String> allowedHosts;

    AccessGuard(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    @Override
    public String getName() {
        return "onestore-access-guard";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        Response refusal = refuse(request);
        return refusal == null
                ? RequestFilterAction.continueWith(request)
                : RequestFilterAction.stopWith(refusal.toResponse());
    }

    /** Returns why a request may not come in; null when it may. */
    @Nullable
    Response refuse(Request request) {
        // In HTTP/2 the host is no header.
        String header = request.getHeader("Host");
        String host = header == null ? authority(request.getAbsoluteUrl()) : header;
        if (host == null || !isLocal(host.replaceFirst(":[0-9]+$", ""))) {
            return forbidden("the Host " + host + " is neither an address nor a name without a dot; start the emulator"
                    + " with --allow-host to be called by it");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            return forbidden("the Origin " + origin + " is not this store");
        }
        return null;
    }

    private boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(name).matches()
                || SHORT_NAME.matcher(name).matches()
                || name.endsWith(".localhost")
                || LOCAL_NAMES.contains(name)
                || allowedHosts.contains(name);
    }

    private static @Nullable String authority(String url) {
        try {
            return URI.create(url).getRawAuthority();
        } catch (IllegalArgumentException notAUrl) {
            return null;
        }
    }

    private static Response forbidden(String message) {
        return Response.json(403, Bodies.error("Forbidden", message));
    }
}
