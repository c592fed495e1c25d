package io.github.onestore4j.tools.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.tools.client.Facade;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls an operation through its facade. Its arguments are what was bought, and otherwise the spec's examples; what may
 * be left out is left out.
 */
final class FacadeCall implements Function<Visit, Object> {
    private final Operation operation;
    private final List<String> names;

    private FacadeCall(Operation operation, List<String> names) {
        this.operation = operation;
        this.names = names;
    }

    static FacadeCall of(Operation operation) {
        return new FacadeCall(operation, Facade.of(operation).parameters());
    }

    @Override
    public Object apply(Visit visit) {
        Object facade = visit.facade(operation.tag());
        Method method = Arrays.stream(facade.getClass().getMethods())
                .filter(found -> found.getName().equals(operation.id()) && found.getParameterCount() == names.size())
                .findFirst()
                .orElseThrow();
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            arguments.add(argument(names.get(i), method.getParameterTypes()[i], visit));
        }
        return invoke(method, facade, arguments.toArray());
    }

    private @Nullable Object argument(String name, Class<?> type, Visit visit) {
        return switch (name) {
            case "purchaseToken" -> visit.purchaseToken();
            case "purchaseId" -> visit.purchaseId();
            case "productId" -> isAboutPurchase() ? visit.productId() : visit.moreId();
            case "page" -> PageRequest.first();
            case "productIdList" -> List.of(visit.moreId());
            default -> {
                Field field = field(name);
                yield field == null || !field.required() ? body(type) : example(field, type);
            }
        };
    }

    private boolean isAboutPurchase() {
        return operation.path().contains("{purchase");
    }

    /**
     * Returns a parameter, or a field of the body, that the spec requires or lets out; null when it has none of the
     * name.
     */
    private @Nullable Field field(String name) {
        Stream<Field> parameters = operation.parameters().stream().map(Field::of);
        Stream<Field> body =
                operation.request().stream().flatMap(schema -> Field.of(schema.spec(), schema.node()).stream());
        return Stream.concat(parameters, body)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Returns a body's model with its required fields; null for anything else. */
    private @Nullable Object body(Class<?> type) {
        Target schema = operation.request().orElse(null);
        if (schema == null || !schema.name().equals(type.getSimpleName())) {
            return null;
        }
        Object builder = invoke(method(type, "builder"), null);
        for (Field field : Field.of(schema.spec(), schema.node())) {
            if (field.required()) {
                Method setter = method(builder.getClass(), field.name());
                invoke(setter, builder, example(field, setter.getParameterTypes()[0]));
            }
        }
        return invoke(method(builder.getClass(), "build"), builder);
    }

    private static Object example(Field field, Class<?> type) {
        JsonNode own = field.node().path("example");
        JsonNode example = own.isMissingNode() ? field.type().node().path("example") : own;
        if (type == Integer.class || type == int.class) {
            return example.intValue();
        }
        return type == String.class
                ? example.asText()
                : invoke(method(type, "of", String.class), null, example.asText());
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        return Arrays.stream(type.getMethods())
                .filter(found -> found.getName().equals(name))
                .filter(found -> parameters.length == 0 || Arrays.equals(found.getParameterTypes(), parameters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    private static Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new LinkageError(method + " threw what it must not", thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new LinkageError(method + " is not public", hidden);
        }
    }
}
