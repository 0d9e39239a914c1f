package org.linli.chassis.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The one shape of every refusal, in place of those that the problem library describes and nobody answers with. */
final class ProblemSchema {

    private static final String NAME = "Problem";
    private static final String VIOLATION = "Violation";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> FOREIGN = List.of("HttpProblem", "HttpValidationProblem");

    private ProblemSchema() {}

    static void define(Components components) {
        FOREIGN.forEach(components::removeSchema);
        components.addSchema(NAME, problem());
        components.addSchema(VIOLATION, violation());
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMAS + NAME)));
    }

    private static Schema problem() {
        return object("RFC 9457 problem details. Rely on code; texts may change. A refusal may carry further members.")
                .required(List.of("type", "title", "status", "detail", "code", "requestId"))
                .addProperty("type", text("A URN that stands for the code.", "urn:linli:problem:not-found"))
                .addProperty("title", text("The kind of thing that happened, for a person.", "未找到"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .description("The HTTP status of the answer.")
                                .addExample(404))
                .addProperty("detail", text("What to do about it, for a person.", "内容不存在,或您无权查看。"))
                .addProperty("code", text("A stable name for programs.", "NOT_FOUND"))
                .addProperty(
                        "requestId", text("Quote it when asking for help.", "019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70"))
                .addProperty(
                        "violations",
                        list("Which values are not acceptable, and why; with VALIDATION_FAILED.")
                                .items(OASFactory.createSchema().ref(SCHEMAS + VIOLATION)))
                .addProperty("state", text("The present state, when it is what stands in the way.", "CLOSED"))
                .addProperty(
                        "allowed",
                        list("The commands that are possible in the present state.")
                                .items(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
    }

    private static Schema violation() {
        return object("A value that is not acceptable.")
                .required(List.of("field", "in", "message"))
                .addProperty("field", text("Path of the value in the request; empty for the body as a whole.", "title"))
                .addProperty(
                        "in",
                        text("Where the value stands.", "body").enumeration(List.of("body", "query", "path", "header")))
                .addProperty("message", text("Why it is refused, for a person.", "格式不正确"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema list(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(description)
                .addExample(example);
    }
}
