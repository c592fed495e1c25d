package io.github.onestore4j.tools.release;

import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED;
import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.RESPONSE_MAX_LENGTH_INCREASED;

import io.github.onestore4j.tools.openapi.Spec;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

/** What specs took away or made harder, compared with earlier ones. */
public final class SpecChange {
    /** The paths of the operations that stand for schemas. */
    static final String SCHEMAS = "/schemas/";

    /** An open enum takes new values, and no size is enforced on what ONE store sends. */
    private static final OpenApiDiffOptions RULES = OpenApiDiffOptions.builder()
            .configProperty(RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
            .configProperty(RESPONSE_MAX_LENGTH_INCREASED.getPropertyName(), "false")
            .build();

    private SpecChange() {}

    /**
     * What stands against the specs of a project: breaking changes since the last release that its version does not
     * announce.
     */
    public static List<String> unannounced(Path root) throws IOException {
        Optional<LastRelease> last = LastRelease.of(root);
        if (last.isEmpty() || Version.ofProject(root).mayBreak(last.get().version())) {
            return List.of();
        }
        return breaking(last.get().specs(), root.resolve(Spec.FOLDER));
    }

    /** Every breaking change between two folders of specs; a spec that is new breaks nothing. */
    public static List<String> breaking(Path before, Path now) {
        List<String> reasons = new ArrayList<>();
        for (Spec old : Spec.all(before)) {
            Path file = now.resolve(old.file().getFileName());
            if (!Files.exists(file)) {
                reasons.add(old.name() + ": the spec is gone");
                continue;
            }
            new BreakingChanges(old.name(), reasons)
                    .of(OpenApiCompare.fromSpecifications(parse(old.file()), parse(file), RULES));
        }
        return reasons;
    }

    private static OpenAPI parse(Path file) {
        ParseOptions followReferences = new ParseOptions();
        followReferences.setResolve(true);
        OpenAPI api = new OpenAPIV3Parser().read(file.toString(), null, followReferences);
        if (api.getPaths().isEmpty()) {
            api.getComponents().getSchemas().keySet().forEach(name -> api.path(SCHEMAS + name, returning(name)));
        }
        return api;
    }

    /** Only schemas that an operation uses are compared, so those of a spec without operations are given one each. */
    private static PathItem returning(String schema) {
        MediaType json = new MediaType().schema(new Schema<>().$ref(schema));
        ApiResponse response =
                new ApiResponse().description("").content(new Content().addMediaType("application/json", json));
        return new PathItem().get(new Operation().responses(new ApiResponses().addApiResponse("200", response)));
    }
}
