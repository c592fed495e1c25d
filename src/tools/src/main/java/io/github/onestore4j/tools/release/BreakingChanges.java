package io.github.onestore4j.tools.release;

import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/** Walks through a comparison and says in words what breaks, and where. */
final class BreakingChanges {
    private final String spec;
    private final List<String> reasons;

    BreakingChanges(String spec, List<String> reasons) {
        this.spec = spec;
        this.reasons = reasons;
    }

    void of(ChangedOpenApi changed) {
        changed.getMissingEndpoints()
                .forEach(endpoint -> say(place(endpoint.getMethod(), endpoint.getPathUrl()), "is gone"));
        for (ChangedOperation operation : changed.getChangedOperations()) {
            walk(place(operation.getHttpMethod(), operation.getPathUrl()), operation);
        }
    }

    private static String place(PathItem.HttpMethod method, String path) {
        return path.startsWith(SpecChange.SCHEMAS)
                ? "schema " + path.substring(SpecChange.SCHEMAS.length())
                : method + " " + path;
    }

    private void say(String place, String what) {
        reasons.add(spec + ": " + place + " " + what);
    }

    /** An element is null where nothing of its kind has changed. */
    private void walk(String place, @Nullable Changed changed) {
        if (changed == null) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            schema(place, schema);
        } else if (changed instanceof ChangedParameters parameters) {
            parameters.getMissing().forEach(gone -> say(place, "has lost the parameter " + gone.getName()));
            parameters.getIncreased().stream()
                    .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                    .forEach(added -> say(place, "requires the new parameter " + added.getName()));
            parameters.getChanged().forEach(parameter -> parameter(place, parameter));
        } else if (changed instanceof ComposedChanged composed) {
            if (composed.isCoreChanged().isIncompatible()) {
                say(place, "has another " + nameOf(changed));
            }
            composed.getChangedElements().forEach(element -> walk(place, element));
        } else if (changed instanceof ChangedRequired required && required.isIncompatible()) {
            required.getIncreased().forEach(name -> say(place, "requires " + name));
            required.getMissing().forEach(name -> say(place, "no longer promises " + name));
        } else if (changed.isIncompatible()) {
            say(place, "has another " + nameOf(changed));
        }
    }

    private void parameter(String place, ChangedParameter parameter) {
        String at = place + " parameter " + parameter.getName();
        if (parameter.isCoreChanged().isIncompatible()) {
            say(at, "is required now, or written in another way");
        }
        parameter.getChangedElements().forEach(element -> walk(at, element));
    }

    /** A field that is gone breaks users whether or not it was required: its accessor is gone too. */
    private void schema(String place, ChangedSchema schema) {
        schema.getMissingProperties().keySet().forEach(name -> say(place, "has lost the field " + name));
        if (schema.getMissingProperties().isEmpty() && schema.isCoreChanged().isIncompatible()) {
            say(place, "has another type or form");
        }
        for (Map.Entry<String, ChangedSchema> property :
                schema.getChangedProperties().entrySet()) {
            walk(place + " field " + property.getKey(), property.getValue());
        }
        for (Changed element : schema.getChangedElements()) {
            if (!schema.getChangedProperties().containsValue(element)) {
                walk(place, element);
            }
        }
    }

    private static String nameOf(Changed changed) {
        String name = changed.getClass().getSimpleName().replaceFirst("^Changed", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
