package io.github.onestore4j.tools.client;

import io.github.onestore4j.tools.openapi.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods of the client for one operation, as the generated source has them. */
public final class Facade {
    private static final Path GENERATED = Path.of("target/generated-sources/openapi");
    private static final Pattern METHOD = Pattern.compile("(?m)^  public (\\S+) (\\w+)\\((.*)\\) \\{$");

    /** How one comes by the object that has the methods. */
    private static final Map<String, String> RECEIVERS = Map.of(
            "IapV7", "oneStore.v7()",
            "IapV2", "oneStore.v2()",
            "PcV7", "oneStore.pc(userAccessToken)",
            "OAuth", "oauth");

    private record Method(String result, String name, String parameters) {
        /** The names of the parameters alone: the last word before each comma. */
        String arguments() {
            return parameters.replaceAll("(?:@Nullable )?\\S+ (\\w+)(?=,|$)", "$1");
        }
    }

    private final String receiver;
    private final List<Method> methods;

    private Facade(String receiver, List<Method> methods) {
        this.receiver = receiver;
        this.methods = methods;
    }

    /** The methods for an operation: waiting, asynchronous, and paging where it is a list. */
    public static Facade of(Operation operation) {
        Set<String> names = Set.of(
                operation.id(),
                operation.id() + "Async",
                operation.node().at("/x-onestore-page/method").asText());
        List<Method> methods = new ArrayList<>();
        Matcher method = METHOD.matcher(source(operation));
        while (method.find()) {
            if (names.contains(method.group(2))) {
                methods.add(new Method(method.group(1), method.group(2), method.group(3)));
            }
        }
        return new Facade(RECEIVERS.getOrDefault(operation.tag(), operation.tag()), methods);
    }

    private static String source(Operation operation) {
        try (Stream<Path> files = Files.walk(GENERATED.resolve(operation.spec().name()))) {
            Path file = files.filter(found -> found.endsWith(operation.tag() + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + operation.tag() + " has been generated"));
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each call as one writes it, the richest form first. */
    public List<String> calls() {
        Set<String> calls = new LinkedHashSet<>();
        methods.forEach(method -> calls.add(receiver + "." + method.name() + "(" + method.arguments() + ")"));
        return List.copyOf(calls);
    }

    /** Each method with its types. */
    public List<String> signatures() {
        return methods.stream()
                .map(method -> method.result() + " " + method.name() + "(" + method.parameters() + ")")
                .toList();
    }
}
