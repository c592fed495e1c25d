package io.github.onestore4j.tools.probe;

import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Calls all operations of a store that change nothing, and reports where the responses differ from the specs: for
 * people with an account, who may publish the report. It holds no secret, no token, no id, and nothing of a user.
 */
public final class Probe {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final long LONGEST_BODY = 10_000_000;

    private final Settings settings;
    private final Api api;
    private final Clock clock;
    private final Report report;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(DEADLINE)
            .followRedirects(false)
            .build();
    private final Map<String, String> tokens = new HashMap<>();

    private Probe(Settings settings, Api api, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.clock = clock;
        this.report = new Report(settings.secrets());
    }

    /**
     * Probes a store.
     *
     * @param environment {@code sandbox}, {@code commercial}, or the URL of another place
     * @param variables the variables of the process, which hold the credentials
     * @return 0 when the store does what the specs say, and 1 when it differs
     * @throws IllegalArgumentException if something is missing that the probe needs
     * @throws IOException if the store does not respond
     */
    public static int run(String environment, Map<String, String> variables, Clock clock, PrintStream out)
            throws IOException {
        Settings settings = Settings.of(environment, variables);
        return new Probe(settings, Api.of(Spec.all(Spec.FOLDER)), clock).run(out);
    }

    private int run(PrintStream out) throws IOException {
        List<ReadOnlyCall> calls = api.operations().stream()
                .filter(ReadOnlyCall::isReadOnly)
                .map(operation -> new ReadOnlyCall(operation, settings))
                .toList();
        for (ReadOnlyCall call : calls) {
            if (!call.isTokenCall() || !call.missing().isEmpty()) {
                probe(call, calls);
            }
        }
        if (!settings.value("LICENSE_KEY").isEmpty()
                && !settings.value("USER_ACCESS_TOKEN").isEmpty()) {
            SignatureCheck.check(settings, report);
        }
        report.write(out, "onestore4j probe of " + settings.place() + ", " + clock.instant());
        return report.hasDifferences() ? 1 : 0;
    }

    private void probe(ReadOnlyCall call, List<ReadOnlyCall> calls) throws IOException {
        List<String> missing = call.missing();
        boolean isForApp = missing.isEmpty() && !call.isForUser();
        String token = isForApp ? token(call, calls) : settings.value("USER_ACCESS_TOKEN");
        if (isForApp && token.isEmpty()) {
            missing.add("a token");
        }
        if (!missing.isEmpty()) {
            report.call(call.name() + ": not called, for lack of " + String.join(", ", missing));
            return;
        }
        try {
            check(call, make(call, token));
        } catch (IOException failure) {
            report.call(call.name() + ": no response");
            report.differs(call.name(), "no response: " + failure.getClass().getSimpleName());
        }
    }

    /** Requests the token that an operation needs, once; empty when one version of the API gives none to this app. */
    private String token(ReadOnlyCall of, List<ReadOnlyCall> calls) throws IOException {
        ReadOnlyCall call = calls.stream()
                .filter(other -> other.isTokenCallFor(of))
                .findFirst()
                .orElseThrow();
        String known = tokens.get(call.name());
        if (known != null) {
            return known;
        }
        Reply reply = make(call, "");
        String token = reply.json().path("access_token").asText();
        if (token.isEmpty() && tokens.isEmpty()) {
            throw new IllegalArgumentException("The store gives no token: " + summary(reply)
                    + ". Are ONESTORE_CLIENT_ID and ONESTORE_CLIENT_SECRET those of an app of this environment?");
        }
        settings.secrets().add(token);
        tokens.put(call.name(), token);
        check(call, reply);
        return token;
    }

    private Reply make(ReadOnlyCall call, String token) throws IOException {
        Request request = call.request(token);
        Instant sent = clock.instant();
        long start = System.nanoTime();
        try (Response response = http.newCall(request).execute()) {
            String body = response.peekBody(LONGEST_BODY).string();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Reply(response.code(), response.headers(), body, sent, took);
        }
    }

    private void check(ReadOnlyCall call, Reply reply) {
        Consumer<String> differs = what -> report.differs(call.name(), what);
        report.call(call.name() + ": " + summary(reply) + ", " + reply.took().toMillis() + " ms");
        HeaderCheck headers = new HeaderCheck(reply, differs);
        headers.check();
        report.headers(headers.seen());
        if (reply.json().isMissingNode()) {
            differs.accept("status " + reply.status() + " with a body that is no JSON object: "
                    + reply.body().length() + " characters");
            return;
        }
        SpecGroup fields = call.operation().group(reply.isSuccess() ? Place.RESPONSE : Place.ERROR);
        new BodyCheck(fields, !call.isInferred(), differs).check(reply.json());
        String documented = reply.isSuccess() ? "200" : status(reply.errorCode());
        if (!documented.equals(String.valueOf(reply.status())) && !documented.isEmpty()) {
            differs.accept("status " + reply.status() + " where the specs have " + documented);
        }
    }

    /** The status that the specs have for an error code; empty for a code that they do not have. */
    private String status(String code) {
        return api.codes().stream()
                .filter(codes -> codes.byPath().containsKey(code))
                .map(codes -> codes.byPath().get(code).says().getOrDefault("status", ""))
                .filter(status -> !status.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String summary(Reply reply) {
        String code = reply.errorCode();
        return (reply.status() + " " + (code.matches(BodyCheck.CODE) ? code : "")).strip();
    }
}
