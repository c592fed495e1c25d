package io.github.onestore4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/** The generated facades and Retrofit interfaces, operation by operation: they are what the specs say. */
class GeneratedApisTest {
    static Stream<Operation> operations() {
        return Spec.all(Spec.FOLDER).stream().flatMap(spec -> spec.operations().stream());
    }

    static Stream<Spec> apis() {
        return Spec.all(Spec.FOLDER).stream().filter(spec -> !spec.operations().isEmpty());
    }

    private static Class<?> generated(Operation operation, String suffix) {
        return Models.type(operation.tag() + suffix);
    }

    private static Method retrofit(Operation operation) {
        return methods(generated(operation, "Api"), operation.id()).get(0);
    }

    private static List<Method> methods(Class<?> type, String name) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
        assertThat(methods).as(type + "." + name).isNotEmpty();
        return methods;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRequestGoesWhereTheSpecSays(Operation operation) {
        Method method = retrofit(operation);
        GET get = method.getAnnotation(GET.class);
        POST post = method.getAnnotation(POST.class);
        assertThat(get != null ? "GET /" + get.value() : "POST /" + post.value())
                .isEqualTo(operation.httpMethod() + " " + operation.path());
        assertThat(annotations(method, Path.class).map(Path::value))
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("\\{(\\w+)}")
                        .matcher(operation.path())
                        .results()
                        .map(segment -> segment.group(1))
                        .toList());
        assertThat(annotations(method, Query.class).map(Query::value))
                .containsExactlyElementsOf(parameters(operation, "query"));
    }

    private static List<String> parameters(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.node().path("in").asText().equals(in))
                .map(parameter -> Field.of(parameter).name())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itSaysWhetherItMayBeRepeated(Operation operation) {
        io.github.onestore4j.internal.call.Operation said =
                retrofit(operation).getAnnotation(io.github.onestore4j.internal.call.Operation.class);
        assertThat(said.id()).isEqualTo(operation.id());
        assertThat(said.retry()).hasToString(operation.retry().name());
        assertThat(said.result())
                .isEqualTo(operation.node().path("x-onestore-result").asBoolean());
        assertThat(said.inferred())
                .isEqualTo(operation.node().path("x-onestore-inferred").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everySegmentIsEncodedAndHeadersBelongToInterceptors(Operation operation) {
        Method method = retrofit(operation);
        assertThat(annotations(method, Path.class)).noneMatch(Path::encoded);
        assertThat(annotations(method, Query.class)).noneMatch(Query::encoded);
        assertThat(Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream))
                .extracting(Annotation::annotationType)
                .allMatch(type -> Stream.of(Path.class, Query.class, Body.class, Tag.class, retrofit2.http.Field.class)
                        .anyMatch(Predicate.isEqual(type)));
        assertThat(method.getReturnType()).isEqualTo(Call.class);
    }

    private static <A extends Annotation> Stream<A> annotations(Method method, Class<A> type) {
        return Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The client requests tokens by itself. */
    static Stream<Operation> operationsOfFacades() {
        return operations().filter(operation -> !operation.tag().equals("OAuth"));
    }

    /** Two forms of each operation, which return the same. */
    @ParameterizedTest
    @MethodSource("operationsOfFacades")
    void itIsOfferedWaitingAndAsynchronously(Operation operation) {
        Class<?> facade = generated(operation, "");
        Type result = typeArgument(retrofit(operation).getGenericReturnType());
        List<List<Type>> waiting = new ArrayList<>();
        for (Method method : methods(facade, operation.id())) {
            assertThat(method.getGenericReturnType()).isEqualTo(result);
            waiting.add(List.of(method.getGenericParameterTypes()));
        }
        List<List<Type>> asynchronous = new ArrayList<>();
        for (Method method : methods(facade, operation.id() + "Async")) {
            assertThat(method.getReturnType()).isEqualTo(CompletableFuture.class);
            assertThat(typeArgument(method.getGenericReturnType())).isEqualTo(result);
            asynchronous.add(List.of(method.getGenericParameterTypes()));
        }
        assertThat(asynchronous).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(facade.getMethods())
                .allSatisfy(method -> assertThat(method.getExceptionTypes())
                        .as("checked exceptions; " + OneStoreException.class + " is none")
                        .filteredOn(type -> method.getDeclaringClass() != Object.class)
                        .isEmpty());
    }

    private static Type typeArgument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    @ParameterizedTest
    @MethodSource("apis")
    void itsHostsAreTheSpecsAndSafe(Spec spec) throws ReflectiveOperationException {
        List<String> hosts = new ArrayList<>();
        for (java.lang.reflect.Field field :
                Models.type(spec.operations().get(0).tag() + "Hosts").getDeclaredFields()) {
            assertThat(Modifier.isPublic(field.getModifiers())).isTrue();
            hosts.add(field.getName() + " " + field.get(null));
        }
        List<String> servers = new ArrayList<>();
        spec.root()
                .path("servers")
                .forEach(server -> servers.add(server.path("x-onestore-environment")
                                .asText() + " " + server.path("url").asText()));
        assertThat(hosts).isEqualTo(servers).allMatch(host -> host.contains(" https://"));
    }
}
