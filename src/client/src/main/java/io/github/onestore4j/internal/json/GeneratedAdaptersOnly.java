package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands last among the factories and refuses every type that no generated adapter has taken, so that Moshi never falls
 * back to reflection, which a shrinker breaks.
 */
public final class GeneratedAdaptersOnly implements JsonAdapter.Factory {
    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        throw new IllegalArgumentException("no generated adapter for " + type);
    }
}
