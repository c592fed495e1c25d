package io.github.onestore4j.generator;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.api.TemplateDefinition;
import org.openapitools.codegen.api.TemplateFileType;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs OpenAPI Generator on one spec. */
final class SpecGenerator {
    private static final String JSON_BODY = "io.github.onestore4j.model.JsonBody";

    private final Path specs;
    private final Path templates;
    private final Path output;
    private final String version;
    private final Language language;

    SpecGenerator(Path specs, Path templates, Path output, String version, Language language) {
        this.specs = specs;
        this.templates = templates;
        this.output = output;
        this.version = version;
        this.language = language;
    }

    void generate(String spec, GeneratorConfig.Target target, Map<String, String> foreignClasses) {
        if (files(target).isEmpty()) {
            return;
        }
        CodegenConfigurator configurator = configurator(spec, target);
        OpenAPI document = (OpenAPI) configurator.toContext().getSpecDocument();
        SpecFacts facts = new SpecFacts(document);
        facts.addExtensions();

        Map<String, String> foreign = new HashMap<>(foreignClasses);
        facts.flatBodies().forEach(schema -> foreign.put(schema, JSON_BODY));
        foreign.forEach((schema, className) -> {
            String simpleName = className.substring(className.lastIndexOf('.') + 1);
            configurator.addSchemaMapping(schema, simpleName).addImportMapping(simpleName, className);
        });
        Imports imports = new Imports(target, foreign);
        configurator
                .addAdditionalProperty("importModel", (Mustache.Lambda) imports::model)
                .addAdditionalProperty("importAdapter", (Mustache.Lambda) imports::adapter);

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
        ClientOptInput input = configurator.toClientOptInput().openAPI(document);
        if (language == Language.KOTLIN) {
            leaveJavaOut(input);
        }
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(input.userDefinedTemplates(files(target))).generate();
    }

    /** Kotlin calls the Java classes, so none is generated beside what is rendered once. */
    @SuppressWarnings("deprecation") // there is no other way to the templates that a generator has by itself
    private static void leaveJavaOut(ClientOptInput input) {
        input.getConfig().apiTemplateFiles().clear();
        input.getConfig().modelTemplateFiles().clear();
    }

    private CodegenConfigurator configurator(String spec, GeneratorConfig.Target target) {
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
                .addAdditionalProperty("openApiNullable", "false")
                .addAdditionalProperty("annotationLibrary", "none")
                .addAdditionalProperty("documentationProvider", "none")
                .addAdditionalProperty("hideGenerationTimestamp", "true")
                .addAdditionalProperty("sortParamsByRequiredFlag", "false")
                .addAdditionalProperty("sortModelPropertiesByRequiredFlag", "false")
                .addAdditionalProperty("sourceFolder", "")
                .addAdditionalProperty("artifactVersion", version)
                .addAdditionalProperty("internalPackage", target.internalPackage())
                .addTypeMapping("integer+epoch-millis", "long")
                .addTypeMapping("integer+micros", "long");
        target.files().forEach(configurator::addAdditionalProperty);
        target.internal().forEach(configurator::addAdditionalProperty);
        return configurator;
    }

    private List<String> fileNames(GeneratorConfig.Target target) {
        return files(target).stream()
                .map(TemplateDefinition::getDestinationFilename)
                .distinct()
                .toList();
    }

    private static String folder(String packageName) {
        return packageName.replace('.', '/');
    }

    private List<TemplateDefinition> files(GeneratorConfig.Target target) {
        List<TemplateDefinition> files = new ArrayList<>();
        if (language == Language.KOTLIN) {
            target.kotlin().forEach((template, name) -> files.add(once(template, target.packageName(), name)));
            return files;
        }
        files.add(jsonAdapter(folder(target.internalPackage())));
        target.files().forEach((template, name) -> files.add(once(template, target.packageName(), name)));
        target.internal().forEach((template, name) -> files.add(once(template, target.internalPackage(), name)));
        return files;
    }

    private TemplateDefinition once(String template, String packageName, String className) {
        int dot = className.lastIndexOf('.');
        return new TemplateDefinition(
                template + ".mustache",
                folder(dot < 0 ? packageName : className.substring(0, dot)),
                language.fileName(className.substring(dot + 1)));
    }

    private static TemplateDefinition jsonAdapter(String folder) {
        TemplateDefinition adapter = new TemplateDefinition("json_adapter.mustache", folder, "JsonAdapter.java");
        adapter.setTemplateType(TemplateFileType.Model);
        return adapter;
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }
}
