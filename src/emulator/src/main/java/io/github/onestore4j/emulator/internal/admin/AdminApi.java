package io.github.onestore4j.emulator.internal.admin;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.github.onestore4j.emulator.internal.http.Bodies;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.internal.state.StateJson;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The API by which a tester fills, moves and reads the store, in any language. {@code openapi/emulator.yaml} describes
 * it, and every body is checked by that before anything is done.
 */
public final class AdminApi implements AdminApiExtension {
    /** Where it is. */
    public static final String PATH = "/__admin/onestore";

    private final Store store;
    private final AdminViews views;
    private final AdminActions actions;

    /** Serves a store. */
    public AdminApi(Store store, AdminViews views, AdminActions actions) {
        this.store = store;
        this.views = views;
        this.actions = actions;
    }

    @Override
    public String getName() {
        return "onestore-admin";
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        // Each as a lambda of its own: WireMock tells the tasks of routes apart by their classes.
        AdminTask read = (admin, event, path) -> read("/" + path.get("what")).toResponse();
        AdminTask readOne = (admin, event, path) -> readOne(path).toResponse();
        AdminTask act = (admin, event, path) ->
                act("/" + path.get("what"), event.getRequest()).toResponse();
        router.add(RequestMethod.GET, "/onestore/{what}", read);
        router.add(RequestMethod.GET, "/onestore/{what}/{id}", readOne);
        router.add(RequestMethod.POST, "/onestore/{what}", act);
    }

    private Response read(String path) {
        if (path.equals("/openapi")) {
            return new Response(
                    200, "application/yaml;charset=UTF-8", AdminSpec.get().text());
        }
        if (path.equals("/state")) {
            return new Response(200, "application/json;charset=UTF-8", StateJson.write(store.save()));
        }
        Supplier<JsonObject> view = views.find(path);
        return view == null ? nothingAt("GET", path) : Response.json(200, view.get());
    }

    private Response readOne(PathParams path) {
        String what = String.valueOf(path.get("what"));
        String id = String.valueOf(path.get("id"));
        if (!what.equals("purchases")) {
            return nothingAt("GET", "/" + what + "/" + id);
        }
        try {
            return Response.json(200, views.purchase(id));
        } catch (IllegalArgumentException unknown) {
            return refused(unknown);
        }
    }

    private Response act(String path, Request request) {
        if (actions.find(path) == null) {
            return nothingAt("POST", path);
        }
        boolean isForm = String.valueOf(request.getHeader("Content-Type")).startsWith("application/x-www-form");
        try {
            Map<String, Object> body = isForm ? form(path, request.getBodyAsString()) : json(request.getBodyAsString());
            JsonObject done = perform(path, body);
            return isForm ? Response.seeOther("/") : Response.json(200, done);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | Refusal wrong) {
            return refused(wrong);
        }
    }

    /**
     * Does what a POST does.
     *
     * @throws IllegalArgumentException when the body is not what it has to be; says which fields and why
     */
    public JsonObject perform(String path, Map<String, Object> body) {
        Function<JsonObject, JsonObject> action = actions.find(path);
        if (action == null) {
            throw new IllegalArgumentException("there is nothing to do at " + path);
        }
        AdminSpec.get().body(path).check(body);
        return action.apply(JsonObject.of(body));
    }

    private static Map<String, Object> json(String text) {
        return JsonObject.parse(text.isBlank() ? "{}" : text).fields();
    }

    private Map<String, Object> form(String path, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        // A whole state does not fit into fields, so a form has it in one.
        return path.equals("/state")
                ? json(fields.getOrDefault("state", ""))
                : AdminSpec.get().body(path).typed(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Response refused(RuntimeException wrong) {
        return Response.json(400, Bodies.error("BadRequest", String.valueOf(wrong.getMessage())));
    }

    private static Response nothingAt(String method, String path) {
        return Response.json(
                404,
                Bodies.error(
                        "NotFound", "there is no " + method + " " + path + "; GET " + PATH + "/openapi lists all"));
    }
}
