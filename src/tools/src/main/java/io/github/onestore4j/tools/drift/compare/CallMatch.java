package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageOperation;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which call of a page is which operation: by path and method, else by name, else by a path that is nearly the same.
 */
record CallMatch(Map<SpecOperation, PageOperation> pairs, List<PageOperation> added) {
    static CallMatch of(List<PageOperation> calls, List<SpecOperation> operations) {
        CallMatch match = new CallMatch(new LinkedHashMap<>(), new ArrayList<>(merged(calls)));
        match.pair(operations, (call, operation) -> hasPath(call, operation) && hasMethod(call, operation));
        match.pair(operations, CallMatch::hasPath);
        match.pair(operations, (call, operation) -> call.name().equals(operation.id()));
        match.pair(
                operations,
                (call, operation) -> path(call)
                        .replaceAll("\\{[^{}]*}", "{}")
                        .equals(operation.path().replaceAll("\\{[^{}]*}", "{}")));
        match.pair(
                operations,
                (call, operation) -> call.name().isEmpty()
                        && hasMethod(call, operation)
                        && Pairs.similarity(path(call), operation.path()) >= 0.75);
        return match;
    }

    private void pair(List<SpecOperation> operations, BiPredicate<PageOperation, SpecOperation> fits) {
        for (SpecOperation operation : operations) {
            if (!pairs.containsKey(operation)) {
                added.stream()
                        .filter(call -> fits.test(call, operation))
                        .findFirst()
                        .ifPresent(call -> {
                            pairs.put(operation, call);
                            added.remove(call);
                        });
            }
        }
    }

    /** A call that an overview lists and a section describes is one call. */
    private static List<PageOperation> merged(List<PageOperation> calls) {
        List<PageOperation> merged = new ArrayList<>();
        for (PageOperation call : calls) {
            PageOperation same = merged.stream()
                    .filter(other -> path(other).equals(path(call)) && sameMethod(other, call))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                merged.add(call);
            } else {
                same.methods().addAll(call.methods());
                same.paths().addAll(call.paths());
                same.contentTypes().addAll(call.contentTypes());
                same.fields().addAll(call.fields());
                same.samples().addAll(call.samples());
            }
        }
        return merged;
    }

    private static boolean sameMethod(PageOperation one, PageOperation other) {
        return one.methods().isEmpty()
                || other.methods().isEmpty()
                || one.methods().get(0).value().equals(other.methods().get(0).value());
    }

    private static boolean hasPath(PageOperation call, SpecOperation operation) {
        return call.paths().stream().anyMatch(path -> path.value().path().equals(operation.path()));
    }

    private static boolean hasMethod(PageOperation call, SpecOperation operation) {
        return call.methods().stream().anyMatch(method -> method.value().equals(operation.method()));
    }

    private static String path(PageOperation call) {
        return call.paths().isEmpty() ? "" : call.paths().get(0).value().path();
    }
}
