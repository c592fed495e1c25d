package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the specs say.
 *
 * @param messages the schemas that can stand for themselves on a page
 * @param codes the lists of codes
 */
public record Api(
        List<SpecOperation> operations, List<SpecServer> servers, List<SpecGroup> messages, List<SpecGroup> codes) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** A host of a spec; {@code inferred} when it was not read off a page. */
    public record SpecServer(String url, boolean inferred, SpecNode node) {}

    public static Api of(SpecFiles files) {
        Api api = new Api(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.roots().forEach(api::read);
        return api;
    }

    private void read(SpecNode root) {
        root.entries("paths")
                .forEach((path, item) -> item.entries().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(SpecOperation.of(root, path, method, operation));
                    }
                }));
        for (SpecNode server : root.items("servers")) {
            boolean inferred = "true".equals(server.text("x-onestore-inferred"));
            servers.add(new SpecServer(String.valueOf(server.text("url")), inferred, server));
        }
        // A schema that ONE store documents and nothing is generated from stands under an extension's key.
        for (String key : List.of("schemas", "x-onestore-schemas")) {
            root.entries("components", key).forEach((name, schema) -> read(root, name, schema));
        }
    }

    private void read(SpecNode root, String name, SpecNode schema) {
        List<SpecItem> fields = Schema.of(schema, schema).fields("");
        if (!fields.isEmpty()) {
            messages.add(SpecGroup.of(name, "", Place.MESSAGE, page(schema, root), schema, fields));
        }
        List<SpecNode> described = schema.items("x-onestore-codes");
        List<SpecItem> listed = (described.isEmpty() ? schema.items("enum") : described)
                .stream().map(Api::code).toList();
        if (!listed.isEmpty()) {
            codes.add(SpecGroup.of(name, "", Place.CODES, page(schema, root), schema, listed));
        }
    }

    /** The specs whose page has a code are its values. */
    private static SpecItem code(SpecNode entry) {
        String code = entry.text("code");
        String status = entry.text("status");
        Map<String, String> says = status == null ? Map.of() : Map.of("status", status);
        return new SpecItem(code == null ? entry.text() : code, says, entry.texts("pages"), false, entry);
    }

    static List<String> hosts(List<SpecNode> servers) {
        return servers.stream()
                .map(server -> String.valueOf(server.text("url")))
                .toList();
    }

    /** The address of the page an element was read off, without the place on it. */
    static String page(SpecNode node, SpecNode root) {
        SpecNode own = node.at("externalDocs", "url");
        SpecNode address = own == null ? root.at("externalDocs", "url") : own;
        return address == null ? "" : address.text().replaceFirst("#.*", "");
    }
}
