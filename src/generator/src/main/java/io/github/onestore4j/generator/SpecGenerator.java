package io.github.onestore4j.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.api.TemplateDefinition;
import org.openapitools.codegen.api.TemplateFileType;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.utils.ModelUtils;

/** Runs OpenAPI Generator on one spec. */
final class SpecGenerator {
    private final Path specs;
    private final Path templates;
    private final Path output;
    private final String version;

    SpecGenerator(Path specs, Path templates, Path output, String version) {
        this.specs = specs;
        this.templates = templates;
        this.output = output;
        this.version = version;
    }

    void generate(String spec, GeneratorConfig.Target target, Map<String, String> foreignClasses) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("retrofit2")
                .setInputSpec(specs.resolve(spec + ".yaml").toString())
                .setTemplateDir(templates.toString())
                .setOutputDir(output.toString())
                .setModelPackage(target.packageName())
                .setApiPackage(target.packageName())
                .setStrictSpecBehavior(true)
                .setQuiet(true)
                // No template asks for JSON-B: of the generator's serializers it is the one that adds no imports.
                .addAdditionalProperty("serializationLibrary", "jsonb")
                .addAdditionalProperty("apiNameSuffix", "")
                .addAdditionalProperty("openApiNullable", "false")
                .addAdditionalProperty("annotationLibrary", "none")
                .addAdditionalProperty("documentationProvider", "none")
                .addAdditionalProperty("hideGenerationTimestamp", "true")
                .addAdditionalProperty("sortParamsByRequiredFlag", "false")
                .addAdditionalProperty("sortModelPropertiesByRequiredFlag", "false")
                .addAdditionalProperty("sourceFolder", "")
                .addAdditionalProperty("artifactVersion", version)
                .addTypeMapping("integer+epoch-millis", "long")
                .addTypeMapping("integer+micros", "long");
        target.properties().forEach(configurator::addAdditionalProperty);
        target.files().forEach(configurator::addAdditionalProperty);
        foreignClasses.forEach((schema, className) -> {
            String simpleName = className.substring(className.lastIndexOf('.') + 1);
            configurator.addSchemaMapping(schema, simpleName).addImportMapping(simpleName, className);
        });

        GlobalSettings.reset();
        GlobalSettings.setProperty(CodegenConstants.APIS, "");
        GlobalSettings.setProperty(CodegenConstants.MODELS, "");
        GlobalSettings.setProperty(CodegenConstants.SUPPORTING_FILES, String.join(",", fileNames(target)));
        for (String unwanted : List.of(
                CodegenConstants.API_TESTS,
                CodegenConstants.API_DOCS,
                CodegenConstants.MODEL_TESTS,
                CodegenConstants.MODEL_DOCS)) {
            GlobalSettings.setProperty(unwanted, "false");
        }
        OpenAPI document = (OpenAPI) configurator.toContext().getSpecDocument();
        markRequestBodies(document);
        ClientOptInput input = configurator.toClientOptInput().openAPI(document);
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(input.userDefinedTemplates(files(target))).generate();
    }

    /** Tells the templates which schemas are sent, as {@code x-onestore-sent}. */
    private static void markRequestBodies(OpenAPI spec) {
        if (spec.getPaths() == null) {
            return;
        }
        spec.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(body ->
                        ModelUtils.getReferencedSchema(spec, body.getSchema()).addExtension("x-onestore-sent", true));
    }

    private static List<String> fileNames(GeneratorConfig.Target target) {
        return target.files().values().stream().map(SpecGenerator::fileName).toList();
    }

    private static String fileName(String className) {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    private static List<TemplateDefinition> files(GeneratorConfig.Target target) {
        List<TemplateDefinition> files = new ArrayList<>();
        files.add(suffixed("retrofit", TemplateFileType.API, "Api.java"));
        files.add(suffixed("json_adapter", TemplateFileType.Model, "JsonAdapter.java"));
        target.files().forEach((template, className) -> {
            int dot = className.lastIndexOf('.');
            String packageName = dot < 0 ? target.packageName() : className.substring(0, dot);
            files.add(
                    new TemplateDefinition(template + ".mustache", packageName.replace('.', '/'), fileName(className)));
        });
        return files;
    }

    /** A template that is rendered for every API or model, into a file whose name ends so. */
    private static TemplateDefinition suffixed(String template, TemplateFileType type, String suffix) {
        TemplateDefinition definition = new TemplateDefinition(template + ".mustache", suffix);
        definition.setTemplateType(type);
        return definition;
    }
}
