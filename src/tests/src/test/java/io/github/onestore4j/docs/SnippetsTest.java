package io.github.onestore4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in the documents compiles as it stands there, and does what it says against the emulated store. */
@NullUnmarked
class SnippetsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = SnippetContext.store;

    private static final Set<String> CALLS = Set.of("grant", "finish", "revoke", "close", "lookUp");

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path document : Documents.all()) {
            snippets.addAll(Snippet.of(document));
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void doesWhatItSays(Snippet snippet, @TempDir Path folder) throws Exception {
        Class<? extends SnippetContext> pasted = snippet.compile(folder);
        if (snippet.isMembers()) {
            runTests(pasted);
            return;
        }
        SnippetContext context = pasted.getConstructor().newInstance();
        context.prepare();
        context.run();
        List<String> calls = CALLS.stream()
                .filter(call -> snippet.code().contains(" " + call + "("))
                .toList();
        if (snippet.code().contains("} else ")) {
            assertThat(context.called).containsAnyElementsOf(calls); // one of its branches
        } else {
            assertThat(context.called).containsAll(calls);
        }
    }

    /** As JUnit would: with the store of the class started around them. */
    private static void runTests(Class<?> pasted) throws Exception {
        for (Field field : pasted.getDeclaredFields()) {
            field.setAccessible(true);
            OneStoreEmulator store = (OneStoreEmulator) field.get(null);
            store.start();
            for (Method method : pasted.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(pasted.getConstructor().newInstance());
                }
            }
            store.stop();
        }
    }

    @Test
    void theDocumentsHaveCode() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(25);
    }
}
