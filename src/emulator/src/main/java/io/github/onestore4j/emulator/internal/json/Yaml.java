package io.github.onestore4j.emulator.internal.json;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML, and JSON with it, as maps and lists. */
public final class Yaml {
    private Yaml() {}

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when the text is not YAML, or not an object
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String text) {
        try {
            Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (YamlEngineException notYaml) {
            throw new IllegalArgumentException("not YAML: " + notYaml.getMessage(), notYaml);
        }
        throw new IllegalArgumentException("not an object with fields");
    }
}
