package io.github.onestore4j.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonDataException;
import io.github.onestore4j.generated.Model;
import io.github.onestore4j.generated.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Any bytes, given to the decoders of all models of a package: read so that it can be written again, or refused. */
class DecoderFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void v7(byte[] json) throws IOException {
        decode("v7", json);
    }

    @FuzzTest(maxDuration = "1m")
    void v2(byte[] json) throws IOException {
        decode("v2", json);
    }

    @FuzzTest(maxDuration = "1m")
    void pc(byte[] json) throws IOException {
        decode("pc", json);
    }

    @FuzzTest(maxDuration = "1m")
    void oauth(byte[] json) throws IOException {
        decode("auth", json);
    }

    @FuzzTest(maxDuration = "1m")
    void errors(byte[] json) throws IOException {
        decode("error", json);
        decode("model", json);
    }

    @FuzzTest(maxDuration = "1m")
    void messages(byte[] json) throws IOException {
        decode("message", json);
    }

    private static void decode(String packageName, byte[] json) throws IOException {
        for (Model model : Models.of(packageName)) {
            Object value = readOrRefuse(model, json);
            if (value != null) {
                String written = model.write(value);
                assertEquals(value, model.read(written.getBytes(StandardCharsets.UTF_8)));
                assertTrue(model.hides(value.toString()));
            }
        }
    }

    private static @Nullable Object readOrRefuse(Model model, byte[] json) {
        try {
            return model.read(json);
        } catch (JsonDataException | IOException refused) {
            return null;
        }
    }
}
