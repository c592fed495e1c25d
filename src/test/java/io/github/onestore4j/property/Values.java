package io.github.onestore4j.property;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** Random values of every type that a model's builder takes. */
final class Values {
    private static final double MISSING = 0.2;
    private static final int LONGEST_LIST = 3;
    private static final long NANOS = 999_999_999;

    private Values() {}

    /** A model with random fields, some of them missing; or a code, known or not. */
    static Arbitrary<Object> of(Model model) {
        return model.isOpenEnum() ? codes(model.type()) : models(model.type());
    }

    private static Arbitrary<Object> models(Class<?> model) {
        Builders.BuilderCombinator<Object> builder = Builders.withBuilder(() -> call(method(model, "builder"), null));
        for (Method setter : setters(model)) {
            builder = builder.use(field(setter)).in((made, value) -> call(setter, made, value));
        }
        return builder.build(made -> call(method(made.getClass(), "build"), made));
    }

    private static List<Method> setters(Class<?> model) {
        return Stream.of(method(model, "builder").getReturnType().getMethods())
                .filter(method -> method.getReturnType().getSimpleName().equals("Builder"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static Arbitrary<Object> field(Method setter) {
        Type type = setter.getGenericParameterTypes()[0];
        boolean isRequired = Models.schemas()
                .get(setter.getDeclaringClass().getEnclosingClass().getSimpleName())
                .path("required")
                .toString()
                .contains('"' + setter.getName() + '"');
        return type instanceof ParameterizedType || isRequired
                ? value(type)
                : value(type).injectNull(MISSING);
    }

    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType list) {
            return value(list.getActualTypeArguments()[0])
                    .list()
                    .ofMaxSize(LONGEST_LIST)
                    .asGeneric();
        }
        if (type == String.class) {
            return texts().asGeneric();
        }
        if (type == Long.class) {
            return Arbitraries.longs().asGeneric();
        }
        if (type == Integer.class) {
            return Arbitraries.integers().asGeneric();
        }
        if (type == Boolean.class) {
            return Arbitraries.of(true, false).asGeneric();
        }
        if (type == Instant.class) {
            return Arbitraries.longs()
                    .flatMap(millis -> Arbitraries.longs()
                            .between(0, NANOS)
                            .map(nanos -> Instant.ofEpochMilli(millis / 2).plusNanos(nanos)))
                    .asGeneric();
        }
        return of(Models.of((Class<?>) type));
    }

    /** Any UTF-16, halves of surrogate pairs and NULs included, and what looks like something else. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.of(
                        "",
                        " ",
                        "null",
                        "true",
                        "-0",
                        "0",
                        "00",
                        "1e400",
                        "9".repeat(40),
                        "\u0000",
                        "\uFEFF",
                        "\uD800",
                        "\uDC00x",
                        "\uD83D\uDE00",
                        "\"\\/\b\f\n\r\t",
                        "\u2028\u2029",
                        "</script>",
                        "\uFFFF"));
    }

    private static Arbitrary<Object> codes(Class<?> openEnum) {
        List<?> known = (List<?>) call(method(openEnum, "values"), null);
        Method of = method(openEnum, "of", String.class);
        return Arbitraries.oneOf(Arbitraries.of(known).asGeneric(), texts().map(text -> call(of, null, text)));
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
