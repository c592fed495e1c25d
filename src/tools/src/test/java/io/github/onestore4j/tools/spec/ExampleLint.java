package io.github.onestore4j.tools.spec;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;

/** The parser has nothing to say against a spec, and every example in it is valid. */
final class ExampleLint {
    private final SchemaValidator validator;
    private final List<String> problems;

    private ExampleLint(OpenAPI api, List<String> problems) {
        this.validator = new SchemaValidator(api, new MessageResolver());
        this.problems = problems;
    }

    static void check(Spec spec, List<String> problems) {
        ParseOptions followReferences = new ParseOptions();
        followReferences.setResolve(true);
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readLocation(spec.file().toString(), null, followReferences);
        parsed.getMessages().forEach(message -> problems.add("the parser: " + message));
        new ExampleLint(parsed.getOpenAPI(), problems).spec(spec, parsed.getOpenAPI());
    }

    private void spec(Spec spec, OpenAPI api) {
        spec.schemas().forEach((name, node) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            example(name, node, schema);
            for (Field field : Field.of(spec, node)) {
                String at = name + "." + field.name();
                Map<?, ?> properties = schema.getProperties();
                example(at, field.node(), (Schema<?>) properties.get(field.name()));
                digits(at, field.node(), field);
            }
        });
        spec.parameters()
                .forEach((name, node) -> example(
                        "parameter " + name,
                        node,
                        api.getComponents().getParameters().get(name).getSchema()));
    }

    private void example(String at, JsonNode node, Schema<?> schema) {
        if (node.has("example")) {
            validator
                    .validate(() -> node.path("example"), schema, at)
                    .getMessages()
                    .forEach(
                            message -> problems.add(at + " has an example that is not valid: " + message.getMessage()));
        }
    }

    /** The size of a number, which no schema knows. */
    private void digits(String at, JsonNode node, Field field) {
        int digits = field.schema().path("x-onestore-digits").asInt(Integer.MAX_VALUE);
        if (node.path("example").asText().replace("-", "").length() > digits) {
            problems.add(at + " has an example of more than " + digits + " digits");
        }
    }
}
