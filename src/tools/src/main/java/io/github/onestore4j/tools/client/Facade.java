package io.github.onestore4j.tools.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import io.github.onestore4j.tools.openapi.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The client's methods for one operation, with their parameters' names, as its generated source has them. */
public final class Facade {
    private static final Path GENERATED = Path.of("src/client/target/generated/java");

    /** How a user gets the object that has the methods. */
    private static final Map<String, String> RECEIVERS = Map.of(
            "IapV7", "oneStore.v7()",
            "IapV2", "oneStore.v2()",
            "PcV7", "oneStore.pc(userAccessToken)");

    private final String operationId;
    private final String receiver;
    private final List<MethodTree> methods;

    private Facade(String operationId, String receiver, List<MethodTree> methods) {
        this.operationId = operationId;
        this.receiver = receiver;
        this.methods = methods;
    }

    /** Returns the methods for an operation, which are none if the client alone calls it. */
    public static Facade of(Operation operation) {
        Set<String> names = Set.of(
                operation.id(),
                operation.id() + "Async",
                operation.node().at("/x-onestore-page/method").asText());
        List<MethodTree> methods = source(operation.tag()).stream()
                .flatMap(source -> parse(source).getTypeDecls().stream())
                .flatMap(type -> ((ClassTree) type).getMembers().stream())
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> names.contains(method.getName().toString()))
                .toList();
        return new Facade(operation.id(), RECEIVERS.getOrDefault(operation.tag(), operation.tag()), methods);
    }

    private static Optional<Path> source(String className) {
        try (Stream<Path> files = Files.walk(GENERATED)) {
            return files.filter(file -> file.endsWith(className + ".java")).findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CompilationUnitTree parse(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
            return task.parse().iterator().next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns each call as a user writes it, the richest form first. */
    public List<String> calls() {
        Set<String> calls = new LinkedHashSet<>();
        methods.forEach(method -> calls.add(receiver + "." + method.getName() + "("
                + join(method, parameter -> parameter.getName().toString()) + ")"));
        return List.copyOf(calls);
    }

    /** Returns the names of the parameters of the call with the most of them. */
    public List<String> parameters() {
        return methods.stream()
                .filter(method -> method.getName().contentEquals(operationId))
                .map(method -> method.getParameters().stream()
                        .map(parameter -> parameter.getName().toString())
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** Returns each method with its types. */
    public List<String> signatures() {
        return methods.stream()
                .map(method ->
                        method.getReturnType() + " " + method.getName() + "(" + join(method, Facade::declared) + ")")
                .toList();
    }

    private static String declared(VariableTree parameter) {
        StringBuilder text = new StringBuilder();
        parameter
                .getModifiers()
                .getAnnotations()
                .forEach(annotation ->
                        text.append('@').append(annotation.getAnnotationType()).append(' '));
        return text.append(parameter.getType())
                .append(' ')
                .append(parameter.getName())
                .toString();
    }

    private static String join(MethodTree method, Function<VariableTree, String> text) {
        return String.join(", ", method.getParameters().stream().map(text).toList());
    }
}
