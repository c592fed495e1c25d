package io.github.onestore4j.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperationMatch;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds every request and every response of an emulated store against the specs. A test fails for what does not fit.
 */
public final class SpecValidator implements ServeEventListener, BeforeEachCallback, AfterEachCallback {
    private static final Spec OAUTH = Spec.of("oauth");
    private static final Map<String, Spec> SPECS = Map.of(
            "/v7/oauth/",
            OAUTH,
            "/v2/oauth/",
            OAUTH,
            "/v7/apps/",
            Spec.of("iap-v7"),
            "/v2/purchase/",
            Spec.of("iap-v2"),
            "/pc/v7/apps/",
            Spec.of("pc-v7"));

    private final List<String> misfits = new CopyOnWriteArrayList<>();
    private final Set<String> operations = ConcurrentHashMap.newKeySet();

    private record Spec(OpenApiInteractionValidator validator, ApiOperationResolver resolver) {
        static Spec of(String name) {
            ParseOptions followReferences = new ParseOptions();
            followReferences.setResolve(true);
            OpenAPI api = new OpenAPIV3Parser().read("openapi/" + name + ".yaml", null, followReferences);
            return new Spec(
                    OpenApiInteractionValidator.createFor(api)
                            .withLevelResolver(LevelResolver.create().build())
                            .build(),
                    new ApiOperationResolver(api, null, true));
        }
    }

    /** The operationIds that have been called since the test began. */
    Set<String> operations() {
        return operations;
    }

    /** Forgets what did not fit, for a test that means it not to. */
    void forget() {
        misfits.clear();
    }

    @Override
    public String getName() {
        return "spec-validator";
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        String path = URI.create(event.getRequest().getAbsoluteUrl()).getRawPath();
        SPECS.forEach((prefix, spec) -> {
            if (path.startsWith(prefix)) {
                validate(spec, path, event.getRequest(), event.getResponse());
            }
        });
    }

    private void validate(Spec spec, String path, LoggedRequest logged, LoggedResponse response) {
        Request request = of(path, logged);
        ApiOperationMatch match = spec.resolver().findApiOperation(path, request.getMethod());
        if (match.isPathFound() && match.isOperationAllowed()) {
            operations.add(match.getApiOperation().getOperation().getOperationId());
        }
        ValidationReport report = spec.validator().validate(request, of(response));
        report.getMessages().stream()
                .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
                .forEach(message -> misfits.add(request.getMethod() + " " + path + ": " + message.getKey() + " "
                        + message.getMessage() + " " + message.getAdditionalInfo()));
    }

    private static Request of(String path, LoggedRequest request) {
        SimpleRequest.Builder builder =
                new SimpleRequest.Builder(request.getMethod().getName(), path);
        request.getHeaders().all().forEach(header -> builder.withHeader(header.key(), header.values()));
        for (QueryParameter parameter : request.getQueryParams().values()) {
            builder.withQueryParam(parameter.key(), parameter.values());
        }
        if (request.getBody() != null && request.getBody().length > 0) {
            builder.withBody(request.getBody());
        }
        return builder.build();
    }

    private static SimpleResponse of(LoggedResponse response) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.getStatus());
        response.getHeaders().all().forEach(header -> builder.withHeader(header.key(), header.values()));
        if (response.getBody() != null) {
            builder.withBody(response.getBody());
        }
        return builder.build();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        misfits.clear();
        operations.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!misfits.isEmpty()) {
            throw new AssertionError("does not fit the spec:\n" + String.join("\n", misfits));
        }
    }
}
