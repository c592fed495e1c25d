package io.github.onestore4j.tools.openapi.flat;

import io.github.onestore4j.tools.openapi.Schema;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the specs say.
 *
 * @param servers the hosts
 * @param messages the schemas that can stand for themselves on a page
 * @param codes the lists of codes
 */
public record Api(
        List<SpecOperation> operations, List<Target> servers, List<SpecGroup> messages, List<SpecGroup> codes) {
    public static Api of(List<Spec> specs) {
        Api api = new Api(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> references = new HashSet<>();
        specs.forEach(spec -> references.addAll(spec.root().findValuesAsText("$ref")));
        for (Spec spec : specs) {
            Target root = new Target(spec, "", spec.root());
            spec.operations().forEach(operation -> api.operations.add(SpecOperation.of(root, operation)));
            api.servers.addAll(root.items("servers"));
            // A schema that ONE store documents and nothing is generated from stands under an extension's key.
            for (String key : List.of("schemas", "x-onestore-schemas")) {
                root.entries("components", key).forEach((name, schema) -> {
                    boolean isPart = references.stream().anyMatch(reference -> reference.endsWith("/" + name));
                    api.read(name, schema, page(schema, root), isPart);
                });
            }
        }
        return api;
    }

    /** Returns the URLs of the servers. */
    public Set<String> hosts() {
        return servers.stream().map(server -> server.text("url")).collect(Collectors.toSet());
    }

    /** Returns all names and values that the specs have: of operations, schemas, fields, codes. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        Stream<SpecGroup> parts = operations.stream().flatMap(operation -> operation.groups().stream());
        Stream.of(parts, messages.stream(), codes.stream())
                .flatMap(groups -> groups)
                .forEach(group -> {
                    names.add(group.owner());
                    group.items().forEach(item -> {
                        names.add(item.name());
                        names.addAll(item.values());
                    });
                });
        return names;
    }

    /** @param isPart whether other elements refer to it, so that it has no table of its own */
    private void read(String name, Target schema, String page, boolean isPart) {
        List<SpecItem> fields = SpecItem.fields(Schema.of(schema), "");
        if (!fields.isEmpty()) {
            messages.add(SpecGroup.of(name, Place.MESSAGE, page, schema, fields, !isPart));
        }
        List<Target> described = schema.items("x-onestore-codes");
        List<SpecItem> listed = (described.isEmpty() ? schema.items("enum") : described)
                .stream().map(Api::code).toList();
        if (!listed.isEmpty()) {
            boolean isOfPages = listed.stream().anyMatch(code -> !code.values().isEmpty());
            codes.add(SpecGroup.of(name, Place.CODES, page, schema, listed, isOfPages));
        }
    }

    /** The specs whose page has a code are its values. */
    private static SpecItem code(Target entry) {
        String status = entry.text("status");
        Map<String, String> says = status.isEmpty() ? Map.of() : Map.of("status", status);
        String code =
                entry.node().isObject() ? entry.text("code") : entry.node().asText();
        return new SpecItem(code, says, entry.texts("pages"), false, entry);
    }

    /** The address of the page an element was read off, without the place on it. */
    static String page(Target element, Target root) {
        Target own = element.at("externalDocs");
        return (own.isMissing() ? root.at("externalDocs") : own).text("url").replaceFirst("#.*", "");
    }
}
