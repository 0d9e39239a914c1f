package org.linli.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * What a resource of the chassis writes where each service says its own name, so that the merged contract has one
 * operation a service. At run time the name is a part of the path that the resource compares with its own.
 */
public final class OwnName {

    public static final String PARAMETER = "service";
    public static final String IN_PATH = "{service}";
    public static final String IN_ID = "{Service}";

    private final String service;

    OwnName(String service) {
        this.service = service;
    }

    /** Says the name in every path that leaves it open; all stay in their order. */
    void fill(Paths paths) {
        Map<String, PathItem> named = new LinkedHashMap<>();
        paths.getPathItems().forEach((path, item) -> {
            named.put(path.replace(IN_PATH, service), item);
            if (path.contains(IN_PATH)) {
                item.getOperations().values().forEach(this::fill);
            }
        });
        paths.setPathItems(named);
    }

    private void fill(Operation operation) {
        String capital = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        operation.setOperationId(operation.getOperationId().replace(IN_ID, capital));
        operation.setSummary(operation.getSummary().replace(IN_PATH, service));
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !PARAMETER.equals(parameter.getName()))
                .toList());
    }
}
