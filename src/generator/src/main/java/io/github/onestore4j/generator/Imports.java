package io.github.onestore4j.generator;

import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Imports of models and of their adapters, for templates that are rendered into another package than the models. */
final class Imports {
    private static final String ROOT = "io.github.onestore4j.";

    private final GeneratorConfig.Target target;
    private final Map<String, String> foreignClasses;

    Imports(GeneratorConfig.Target target, Map<String, String> foreignClasses) {
        this.target = target;
        this.foreignClasses = foreignClasses;
    }

    /** Writes the import of a model, of which the simple name is given; nothing for a class of Java's. */
    void model(Template.Fragment simpleName, Writer out) throws IOException {
        String name = simpleName.execute();
        if (isModel(name)) {
            out.write("import " + className(name) + ";");
        }
    }

    /** Writes the import of a model's adapter. */
    void adapter(Template.Fragment simpleName, Writer out) throws IOException {
        String name = simpleName.execute();
        if (isModel(name)) {
            out.write("import " + internal(className(name)) + "JsonAdapter;");
        }
    }

    private static boolean isModel(String name) {
        return !name.isEmpty()
                && !name.contains("<")
                && !name.matches("String|Integer|Long|Boolean|Object|int|long|boolean|BigDecimal");
    }

    private String className(String simpleName) {
        return foreignClasses.values().stream()
                .filter(name -> name.endsWith("." + simpleName))
                .findFirst()
                .orElse(target.packageName() + "." + simpleName);
    }

    static String internal(String name) {
        return name.startsWith(ROOT + "internal.") ? name : ROOT + "internal." + name.substring(ROOT.length());
    }
}
