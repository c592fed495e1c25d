package com.example.java;

import io.github.onestore4j.call.Pages;
import java.util.Iterator;
import java.util.stream.Stream;

/** Every public method of {@link Pages}. */
final class PagesCalls {
    private PagesCalls() {}

    static <T> Iterator<T> iterator(Pages<T> it) {
        return it.iterator();
    }

    static <T> Stream<T> stream(Pages<T> it) {
        return it.stream();
    }
}
