package io.github.onestore4j.emulator.internal.http;

import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to one operation, and what it says. What it does not say as it should is refused here. */
public final class Exchange {
    private final Request request;
    private final Map<String, String> path;
    private @Nullable String user;

    public Exchange(Request request, Map<String, String> path) {
        this.request = request;
        this.path = path;
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no " + name);
        }
        return value;
    }

    /** Whether the path has a value of this name. */
    public boolean has(String name) {
        return path.containsKey(name);
    }

    /** Whether the path names one purchase. */
    public boolean hasPurchase() {
        return has("purchaseToken") || has("purchaseId");
    }

    /** The purchase in the path, by its token; version 2 calls it by the id of a payment. */
    public String purchase() {
        return path(has("purchaseToken") ? "purchaseToken" : "purchaseId");
    }

    /** The app in the path; version 2 calls it by its package name. */
    public String clientId() {
        return path(path.containsKey("clientId") ? "clientId" : "packageName");
    }

    public void user(String user) {
        this.user = user;
    }

    /** Who calls, on a route for users. */
    public String user() {
        if (user == null) {
            throw new IllegalStateException("the route is not for users");
        }
        return user;
    }

    @Nullable
    public String header(String name) {
        return request.getHeader(name);
    }

    /** Returns where the caller sees this store, by the request's Host. */
    public String baseUrl() {
        return URI.create(request.getAbsoluteUrl()).resolve("/").toString().replaceFirst("/$", "");
    }

    /** The market of the request; South Korea when it does not say. */
    public MarketCode market() {
        String code = header("x-market-code");
        MarketCode market = code == null ? MarketCode.MKT_ONE : MarketCode.of(code);
        if (!market.isKnown()) {
            throw Refusal.invalid("x-market-code");
        }
        return market;
    }

    @Nullable
    public String query(String name) {
        QueryParameter parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : null;
    }

    @Nullable
    public Long queryNumber(String name) {
        String value = query(name);
        try {
            return value == null ? null : (Long) Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid(name);
        }
    }

    @Nullable
    public Instant queryTime(String name) {
        Long millis = queryNumber(name);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Nullable
    public String form(String name) {
        FormParameter parameter = request.formParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : null;
    }

    /** The value of a name that a browser's form sends, as text/plain or as it is used to. */
    @Nullable
    public String submitted(String name) {
        String contentType = header("Content-Type");
        if (contentType != null && contentType.startsWith("text/plain")) {
            String line = request.getBodyAsString().strip();
            return line.startsWith(name + "=") ? line.substring(name.length() + 1) : null;
        }
        return form(name);
    }

    /** The body's object; an empty one when there is no body. */
    public JsonObject json() {
        String body = request.getBodyAsString();
        try {
            return JsonObject.parse(body.isBlank() ? "{}" : body);
        } catch (IllegalArgumentException notJson) {
            throw new Refusal(ErrorCode.BAD_REQUEST);
        }
    }

    /** A text of the body that has to be there. */
    public String requiredText(String name, int maxLength) {
        String value = jsonText(name, maxLength);
        if (value == null) {
            throw Refusal.missing(name);
        }
        return value;
    }

    /** A text of the body, of at most so many characters; null when it is not there. */
    @Nullable
    public String jsonText(String name, int maxLength) {
        Object value = json().value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.length() <= maxLength) {
            return text;
        }
        throw Refusal.invalid(name);
    }
}
