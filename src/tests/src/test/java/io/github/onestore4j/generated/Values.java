package io.github.onestore4j.generated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values of every type that a model's builder takes. */
final class Values {
    private static final double MISSING = 0.2;
    private static final int LONGEST_LIST = 3;
    private static final int LONGEST_TEXT = 20;
    private static final int NANOS = 1_000_000_000;

    /** Text that looks like something else, or that only half of the libraries read alike. */
    private static final List<String> ODD_TEXTS = List.of(
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
            "\uFFFF");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    /** A model with random fields, some of them missing; or a code, known or not. */
    Object of(Model model) {
        return model.isOpenEnum() ? code(model.type()) : model(model.type());
    }

    private Object model(Class<?> model) {
        Object builder = call(method(model, "builder"), null);
        for (Method setter : setters(model)) {
            call(setter, builder, field(setter));
        }
        return call(method(builder.getClass(), "build"), builder);
    }

    private static List<Method> setters(Class<?> model) {
        return Stream.of(method(model, "builder").getReturnType().getMethods())
                .filter(method -> method.getReturnType().getSimpleName().equals("Builder"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private @Nullable Object field(Method setter) {
        Type type = setter.getGenericParameterTypes()[0];
        boolean isRequired = Models.schemas()
                .get(setter.getDeclaringClass().getEnclosingClass().getSimpleName())
                .path("required")
                .toString()
                .contains('"' + setter.getName() + '"');
        boolean mayMiss = !isRequired && !(type instanceof ParameterizedType);
        return mayMiss && random.nextDouble() < MISSING ? null : value(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return IntStream.range(0, random.nextInt(LONGEST_LIST + 1))
                    .mapToObj(index -> value(element))
                    .toList();
        }
        if (type == String.class || type == CharSequence.class) {
            return text();
        }
        if (type == Long.class || type == long.class) {
            return number();
        }
        if (type == Integer.class || type == int.class) {
            return (int) number();
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochMilli(number() / 2).plusNanos(random.nextInt(NANOS));
        }
        return of(Models.of((Class<?>) type));
    }

    /** A number of any size: small ones and the limits as often as large ones. */
    private long number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            default -> random.nextLong() >> random.nextInt(Long.SIZE);
        };
    }

    /** Any UTF-16, halves of surrogate pairs and NULs included, and what looks like something else. */
    String text() {
        if (random.nextBoolean()) {
            return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
        }
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(LONGEST_TEXT + 1);
        for (int i = 0; i < length; i++) {
            text.append((char)
                    (random.nextBoolean() ? ' ' + random.nextInt('~' - ' ') : random.nextInt(1 << Character.SIZE)));
        }
        return text.toString();
    }

    private Object code(Class<?> openEnum) {
        List<?> known = (List<?>) call(method(openEnum, "values"), null);
        return random.nextBoolean()
                ? known.get(random.nextInt(known.size()))
                : call(method(openEnum, "of", String.class), null, text());
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
