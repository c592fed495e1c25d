package io.github.onestore4j.tools.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.openapi.RetryRule;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** An operation that changes nothing, with the values that it is called with. */
record ReadOnlyCall(SpecOperation operation, Settings settings) {
    /** Whether the spec says that calling it twice does the same as once, or reading is all that its method can do. */
    static boolean isReadOnly(SpecOperation operation) {
        return operation.operation().retry() == RetryRule.SAFE
                || operation.method().equals("GET");
    }

    /** Its name, with that of its spec before it. */
    String name() {
        return operation.where().spec().name() + " " + operation.id();
    }

    /** Whether the fields of its response were not read off a page. */
    boolean isInferred() {
        return operation.where().text("x-onestore-inferred").equals("true");
    }

    /** Whether it is a token call: no token is needed for it. */
    boolean isTokenCall() {
        return root().items("security").isEmpty();
    }

    /** Whether it gives the token that another operation needs: both are of one version. */
    boolean isTokenCallFor(ReadOnlyCall other) {
        String version = operation.path().split("/", -1)[1];
        return isTokenCall() && other.operation.path().startsWith("/" + version + "/");
    }

    /** Whether a user's token is needed for it, and not the app's. */
    boolean isForUser() {
        return root().items("security").stream()
                .anyMatch(scheme -> scheme.node().has("userAccessToken"));
    }

    private Target root() {
        return new Target(operation.where().spec(), "", operation.where().spec().root());
    }

    /** What is missing for the call: a host or values; empty when nothing is. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (host() == null) {
            missing.add("a host in this environment");
        }
        if (isForUser() && settings.value("USER_ACCESS_TOKEN").isEmpty()) {
            missing.add("ONESTORE_USER_ACCESS_TOKEN");
        }
        for (Place part : List.of(Place.PARAMETER, Place.REQUEST)) {
            for (SpecItem item : operation.group(part).items()) {
                if ("true".equals(item.says().get("required")) && value(item).isEmpty()) {
                    missing.add(item.name());
                }
            }
        }
        return missing;
    }

    private @Nullable HttpUrl host() {
        boolean hasOwnHosts = !operation.operation().hosts().isEmpty();
        return settings.host(hasOwnHosts ? root().at("paths", operation.path()) : root());
    }

    private String value(SpecItem item) {
        String fixed = item.where().text("x-onestore-fixed");
        boolean isOfProducts = item.path().equals("productIdList");
        return fixed.isEmpty() ? settings.value(isOfProducts ? "productId" : item.path()) : fixed;
    }

    /** @param token empty for a call without one */
    Request request(String token) {
        HttpUrl host = host();
        if (host == null) {
            throw new IllegalStateException(name() + " has no host in this environment");
        }
        HttpUrl.Builder url = host.newBuilder();
        for (String segment : operation.path().substring(1).split("/", -1)) {
            String name = segment.replaceAll("[{}]", "");
            url.addPathSegment(segment.equals(name) ? segment : settings.value(name));
        }
        Request.Builder request = new Request.Builder().url(url.build()).method(operation.method(), body());
        for (SpecItem header : operation.group(Place.HEADER).items()) {
            String value = header.values().size() == 1 ? header.values().get(0) : settings.value(header.path());
            if (!value.isEmpty()) {
                request.header(header.path(), value);
            }
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private @Nullable RequestBody body() {
        if (operation.method().equals("GET")) {
            return null;
        }
        FormBody.Builder form = new FormBody.Builder();
        ObjectNode json = new ObjectMapper().createObjectNode();
        for (SpecItem field : operation.group(Place.REQUEST).items()) {
            String value = value(field);
            if (!value.isEmpty() && "Array".equals(field.says().get("type"))) {
                json.putArray(field.path()).add(value);
            } else if (!value.isEmpty()) {
                json.put(field.path(), value);
                form.add(field.path(), value);
            }
        }
        MediaType type = MediaType.get("application/json");
        return operation.contentType().contains("form") ? form.build() : RequestBody.create(json.toString(), type);
    }
}
