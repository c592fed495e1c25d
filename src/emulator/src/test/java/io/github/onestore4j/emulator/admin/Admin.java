package io.github.onestore4j.emulator.admin;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The emulator's own API as a tester without Java calls it. */
final class Admin {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Admin(String storeUrl) {
        url = storeUrl + "/__admin/onestore";
    }

    /** A response: its status, its body, and its body as an object. */
    record Reply(int status, String body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> json() throws IOException {
            return (Map<String, Object>)
                    new Moshi.Builder().build().adapter(Object.class).fromJson(body);
        }

        String text(String name) throws IOException {
            return String.valueOf(json().get(name));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list(String name) throws IOException {
            return (List<Map<String, Object>>) json().get(name);
        }
    }

    Reply post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }
}
