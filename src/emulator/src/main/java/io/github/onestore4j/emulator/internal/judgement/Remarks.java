package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.journal.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the findings about one call. */
final class Remarks {
    private final Instant time;
    private final @Nullable String clientId;
    private final List<Finding> findings = new ArrayList<>();

    Remarks(Instant time, @Nullable String clientId) {
        this.time = time;
        this.clientId = clientId;
    }

    void add(Rule rule, String message) {
        findings.add(new Finding(rule, clientId, time, message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
