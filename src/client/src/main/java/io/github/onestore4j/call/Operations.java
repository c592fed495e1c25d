package io.github.onestore4j.call;

import java.lang.annotation.Annotation;
import okhttp3.Request;
import retrofit2.Invocation;

/** Finds the {@link Operation} that a request or a Retrofit method belongs to. */
final class Operations {
    private Operations() {}

    static Operation of(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        if (invocation == null) {
            throw new IllegalStateException("not a request of a generated interface");
        }
        return of(invocation.method().getAnnotations());
    }

    static Operation of(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Operation) {
                return (Operation) annotation;
            }
        }
        throw new IllegalStateException("not a method of a generated interface");
    }
}
