package io.github.onestore4j.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** What follows from a spec, and templates cannot work out. */
@SuppressWarnings("rawtypes") // as Swagger's schemas are
final class SpecFacts {
    private static final String RESULT = "result";

    private final OpenAPI document;

    SpecFacts(OpenAPI document) {
        this.document = document;
    }

    /**
     * Adds what templates are told besides: {@code x-onestore-sent} to schemas of request bodies,
     * {@code x-onestore-has-result} to schemas with a result, {@code x-onestore-keeps-json} to operations whose
     * response has a model that always keeps its JSON, {@code x-onestore-secret} to operations that send a secret.
     */
    void addExtensions() {
        operations()
                .flatMap(SpecFacts::requestMedia)
                .forEach(media -> schema(media.getSchema()).addExtension("x-onestore-sent", true));
        schemas().values().stream()
                .filter(schema ->
                        schema.getProperties() != null && schema.getProperties().containsKey(RESULT))
                .forEach(schema -> schema.addExtension("x-onestore-has-result", true));
        schemas().values().stream()
                .filter(schema -> has("x-onestore-raw", "asked", schema))
                .forEach(schema -> schema.addExtension("x-onestore-keeps-json-if-asked", true));
        operations()
                .filter(operation -> responseMedia(operation)
                        .anyMatch(media -> has("x-onestore-raw", "always", media.getSchema(), new HashSet<>())))
                .forEach(operation -> operation.addExtension("x-onestore-keeps-json", true));
        operations()
                .filter(operation -> requestMedia(operation)
                        .anyMatch(media -> has("x-onestore-secret", true, media.getSchema(), new HashSet<>())))
                .forEach(operation -> operation.addExtension("x-onestore-secret", true));
    }

    /** Returns the schemas of bodies whose fields become parameters, or that have none. */
    Set<String> flatBodies() {
        return operations()
                .filter(operation -> is(operation, "x-onestore-flat") || is(operation, "x-onestore-empty-object"))
                .flatMap(SpecFacts::requestMedia)
                .map(media -> ModelUtils.getSimpleRef(media.getSchema().get$ref()))
                .collect(Collectors.toSet());
    }

    private static boolean is(Operation operation, String extension) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
    }

    private boolean has(String extension, Object value, @Nullable Schema<?> given, Set<Schema<?>> seen) {
        if (given == null) {
            return false;
        }
        Schema<?> schema = schema(given);
        if (!seen.add(schema)) {
            return false;
        }
        if (has(extension, value, given) || has(extension, value, schema)) {
            return true;
        }
        Map<String, Schema> properties = schema.getProperties();
        return has(extension, value, schema.getItems(), seen)
                || (properties != null
                        && List.copyOf(properties.values()).stream()
                                .anyMatch(field -> has(extension, value, field, seen)));
    }

    private static boolean has(String extension, Object value, Schema<?> schema) {
        return schema.getExtensions() != null
                && value.equals(schema.getExtensions().get(extension));
    }

    private Schema<?> schema(Schema<?> schema) {
        return ModelUtils.getReferencedSchema(document, schema);
    }

    private Map<String, Schema> schemas() {
        return document.getComponents() == null || document.getComponents().getSchemas() == null
                ? Map.of()
                : document.getComponents().getSchemas();
    }

    private Stream<Operation> operations() {
        return SpecGenerator.operations(document);
    }

    private static Stream<MediaType> requestMedia(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : media(operation.getRequestBody().getContent());
    }

    private static Stream<MediaType> responseMedia(Operation operation) {
        ApiResponse response = operation.getResponses().get("200");
        return response == null ? Stream.empty() : media(response.getContent());
    }

    private static Stream<MediaType> media(@Nullable Content content) {
        return content == null ? Stream.empty() : content.values().stream();
    }
}
