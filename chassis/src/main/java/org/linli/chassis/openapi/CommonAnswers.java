package org.linli.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.linli.chassis.security.Right;

/** Adds to every operation of a service's OpenAPI what holds for all of them: error answers and headers. */
public class CommonAnswers implements OASFilter {

    private static final int FIRST_REFUSAL = 400;

    /** What may be answered to anybody, whatever the request is for. */
    private static final List<String> ALWAYS = List.of("400", "406", "414", "429", "431", "500", "503");

    private static final Pattern STATUS = Pattern.compile("[0-9]{3}");
    private static final Pattern ANCHORED = Pattern.compile("\\^(?:\\(\\?:.*\\)|[^|]*)\\$", Pattern.DOTALL);

    private static final Set<String> PAGING = Set.of("limit", "cursor", "count");

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("304", "Not changed since the reading named by If-None-Match."),
            Map.entry("400", "The request is malformed, has an unknown field or a value outside its limits."),
            Map.entry("401", "No access token, or an expired one."),
            Map.entry("403", "The caller's roles do not allow this."),
            Map.entry("404", "Unknown, or not visible to the caller."),
            Map.entry("406", "No answer is available in the requested format; there is only JSON."),
            Map.entry("408", "The request did not arrive in time."),
            Map.entry("409", "Not possible in the present state; the answer names what is allowed now."),
            Map.entry("412", "If-Match names an older version."),
            Map.entry("413", "The request body is too large."),
            Map.entry("414", "The address is too long."),
            Map.entry("415", "The request body is of a content type that is not taken here."),
            Map.entry("422", "A rule is broken, or the Idempotency-Key was used for another request."),
            Map.entry("429", "Too many requests or connections; see Retry-After."),
            Map.entry("431", "The request headers are too large."),
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
        new OwnName(ConfigProvider.getConfig().getValue("linli.service", String.class)).fill(api.getPaths());
        ProblemSchema.define(api.getComponents());
        describe(api.getComponents(), "LocalDate", "ISO 8601, of the years 1900 to 2999.");
        describe(
                api.getComponents(),
                "Instant",
                "RFC 3339 with an offset, of the years 1900 to 2999; to the microsecond.");
        AnswerHeaders.define(api.getComponents());
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        Set<String> versioned = versioned(paths);
        paths.forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(path, method, operation, versioned)));
    }

    /** The contract's patterns are not anchored by themselves, those of validation always are. */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !ANCHORED.matcher(pattern).matches()) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        return schema;
    }

    private static void describe(Components components, String schema, String words) {
        if (components.getSchemas() != null && components.getSchemas().containsKey(schema)) {
            components.getSchemas().get(schema).setDescription(words);
        }
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
        nameRoles(operation);
        boolean tellsTheVersion = RequestHeaders.takesAVersion(operation)
                || RequestHeaders.isComparable(operation)
                || method == PathItem.HttpMethod.GET && versioned.contains(path)
                || method == PathItem.HttpMethod.POST && versioned.contains(path + "/{id}");
        AnswerHeaders.add(operation, tellsTheVersion);
        RequestHeaders.describe(operation);
    }

    /** A door names a right by its roles, and readers look for the roles. */
    private static void nameRoles(Operation operation) {
        if (operation.getSecurity() == null) {
            return;
        }
        for (SecurityRequirement needed : operation.getSecurity()) {
            Map<String, List<String>> schemes = new LinkedHashMap<>();
            needed.getSchemes().forEach((scheme, doors) -> schemes.put(scheme, roles(doors)));
            needed.setSchemes(schemes);
        }
    }

    private static List<String> roles(List<String> doors) {
        return doors.stream().flatMap(Right::rolesOf).distinct().toList();
    }

    private static void addErrors(String path, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean command = method != PathItem.HttpMethod.GET;
        add(operation, ALWAYS);
        if (secured) {
            add(operation, List.of("401", "403"));
        }
        if (path.contains("{") || asksForAThing(operation)) {
            add(operation, List.of("404"));
        }
        if (command) {
            add(operation, List.of("408", "413", "415", "422"));
        }
        if (command && path.contains("{")) {
            add(operation, List.of("409"));
        }
        if (RequestHeaders.takesAVersion(operation)) {
            add(operation, List.of("412"));
        }
        if (RequestHeaders.statesAPurpose(operation)) {
            add(operation, List.of("422"));
        }
        if (RequestHeaders.isComparable(operation)) {
            add(operation, List.of("304"));
        }
    }

    /** Whether a parameter names something that may not exist, such as the area whose things are listed. */
    private static boolean asksForAThing(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY
                                && !PAGING.contains(parameter.getName())
                                && (parameter.getSchema() == null
                                        || parameter.getSchema().getType() == null
                                        || !parameter.getSchema().getType().contains(Schema.SchemaType.BOOLEAN)));
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
        if (STATUS.matcher(status).matches() && Integer.parseInt(status) >= FIRST_REFUSAL) {
            answer.setContent(ProblemSchema.content());
        }
        if (answer.getDescription() == null || answer.getDescription().isBlank()) {
            answer.setDescription(DESCRIPTIONS.getOrDefault(status, answer.getDescription()));
        }
    }

    /** By status: the committed contract has to come out the same in every run. */
    private static void sort(APIResponses answers) {
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }
}
