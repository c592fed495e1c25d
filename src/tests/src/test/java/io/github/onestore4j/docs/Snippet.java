package io.github.onestore4j.docs;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A piece of Java in a document, as a reader would paste it.
 *
 * @param where which document, and its first line
 * @param code the text
 */
record Snippet(String where, String code) {
    private static final Pattern MEMBERS = Pattern.compile("^@", Pattern.MULTILINE);
    private static final Predicate<String> IS_IMPORT = line -> line.startsWith("import ");

    private static final List<String> PACKAGES = List.of(
            "io.github.onestore4j",
            "io.github.onestore4j.confirm",
            "io.github.onestore4j.dagger",
            "io.github.onestore4j.emulator",
            "io.github.onestore4j.emulator.fault",
            "io.github.onestore4j.emulator.journal",
            "io.github.onestore4j.emulator.junit",
            "io.github.onestore4j.emulator.store",
            "io.github.onestore4j.error",
            "io.github.onestore4j.ledger",
            "io.github.onestore4j.log",
            "io.github.onestore4j.model",
            "io.github.onestore4j.notification",
            "io.github.onestore4j.payment",
            "io.github.onestore4j.pc",
            "io.github.onestore4j.signature",
            "io.github.onestore4j.time",
            "io.github.onestore4j.v2",
            "io.github.onestore4j.v7",
            "java.time",
            "java.util",
            "okhttp3.logging",
            "org.junit.jupiter.api",
            "org.junit.jupiter.api.extension");

    /** For documents whose code is read beside the text; the guides' code has its own. */
    private static final String IMPORTS =
            PACKAGES.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining("", "", """
                    import static org.junit.jupiter.api.Assertions.*;
                    import java.io.IOException;
                    import io.github.onestore4j.purchase.Purchase;
                    import retrofit2.Response;
                    import dagger.Module;
                    import dagger.Provides;
                    import javax.inject.Singleton;
                    """));

    /** Returns the pieces of a document that are not shown from a file which the build compiles anyway. */
    static List<Snippet> of(Path document) {
        return CodeBlock.of(document).stream()
                .filter(block -> block.language().equals("java") && block.source() == null)
                .map(block -> new Snippet(
                        document + ": "
                                + block.code()
                                        .lines()
                                        .filter(IS_IMPORT.negate().and(line -> !line.isBlank()))
                                        .findFirst()
                                        .orElse(""),
                        block.code()))
                .toList();
    }

    /** Whether it is members of a class, and no statements. */
    boolean isMembers() {
        return MEMBERS.matcher(code).find();
    }

    /** The same with the emulated store for ONE store's. */
    private String local() {
        return code.replace("Environment.SANDBOX", "store.environment()")
                .replace("PaymentPage.autoSubmit(order)", "PaymentPage.autoSubmit(order, store.paymentPage())");
    }

    private String imports() {
        return where.startsWith("docs/guides/")
                ? code.lines().filter(IS_IMPORT).collect(Collectors.joining("\n", "", "\n"))
                : IMPORTS;
    }

    private String source() {
        String text = local().lines()
                .filter(IS_IMPORT.negate())
                .collect(Collectors.joining("\n"))
                .strip();
        String statements = text.endsWith(";") || text.endsWith("}") ? text : text + ";";
        return "package io.github.onestore4j.docs;\n" + imports() + "public class Pasted extends SnippetContext {\n"
                + (isMembers()
                        ? text + "\npublic void run() {}\n"
                        : "public void run() throws Exception {\n" + statements + "\n}\n")
                + "}\n";
    }

    /**
     * Compiles it into a folder.
     *
     * @throws AssertionError when it does not compile; says why
     */
    Class<? extends SnippetContext> compile(Path folder) throws Exception {
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-nowarn");
        JavaFileObject pasted =
                new SimpleJavaFileObject(URI.create("string:///Pasted.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source();
                    }
                };
        if (!compiler.getTask(messages, null, null, options, null, List.of(pasted))
                .call()) {
            throw new AssertionError(where + "\n" + messages);
        }
        URL[] classPath = {folder.toUri().toURL()};
        return new URLClassLoader(classPath, SnippetContext.class.getClassLoader())
                .loadClass("io.github.onestore4j.docs.Pasted")
                .asSubclass(SnippetContext.class);
    }
}
