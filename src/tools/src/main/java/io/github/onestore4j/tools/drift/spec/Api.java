package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the specs say. */
public record Api(
        List<SpecOperation> operations, List<SpecServer> servers, List<SpecSchema> schemas, List<SpecCodes> codes) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** A host of a spec; {@code inferred} when it was not read off a page. */
    public record SpecServer(String url, boolean inferred, SpecNode node) {}

    /** A schema that stands for itself on a page. */
    public record SpecSchema(String name, List<SpecField> fields, String page, SpecNode node) {}

    /** A list of codes; {@code pages} is empty and {@code status} null where the spec does not say. */
    public record SpecCodes(String name, List<SpecCode> codes, SpecNode node) {}

    /** One code. */
    public record SpecCode(String code, @Nullable Integer status, List<String> pages, SpecNode node) {}

    public static Api of(SpecFiles files) {
        Api api = new Api(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.roots().forEach(api::read);
        return api;
    }

    private void read(SpecNode root) {
        SpecNode paths = root.at("paths");
        if (paths != null) {
            paths.entries()
                    .forEach((path, item) -> item.entries().forEach((method, operation) -> {
                        if (METHODS.contains(method)) {
                            operations.add(SpecOperation.of(root, path, method, operation));
                        }
                    }));
        }
        SpecNode list = root.at("servers");
        if (list != null) {
            list.items()
                    .forEach(server -> servers.add(new SpecServer(
                            String.valueOf(server.text("url")),
                            "true".equals(server.text("x-onestore-inferred")),
                            server)));
        }
        // A schema that ONE store documents and nothing is generated from stands under an extension's key.
        for (String key : List.of("schemas", "x-onestore-schemas")) {
            SpecNode named = root.at("components", key);
            if (named != null) {
                named.entries().forEach((name, schema) -> read(root, name, schema));
            }
        }
    }

    private void read(SpecNode root, String name, SpecNode schema) {
        List<SpecField> fields = SpecField.fields(schema, Place.MESSAGE);
        if (!fields.isEmpty()) {
            schemas.add(new SpecSchema(name, fields, page(schema, root), schema));
        }
        SpecNode described = schema.at("x-onestore-codes");
        SpecNode listed = schema.at("enum");
        if (described != null) {
            List<SpecCode> entries = described.items().stream().map(Api::code).toList();
            codes.add(new SpecCodes(name, entries, schema));
        } else if (listed != null) {
            List<SpecCode> entries = listed.items().stream()
                    .map(item -> new SpecCode(item.text(), null, List.of(), item))
                    .toList();
            codes.add(new SpecCodes(name, entries, schema));
        }
    }

    private static SpecCode code(SpecNode entry) {
        String status = entry.text("status");
        return new SpecCode(
                String.valueOf(entry.text("code")),
                status == null ? null : Integer.valueOf(status),
                entry.texts("pages"),
                entry);
    }

    static List<String> hosts(@Nullable SpecNode owner) {
        SpecNode servers = owner == null ? null : owner.at("servers");
        return servers == null
                ? List.of()
                : servers.items().stream()
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
