package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.reading.PageOperation;
import io.github.onestore4j.tools.drift.reading.PathText;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.reading.Stated;
import io.github.onestore4j.tools.drift.spec.SpecField;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares a page's samples with the spec. What its tables differ in already is not said again. */
final class SampleComparison {
    private final Findings findings;
    private final Subject subject;
    private final Set<String> reported;

    SampleComparison(Findings findings, Subject subject, Set<String> reported) {
        this.findings = findings;
        this.subject = subject;
        this.reported = reported;
    }

    /** @param bodies whether the page still has its samples' bodies */
    void compare(PageOperation page, SpecOperation spec, boolean bodies) {
        List<Sample.Value> requests = new ArrayList<>();
        List<Sample.Value> responses = new ArrayList<>();
        for (Sample sample : page.samples()) {
            sample.requests().forEach(request -> request(request, page, spec));
            for (Stated<String> host : sample.hosts()) {
                if (!spec.hosts().contains(host.value())) {
                    findings.changed(
                            subject, "sample host", host.value(), String.join(", ", spec.hosts()), host.line());
                }
            }
            for (Sample.Value body : sample.bodies()) {
                sort(body, sample.place(), spec, requests, responses);
            }
        }
        if (bodies) {
            compare(requests, spec.request(), subject.part("request", spec.node()));
            compare(responses, spec.response(), subject.part("response", spec.node()));
        }
    }

    private void request(Stated<PathText.Request> request, PageOperation page, SpecOperation spec) {
        String path = request.value().target().path();
        boolean asOnPage =
                page.paths().stream().anyMatch(own -> fits(path, own.value().path()));
        boolean asInSpec = fits(path, spec.path());
        boolean pageDiffers =
                page.paths().stream().noneMatch(own -> own.value().path().equals(spec.path()));
        if (!asInSpec && !(asOnPage && pageDiffers)) {
            findings.changed(subject, "sample path", path, spec.path(), request.line());
        }
        boolean methodDiffers =
                page.methods().stream().anyMatch(method -> !method.value().equals(spec.method()));
        if (!request.value().method().equals(spec.method()) && !methodDiffers) {
            findings.changed(subject, "sample method", request.value().method(), spec.method(), request.line());
        }
    }

    private static boolean fits(String path, String template) {
        String[] literals = template.split("\\{[^{}]*}", -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(literals[0]));
        for (int index = 1; index < literals.length; index++) {
            pattern.append("[^/]+").append(Pattern.quote(literals[index]));
        }
        return path.matches(pattern.toString());
    }

    private void sort(
            Sample.Value body,
            Place place,
            SpecOperation spec,
            List<Sample.Value> requests,
            List<Sample.Value> responses) {
        long inRequest = common(body, spec.request());
        long inResponse = common(body, spec.response());
        long inErrors = common(body, spec.errors());
        if (inErrors > Math.max(inRequest, inResponse)) {
            compare(List.of(body), spec.errors(), subject.part("error", spec.node()));
        } else if (inRequest > inResponse || (inRequest == inResponse && place != Place.RESPONSE)) {
            requests.add(body);
        } else {
            responses.add(body);
        }
    }

    static long common(Sample.Value body, List<SpecField> fields) {
        return body.children().stream()
                .filter(child -> fields.stream()
                        .anyMatch(field -> field.name().equals(child.name().strip())))
                .count();
    }

    /** Compares the samples of one body: each name has to be known, and each field shown in one of them. */
    void compare(List<Sample.Value> bodies, List<SpecField> fields, Subject part) {
        for (Sample.Value body : bodies) {
            for (Sample.Value value : body.children()) {
                fields.stream()
                        .filter(field -> field.name().equals(value.name().strip()))
                        .findFirst()
                        .ifPresentOrElse(
                                field -> value(value, field, part.part(field.name(), field.node())),
                                () -> unknown(value, part));
            }
        }
        boolean shown = bodies.stream().anyMatch(body -> !body.children().isEmpty());
        boolean elided = bodies.stream().anyMatch(Sample.Value::elided);
        for (SpecField field : fields) {
            boolean named = bodies.stream()
                    .flatMap(body -> body.children().stream())
                    .anyMatch(value -> value.name().strip().equals(field.name()));
            if (shown && !elided && !named && !reported.contains(field.name())) {
                findings.removed(
                        part.part(field.name(), field.node()),
                        "sample",
                        field.name(),
                        bodies.get(0).line());
            }
        }
    }

    private void unknown(Sample.Value value, Subject part) {
        if (!reported.contains(value.name().strip())) {
            findings.added(part.part(value.name(), part.node()), "sample", value.name(), value.line());
        }
    }

    private void value(Sample.Value value, SpecField field, Subject part) {
        if (!value.name().equals(field.name())) {
            findings.changed(part, "sample name", value.name(), field.name(), value.line());
        }
        Kind kind = value.kind();
        Kind known = field.kind();
        if (kind != null && known != null && !kind.agreesWith(known) && !reported.contains(field.name())) {
            findings.changed(part, "sample type", kind.toString(), known.toString(), value.line());
        }
        if (kind == Kind.OBJECT) {
            compare(List.of(value), field.children(), part);
        } else if (kind == Kind.ARRAY && !field.children().isEmpty()) {
            compare(value.children(), field.children(), part);
        }
    }
}
