package org.linli.chassis.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation of a service's OpenAPI what holds for all of them: error answers and the problem schema. */
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "400", "The request is malformed, has an unknown field or a value outside its limits.",
            "401", "No access token, or an expired one.",
            "403", "The caller's roles do not allow this.",
            "404", "Unknown, or not visible to the caller.",
            "409", "Not possible in the present state; the answer names what is allowed now.",
            "412", "If-Match names an older version.",
            "422", "A rule is broken, or the Idempotency-Key was used for another request.",
            "503", "Temporarily unavailable; see Retry-After.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> addErrors(path, method, operation)));
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
            add(operation, List.of("409", "412"));
        }
        add(operation, command ? List.of("422", "503") : List.of("503"));
    }

    /** In the order given: the committed contract has to come out the same in every run. */
    private static void add(Operation operation, List<String> statuses) {
        for (String status : statuses) {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            if (!operation.getResponses().hasAPIResponse(status)
                    || operation.getResponses().getAPIResponse(status).getContent() == null) {
                operation.getResponses().addAPIResponse(status, answer(status));
            }
        }
    }

    private static APIResponse answer(String status) {
        return OASFactory.createAPIResponse()
                .description(DESCRIPTIONS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("RFC 9457 problem details. Rely on code; texts may change.")
                .addRequired("status")
                .addRequired("title")
                .addRequired("code")
                .addRequired("requestId")
                .addProperty("type", text("A URN that stands for the code.", "urn:linli:problem:not-found"))
                .addProperty("title", text("The kind of thing that happened, for a person.", "未找到"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .addExample(404))
                .addProperty("detail", text("What to do about it, for a person.", "内容不存在,或您无权查看。"))
                .addProperty("code", text("A stable name for programs.", "NOT_FOUND"))
                .addProperty(
                        "requestId", text("Quote it when asking for help.", "019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .description("Which values are not acceptable, and why.")
                                .items(violation()));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .addProperty("field", text("Path of the value in the request.", "title"))
                .addProperty("in", text("body, query, path or header.", "body"))
                .addProperty("message", text("Why it is refused, for a person.", "个数必须在1和100之间"));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(description)
                .addExample(example);
    }
}
