package io.github.onestore4j.tools.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every operation is described, names its page and its retry rule, and only codes that its page has. */
final class OperationLint {
    private static final Set<String> RETRY = Set.of("safe", "unsent", "never");

    private OperationLint() {}

    static void check(Spec spec, List<String> problems) {
        Set<String> ids = new HashSet<>();
        for (Operation operation : spec.operations()) {
            String id = operation.id();
            if (!ids.add(id)) {
                problems.add(id + " stands twice");
            }
            for (String needed : List.of("summary", "description", "externalDocs", "tags")) {
                if (!operation.node().has(needed)) {
                    problems.add(id + " has no " + needed);
                }
            }
            Texts.sentence(id + ".summary", operation.node().path("summary"), problems);
            Texts.sentence(id + ".description", operation.node().path("description"), problems);
            Texts.page(id, operation.node(), problems);
            String retry = operation.text("x-onestore-retry");
            if (!RETRY.contains(retry)) {
                problems.add(id + " has a retry rule that is neither safe nor unsent nor never");
            }
            if (operation.node().path("x-onestore-result").asBoolean() && retry.equals("safe")) {
                problems.add(id + " changes state and may be repeated");
            }
            for (String status : List.of("200", "default")) {
                if (operation.response(status).isEmpty()) {
                    problems.add(id + " has no schema for the response " + status);
                }
            }
            for (String code : operation.codes()) {
                if (!codesOf(spec).contains(code)) {
                    problems.add(id + " names " + code + ", which errors.yaml does not have for this page");
                }
            }
        }
    }

    /** The codes that errors.yaml says are on the page of a spec. */
    private static Set<String> codesOf(Spec spec) {
        Set<String> codes = new HashSet<>();
        for (JsonNode code :
                Spec.read(Spec.FOLDER, "errors").root().at("/components/schemas/ErrorCode/x-onestore-codes")) {
            for (JsonNode page : code.path("pages")) {
                if (page.asText().equals(spec.name())) {
                    codes.add(code.path("code").asText());
                }
            }
        }
        return codes;
    }
}
