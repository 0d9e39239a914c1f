package org.linli.chassis.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation of a service's OpenAPI what holds for all of them: error answers and headers. */
public class CommonAnswers implements OASFilter {

    private static final int FIRST_REFUSAL = 400;

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("400", "The request is malformed, has an unknown field or a value outside its limits."),
            Map.entry("401", "No access token, or an expired one."),
            Map.entry("403", "The caller's roles do not allow this."),
            Map.entry("404", "Unknown, or not visible to the caller."),
            Map.entry("406", "No answer is available in the requested format; there is only JSON."),
            Map.entry("409", "Not possible in the present state; the answer names what is allowed now."),
            Map.entry("412", "If-Match names an older version."),
            Map.entry("413", "The request body is too large."),
            Map.entry("415", "The request body is of a content type that is not taken here."),
            Map.entry("422", "A rule is broken, or the Idempotency-Key was used for another request."),
            Map.entry("500", "Something went wrong on this side; quote the request id."),
            Map.entry("503", "Temporarily unavailable; see Retry-After."));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        ProblemSchema.define(api.getComponents());
        AnswerHeaders.define(api.getComponents());
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        Set<String> versioned = versioned(paths);
        paths.forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(path, method, operation, versioned)));
    }

    /** The paths of things that commands may be sent to with the version that was read. */
    private static Set<String> versioned(Map<String, PathItem> paths) {
        return paths.entrySet().stream()
                .filter(entry ->
                        entry.getValue().getOperations().values().stream().anyMatch(RequestHeaders::takesAVersion))
                .map(entry -> entry.getKey().substring(0, entry.getKey().lastIndexOf('}') + 1))
                .collect(Collectors.toSet());
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Set<String> versioned) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        addErrors(path, method, operation);
        operation.getResponses().getAPIResponses().forEach(CommonAnswers::shape);
        sort(operation.getResponses());
        boolean tellsTheVersion = RequestHeaders.takesAVersion(operation)
                || method == PathItem.HttpMethod.GET && versioned.contains(path)
                || method == PathItem.HttpMethod.POST && versioned.contains(path + "/{id}");
        AnswerHeaders.add(operation, tellsTheVersion);
        RequestHeaders.describe(operation);
    }

    private static void addErrors(String path, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean command = method != PathItem.HttpMethod.GET;
        if (command || operation.getParameters() != null) {
            add(operation, List.of("400"));
        }
        if (secured) {
            add(operation, List.of("401", "403"));
        }
        if (path.contains("{")) {
            add(operation, List.of("404"));
        }
        if (command && path.contains("{")) {
            add(operation, List.of("409"));
        }
        if (RequestHeaders.takesAVersion(operation)) {
            add(operation, List.of("412"));
        }
        if (operation.getRequestBody() != null) {
            add(operation, List.of("413", "415"));
        }
        if (command) {
            add(operation, List.of("422"));
        }
        add(operation, List.of("406", "500", "503"));
    }

    private static void add(Operation operation, List<String> statuses) {
        for (String status : statuses) {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
            }
        }
    }

    /** A resource that names a refusal itself says when it comes; its shape is the same everywhere. */
    private static void shape(String status, APIResponse answer) {
        if (!status.matches("[0-9]{3}") || Integer.parseInt(status) < FIRST_REFUSAL) {
            return;
        }
        answer.setContent(ProblemSchema.content());
        if (answer.getDescription() == null || answer.getDescription().isBlank()) {
            answer.setDescription(DESCRIPTIONS.get(status));
        }
    }

    /** By status: the committed contract has to come out the same in every run. */
    private static void sort(APIResponses answers) {
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }
}
