package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.reading.PageField;
import io.github.onestore4j.tools.drift.spec.SpecField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the fields of one place of one operation, or of one message. */
final class FieldComparison {
    private final Findings findings;
    /** The names that differ, so that a sample that says the same is not reported again. */
    private final Set<String> reported = new LinkedHashSet<>();

    FieldComparison(Findings findings) {
        this.findings = findings;
    }

    Set<String> reported() {
        return reported;
    }

    void compare(List<PageField> page, List<SpecField> spec, Subject subject, int line) {
        Map<String, PageField> pageByName = new LinkedHashMap<>();
        page.forEach(field -> pageByName.putIfAbsent(field.name(), field));
        liftOut(pageByName, spec, subject);
        Map<String, SpecField> specByName = new LinkedHashMap<>();
        spec.forEach(field -> specByName.put(field.name(), field));
        Map<String, String> renamed = Pairs.renamed(List.copyOf(pageByName.keySet()), List.copyOf(specByName.keySet()));
        pageByName.forEach((name, field) -> {
            SpecField same = specByName.remove(renamed.getOrDefault(name, name));
            if (same == null) {
                report(name);
                findings.added(subject.part(name, subject.node()), "field", describe(field), field.line());
                return;
            }
            if (renamed.containsKey(name)) {
                report(name);
                report(same.name());
                findings.changed(name(subject, same), "name", name, same.name(), field.line());
            }
            compare(field, same, name(subject, same));
        });
        int last = page.isEmpty() ? line : page.get(0).line();
        specByName.values().forEach(field -> {
            report(field.name());
            findings.removed(name(subject, field), "field", describe(field), last);
        });
    }

    private void report(String name) {
        reported.add(name);
    }

    private static Subject name(Subject subject, SpecField field) {
        return subject.part(field.name(), field.node());
    }

    /**
     * A table that shows no nesting lists the fields of an object beside it. They are compared where they belong,
     * unless the table does show what is nested in that object.
     */
    private void liftOut(Map<String, PageField> page, List<SpecField> spec, Subject subject) {
        Set<String> top = new LinkedHashSet<>(spec.stream().map(SpecField::name).toList());
        for (SpecField container : spec) {
            PageField shown = page.get(container.name());
            if (container.children().isEmpty()
                    || shown == null
                    || !shown.children().isEmpty()) {
                continue;
            }
            List<PageField> nested = new ArrayList<>();
            for (SpecField child : container.children()) {
                PageField found = top.contains(child.name()) ? null : page.remove(child.name());
                if (found != null) {
                    nested.add(found);
                }
            }
            compareNested(nested, container, name(subject, container), shown.line(), page, top);
        }
    }

    private void compareNested(
            List<PageField> nested,
            SpecField container,
            Subject subject,
            int line,
            Map<String, PageField> page,
            Set<String> top) {
        List<String> here = nested.stream().map(PageField::name).toList();
        List<String> unknown =
                page.keySet().stream().filter(name -> !top.contains(name)).toList();
        List<String> missing = container.children().stream()
                .map(SpecField::name)
                .filter(name -> !here.contains(name))
                .toList();
        for (String name : Pairs.renamed(unknown, missing).keySet()) {
            PageField renamed = page.remove(name);
            if (renamed != null) {
                nested.add(renamed);
            }
        }
        nested.sort(Comparator.comparingInt(PageField::line));
        compare(nested, container.children(), subject, line);
    }

    private void compare(PageField page, SpecField spec, Subject subject) {
        kind(page.kind(), spec.kind(), subject, "type", page.line());
        kind(page.itemKind(), spec.itemKind(), subject, "item type", page.line());
        Integer size = page.size();
        boolean sized = spec.children().isEmpty();
        if (size != null && sized) {
            String said = size == PageField.NONE ? Findings.NOTHING : size.toString();
            String known = spec.size() == null ? Findings.NOTHING : spec.size().toString();
            if (!said.equals(known)) {
                findings.changed(subject, "size", said, known, page.line());
            }
        }
        Boolean required = page.required();
        if (required != null && required != spec.required()) {
            findings.changed(subject, "required", required.toString(), String.valueOf(spec.required()), page.line());
        }
        if (!page.children().isEmpty()) {
            compare(page.children(), spec.children(), subject, page.line());
        }
    }

    private void kind(@Nullable Kind page, @Nullable Kind spec, Subject subject, String facet, int line) {
        if (page != null && spec != null && !page.agreesWith(spec)) {
            findings.changed(subject, facet, page.toString(), spec.toString(), line);
        }
    }

    private static String describe(PageField field) {
        String kind = field.kind() == null ? "field" : field.kind().toString();
        Integer size = field.size();
        return size == null || size == PageField.NONE ? kind : kind + "(" + size + ")";
    }

    private static String describe(SpecField field) {
        String kind = field.kind() == null ? "field" : field.kind().toString();
        return field.size() == null ? kind : kind + "(" + field.size() + ")";
    }
}
