package org.linli.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linli.gateway.route.Route;
import org.linli.gateway.route.RouteTable;

/** Makes one document of several, or tells everything that stands against it. */
final class MergingContracts {

    static final String SECURITY_SCHEME = "accessToken";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Set<String> NOT_PUBLISHED = Set.of("options", "trace", "servers");

    private final RouteTable routes;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> operationOwners = new HashMap<>();
    private final Map<String, String> pathOwners = new HashMap<>();
    private final Map<String, String> componentOwners = new HashMap<>();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();

    private MergingContracts(RouteTable routes) {
        this.routes = routes;
    }

    /** @throws ContractsClash when one name would mean two things */
    static ObjectNode merge(List<Contract> contracts, RouteTable routes) {
        MergingContracts merging = new MergingContracts(routes);
        contracts.forEach(merging::add);
        if (!merging.complaints.isEmpty()) {
            throw new ContractsClash(merging.complaints);
        }
        return merging.document();
    }

    private void add(Contract contract) {
        JsonNode document = contract.document();
        if (!document.path("openapi").asText().startsWith("3.1")) {
            complaints.add(contract.service() + ": is not an OpenAPI 3.1 document");
            return;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        document.path("paths").properties().forEach(path -> published(contract, path.getKey(), path.getValue())
                .ifPresent(item -> kept.set(path.getKey(), item)));
        kept.properties().forEach(path -> claim(contract, path.getKey(), path.getValue()));
        addComponents(contract, kept);
        addTags(document, kept);
    }

    /** What of a path may be called through the gateway. */
    private Optional<ObjectNode> published(Contract contract, String path, JsonNode item) {
        Optional<Route> found = routes.find(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Route route = found.get();
        if (!route.upstream().name().equals(contract.service())) {
            complaints.add(contract.service() + ": " + path + " is routed to "
                    + route.upstream().name() + " by route " + route.name());
            return Optional.empty();
        }
        ObjectNode kept = item.deepCopy();
        kept.remove(NOT_PUBLISHED);
        List<String> operations = new ArrayList<>();
        item.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                if (route.allows(name.toUpperCase(Locale.ROOT))) {
                    operations.add(name);
                    secure((ObjectNode) kept.get(name), route);
                } else {
                    kept.remove(name);
                }
            }
        });
        return operations.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /** The routes know who needs a token; what a contract says of it would be a second truth. */
    private static void secure(ObjectNode operation, Route route) {
        operation.remove("servers");
        if (route.isPublic()) {
            operation.putArray("security");
        } else {
            operation.putArray("security").addObject().putArray(SECURITY_SCHEME);
        }
    }

    private void claim(Contract contract, String path, JsonNode item) {
        String owner = pathOwners.putIfAbsent(path, contract.service());
        if (owner != null) {
            complaints.add("path " + path + ": in " + owner + " and in " + contract.service());
            return;
        }
        paths.put(path, item);
        item.properties().forEach(field -> {
            String operationId = field.getValue().path("operationId").asText("");
            if (METHODS.contains(field.getKey()) && !operationId.isEmpty()) {
                String place = contract.service() + " " + field.getKey().toUpperCase(Locale.ROOT) + " " + path;
                String first = operationOwners.putIfAbsent(operationId, place);
                if (first != null) {
                    complaints.add("operationId " + operationId + ": " + first + " and " + place);
                }
            }
        });
    }

    private void addComponents(Contract contract, JsonNode kept) {
        JsonNode own = contract.document().path("components");
        Set<String> used = References.reachable(
                kept, own, missing -> complaints.add(contract.service() + ": " + missing + " is not defined"));
        for (String component : used) {
            JsonNode definition = References.at(own, component);
            JsonNode known = components.putIfAbsent(component, definition);
            String owner = componentOwners.putIfAbsent(component, contract.service());
            if (known != null && !known.equals(definition)) {
                complaints.add(component + ": means one thing in " + owner + " and another in " + contract.service());
            }
        }
    }

    private void addTags(JsonNode document, JsonNode kept) {
        for (JsonNode item : kept) {
            for (JsonNode operation : item) {
                for (JsonNode tag : operation.path("tags")) {
                    String name = tag.asText();
                    tags.putIfAbsent(name, JsonNodeFactory.instance.objectNode().put("name", name));
                }
            }
        }
        for (JsonNode described : document.path("tags")) {
            String name = described.path("name").asText();
            if (tags.containsKey(name) && !tags.get(name).has("description")) {
                tags.put(name, described);
            }
        }
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Linli 邻里")
                .put("version", "1")
                .put("description", "Everything a client may call, through the one front door.");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags").addAll(tags.values());
        ObjectNode merged = document.putObject("paths");
        paths.forEach(merged::set);
        ObjectNode sections = document.putObject("components");
        components.forEach((component, definition) -> {
            int slash = component.indexOf('/');
            sections.withObject("/" + component.substring(0, slash)).set(component.substring(slash + 1), definition);
        });
        sections.putObject("securitySchemes")
                .putObject(SECURITY_SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Access token of POST /api/v1/auth/…/login, valid for 15 minutes.");
        return document;
    }
}
